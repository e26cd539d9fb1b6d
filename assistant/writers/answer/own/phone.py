"""That no own text has the telephone of the person just asked of: the notice's is of the one who sent it."""

from __future__ import annotations

import re

from assistant.writers.answer.material import Material
from assistant.writers.answer.written import Extras, Written

_PHONE = re.compile(
    r"^(?:[他她]|那|这个?人|本人|主任|的|联系|手机|电话|号码|方式|是|有|多少|几|什么|呢|吗|怎么联系|咋联系)+[？?]?$"
)
_PERSON = re.compile(
    r"(?:主任|书记|[一-鿿]长|干事|秘书|联络员|负责人|经办人?|科员)[^，。？?]{0,10}(?:谁|哪位|叫什么|叫啥)"
)
_SENDER = re.compile(r"通知|联系人|宣传部|上级|理论[股科处]|交给|报给|送")


def write_no_phone(material: Material, extras: Extras) -> Written | None:
    """Say that the telephone of one of ours is not known; None where that of whom the notice names is asked."""
    said = material.asked.said or material.asked.question
    earlier, _, rest = said.rpartition("，")
    if extras.earlier:
        earlier, rest = extras.earlier, said.replace(extras.earlier, "").strip("，, ")
    if not rest or not re.search(r"电话|手机|联系", rest) or not _PHONE.match(rest):
        return None
    if not _PERSON.search(earlier) or _SENDER.search(earlier):
        return None
    line = "这位同志的电话，加进来的材料里没有写，我不知道，也不猜；请查通讯录或问办公室。"
    rest = "通知里的联系电话是发通知单位的，不能当成他的。"
    return Written("other", False, iter([line, rest]), exact=True)
