"""Traditional characters in a question written as the simplified ones that documents use: 責任 is 责任."""

from __future__ import annotations

_PAIRS = (
    "責责報报級级實实際际識识態态學学習习書书記记領领導导幹干黨党員员團团會会議议題题問问話话說说寫写講讲讀读範范樣样個个條条"
    "內内應应該该這这們们對对錯错開开關关標标準准點点線线網网絡络輿舆論论陣阵處处別别長长時时間间給给發发動动務务業业產产體体"
    "結结單单位位醫医鄉乡鎮镇區区縣县機机構构設设計计劃划總总結结幾几麼么嗎吗誰谁後后從从與与為为無无樣样還还將将種种類类檢检"
    "查查監监管管組组織织強强當当屬属權权執执評评選选練练訓训課课堂堂聯联繫系統统據据規规則则簽签達达過过運运進进選选邊边"
)
_TABLE = str.maketrans(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))


def simplified(text: str) -> str:
    """Return ``text`` in simplified characters; what has no traditional ones stays as it is."""
    return text.translate(_TABLE)
