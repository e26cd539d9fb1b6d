"""Which body of a unit reports, where notes and form name none: 社区党委 that studied, 党支部 that met."""

from __future__ import annotations

import re
from collections.abc import Sequence

# The body that the notes say met, studied or did anything: 党委会, 社区党委研究3次.
_BODY = re.compile(
    r"(?P<of>社区|村|街道|[镇乡局校院委]|公司|集团)?(?P<body>党工委|党组|党委|党总支|党支部|支部)"
    r"(?=会|书记|班子|专题|研究|理论|中心组|成员|牵头|组织|开会|学习|带头|听取|议|把|与|跟|和)"
)
_NO_GROUP = re.compile("社区|居委|村民|村里|村两委|驻村|网格")  # where no 党组 is


def body_named(text: str, speakers: Sequence[str]) -> str:
    """Return the body that notes without a unit first say did anything; "" where the usual one may stand."""
    if not {"党组", "党支部"} & {*speakers}:
        return ""
    for found in _BODY.finditer(text):
        body = "党支部" if found["body"] == "支部" else found["body"]
        if body in speakers or (body == "党总支" and "党支部" in speakers):
            return f"{found['of'] or ''}{body}" if found["of"] in ("社区", "街道", "镇", "乡") else body
    return "党组织" if "党组" in speakers and _NO_GROUP.search(text) else ""
