"""Who is asking: a random name in a cookie of the browser, so that conversations are found again and kept apart."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

COOKIE = "report_assistant_visitor"
_KEPT = 400 * 86_400  # seconds; browsers keep no cookie longer
_SHORTEST = 20


def visitor(cookies: Mapping[str, str]) -> str:
    """Return the name in the browser's cookie, or "" where there is none worth the name."""
    name = cookies.get(COOKIE, "")
    return name if len(name) >= _SHORTEST else ""


def owner_of(request: Any) -> str:
    """Return who owns what a Gradio request does; a browser without cookies owns it for as long as its page is open."""
    return visitor(request.cookies or {}) or f"page {request.session_hash}"


def cookie(name: str, secure: bool) -> str:
    """Return the header value that gives or renews the cookie; scripts cannot read it, other sites not use it."""
    value = name or secrets.token_urlsafe(32)
    end = "; Secure" if secure else ""
    return f"{COOKIE}={value}; Path=/; Max-Age={_KEPT}; HttpOnly; SameSite=Lax{end}"
