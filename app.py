"""The web door: ``python app.py`` serves the page at the address of the settings."""

from __future__ import annotations

import sys

from assistant.build import build_assistant
from assistant.errors import ReportAssistantError


def main() -> int:
    """Serve until stopped; an error is one line, and the exit code says whose it was."""
    try:
        assistant = build_assistant()
        from assistant.ui.apart import prepare

        prepare(assistant)
        from assistant.ui.page import serve  # takes seconds to load

        serve(assistant)
    except ReportAssistantError as error:
        print(f"report-assistant: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
