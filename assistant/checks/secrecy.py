"""Marks of secrecy and personal data that do not belong in a text handled here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.results import Finding, FindingLevel
from assistant.structure.sentences import sentence_before

SECRET = Check("secrecy-mark", "密级标志", "secrecy", "《保守国家秘密法》；涉密不上网、上网不涉密")
PERSONAL = Check("personal-data", "个人信息", "secrecy", "《个人信息保护法》：公开或报送的材料不写不必要的个人信息")
SENT = Check(
    "paper-sent", "文件经微信、互联网传递", "secrecy", "《保守国家秘密法》；涉密、内部文件不经互联网和公共平台传递"
)
ADDRESS = Check("network-address", "内部网址", "secrecy", "《网络安全法》；内部系统的地址不写进报送材料")
CHECKS = (SECRET, PERSONAL, SENT, ADDRESS)

_SECRET_LINE = re.compile(
    r"^[ \t　]*(?:密级[：:][ 　]*)?(?P<mark>(?:绝密|机密|秘密)(?:★[^\n]{0,8}?)?)(?:[ \t　]+(?:特急|加急"
    r"|特提|平急|急件))?[ \t　]*$",
    re.MULTILINE,
)
_SECRET_STAR = re.compile(r"(?:绝密|机密|秘密)★[^\s，。；、）)】\]]{0,8}")
_SECRET_WORD = re.compile(
    r"[（(【\[](?:绝密|机密|秘密)级?[）)】\]]|(?:内部资料|内部文件|内部材料)[，, 　]*(?:注意保[存密管]"
    r"|妥善保管|严禁外传|不得外传|请勿外传)"
)
_PAPER = "(?:绝密|机密|秘密)级?(?:文件|材料|件|通知|电报|通报|信息)"
_SECRET_PAPER = re.compile(
    rf"{_PAPER}(?=《|[（(])|(?:绝密|机密|秘密)级?(?:文件|材料|件|通知|电报)?[〔\[（(](?:19|20)\d\d[〕\])）]\d*号?"
    rf"|(?<=号){_PAPER}|(?<=传达了){_PAPER}|(?<=传达){_PAPER}|(?<=学习){_PAPER}|(?<=摘录了){_PAPER}|(?<=转发){_PAPER}|绝密级?(?:文件|电报)(?!管理|保管|传阅|的管理)"
)
_BEARERS = "文件|材料|资料|档案|图纸|件|项目|电报|信息|载体|数据|卷宗|卷|课题|合同|会议"
_SECRETS = re.compile(  # how many there are of which grade
    rf"(?:\d{{1,6}}|[一两二三四五六七八九十]{{1,3}})(?:余|多)?(?:卷|份|件|个|项|起|宗|例|案|册|张|本|套|台|批|卷册)(?:为|是|属于?)?(?:绝密|机密|秘密)级?(?!级?人员)"
    rf"|(?:绝密|机密|秘密)级(?:{_BEARERS})?[一-鿿]{{0,4}}?\d{{1,6}}(?:余|多)?(?:卷|份|件|个|项|册|张|本|套|台|批)"
)
# Secrets as what is told of; not the work of keeping them: 涉密电脑检查, 机密级文件管理, 严禁涉密文件上网.
_KEPT = (
    r"(?!管理|保管|传阅|收发|登记|清[退理查]|销毁|归档|制度|检查|借阅|定密|台账|的管理|的保管|上网|外传|载体|岗位|人员)"
)
_ON_GROUND_OF = "根据|按照|依据|遵照|对照|落实|贯彻|传达|转发|印发|收到|接到|引用|摘录|学习"
_SECRET_MATTER = re.compile(
    rf"(?:{_ON_GROUND_OF})了?[^，。；\n]{{0,16}}?(?P<one>(?:绝密|机密|秘密)级?(?:文件|通知|电报|材料|件|通报|讲话)|涉密(?:文件|材料|通知|通报|会议|电报)|密件|密电){_KEPT}"
    rf"|(?P<two>(?:\d{{1,4}}|[一二两三四五六七八九十]{{1,2}})[件个起宗项份次](?:涉密|涉国家秘密)(?:的)?(?:案件|案|项目|课题|事项|会议|任务|文件|材料)){_KEPT}"
    r"|(?P<three>(?<=[，、；（(])(?:绝密|机密|秘密)级?(?=[）)，、]))|(?P<four>(?<![机加解保绝秘])密件(?=[（(《〔]))"
)
# The grade of what is told of, in words: 案卷密级为机密, 材料定密为绝密, 属秘密级事项; not the rules on grades.
_GRADED = re.compile(
    r"(?:密级(?:定|划|列)?(?:[为是成]|属于?|[：:])|定密[为是成]|(?<![不归从所])属于?)[ 　“]?"
    r"(?P<mark>绝密|机密|秘密)级?(?:事项|案件|案卷|材料|文件|档案|信息|件)?(?=[，。；、）)”]|$)"
    r"|(?<!国家)(?<!商业)(?<!工作)(?<!保守)(?<=[，、；（(为是含有])(?P<other>绝密|机密|秘密)级?(?:事项|案件|案卷|线索)(?!管理|的|审查|清单|范围|定密)"
)
_NO_GRADE = re.compile(r"密级(?:[为是]|[：:])[ 　“]?(?P<mark>内部|公开|普通|一般)(?=[，。；、）)”]|$)")
_ONE_MATTER = 24  # characters between two words on one document
_FORBIDDEN = re.compile("严禁|不得|禁止|防止|杜绝|不准|严防|避免|违规|保密|不涉及|没有")
# A paper that is not public, copied and sent where it may not go; told as one's own practice.
_CLOSED_PAPER = (
    r"(?:(?:内部|涉密|绝密级?|机密级?|秘密级?|密级|带密级的?|未公开的?|不公开的?|上级(?:机关|部门|党委)?(?:下发|印发|来|发来)?的?)"
    r"(?:文件|材料|资料|通报|电报|通知|文电|明电|纪要|简报)|内参|密件|密电|机要(?:文件|件))"
)
_COPIED = "(?:拍照|拍成照片|拍摄|翻拍|扫描|截图|截屏|拍下)"
_SENDING = "(?:发送?|传送?|转发|上传|推送|报送|传阅|传达|分享|共享|通知)"
_PUBLIC_WAY = "(?:微信|QQ|钉钉|工作群|班子群|干部群|职工群|群里|群内|朋友圈|互联网|外网|网盘|电子邮[箱件]|邮箱)"
_ON = r"[^。；！？\n]{0,24}?"
_SENT_OUT = re.compile(
    rf"{_CLOSED_PAPER}{_ON}{_COPIED}{_ON}(?:{_SENDING}{_ON}{_PUBLIC_WAY}[一-鿿]{{0,2}}|{_PUBLIC_WAY}{_ON}{_SENDING})"
    rf"|{_COPIED}{_ON}{_CLOSED_PAPER}{_ON}(?:{_SENDING}{_ON}{_PUBLIC_WAY}|{_PUBLIC_WAY}{_ON}{_SENDING})"
    rf"|(?:涉密|内部|绝密级?|机密级?|秘密级?|密级)(?:文件|材料|资料)[^。；，！？\n]{{0,10}}?(?:通过|经|用|以|由)?"
    rf"{_PUBLIC_WAY}[^。；，！？\n]{{0,8}}?{_SENDING}"
    rf"|(?:涉密|内部|绝密级?|机密级?|秘密级?|密级)(?:文件|材料|资料)[^。；，！？\n]{{0,8}}?{_SENDING}(?:到|至|在|进|给)?[^。；，！？\n]{{0,8}}?{_PUBLIC_WAY}"
    rf"|(?:通过|用|经){_PUBLIC_WAY}[^。；，！？\n]{{0,6}}?{_SENDING}[^。；，！？\n]{{0,8}}?(?:涉密|内部|机密级?|秘密级?)(?:文件|材料|资料)"
)
_NOT_PRACTICE = re.compile(
    "不|未|严禁|禁止|防止|杜绝|严防|避免|违规|违反|没有|无|发现|查出|予以通报|[被受]到?通报|作了?通报|提醒|风险|隐患|整治|排查|检查|清查|自查|查处|纠正|处理|处分|批评|约谈"
    "|个别|有的|问题|教育|案例|警示|泄密|失密|擅自|私自|是否|能否|规范"
)
_IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])[1-9]\d{5}[ -]?(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d"
    r"|3[01])[ -]?\d{3}[0-9Xx](?![0-9A-Za-z])"
)
_MOBILE = re.compile(r"(?<![0-9A-Za-z.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z])")
_CARD = re.compile(r"(?<![0-9A-Za-z])(?:62|4\d|5[1-5])\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])")
_MAIL = re.compile(r"(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z]{2,8}){1,3}")
_PASSWORD = re.compile(
    r"(?:密码|口令|passw(?:or)?d)(?:为|是|统一为|设为)?[：:]?\s?[“\"]?(?P<word>(?=[A-Za-z0-9@#!_.-]*\d)[A-Za-z0-9@#!_.-]{5,24})",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"因[^，。；\n]{1,8}罪(?:入狱|被捕|服刑|判刑)|患(?:有)?[^，。；\n者]{0,6}(?:抑郁症|焦虑症|精神分裂症|癌|艾滋病|乙肝|尿毒症)"
)
HOME_ADDRESS = re.compile(
    r"(?:住址|(?<=[，、；（])住(?=在|于|[一-鿿]{2,8}[路街巷村组区])|(?<=[人者][一-鿿]{2})住|(?<=[人者][一-鿿]{3})住|家住|现住|居住在|户籍地?)(?:为|是|于|在)?[：:]?[一-鿿]{2,24}?(?:路|街|巷|道|弄|胡同|村|小区|花园|苑|里|组)[一-鿿]{0,8}?\d{1,5}号?(?:[\d一-鿿-]{0,4}(?:栋|幢|号楼|单元|室|户))*"
)
_INTRANET = re.compile(  # addresses that networks of one's own use (RFC 1918)
    r"(?:https?://)?(?<![\d.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})"
    r"(?![\d.])(?::\d{2,5})?(?:/[A-Za-z0-9._/-]*)?"
)
_PHONE = re.compile(
    r"(?:电话|联系方式|手机|座机|致电)(?:为|是|号码)?[：:]?\s?(?P<number>(?:0\d{2,3}[- ]?)?[2-8]\d{6,7})(?!\d)"
)
_NARROW = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {0xFF0D: 0x2D, 0xFF38: 0x58}  # digits, －, Ｘ


def check_secrecy(desk: Desk) -> list[Finding]:
    """Find secrecy marks, identity, telephone and card numbers, mail and home addresses, and passwords."""
    return [*_secret(desk), *_sent(desk), *_personal(desk), *_intranet(desk)]


def _intranet(desk: Desk) -> Iterator[Finding]:
    for match in _INTRANET.finditer(desk.text):
        yield desk.remark(ADDRESS, "warning", *match.span(), "文中有内网地址", "删去地址，只写系统或平台的名称")


def _sent(desk: Desk) -> Iterator[Finding]:
    """内部文件由办公室拍照发至微信群: a paper that is not public, sent on by public means as a matter of course."""
    for match in _SENT_OUT.finditer(desk.text):
        before = re.split("[。；！？\n]", desk.text[: match.start()][-60:])[-1]
        after = re.split("[。；！？\n]", desk.text[match.end() : match.end() + 40])[0]
        if not _NOT_PRACTICE.search(before + match[0] + after):
            message = "写了把内部、涉密或上级文件发到微信群、互联网上，这本身可能违反保密规定"
            cure = "先停止这种做法并请保密机构核实；确属公开文件的，写明是公开文件"
            yield desk.remark(SENT, "warning", *match.span(), message, cure)


def _secret(desk: Desk) -> Iterator[Finding]:
    suggestion = "涉密内容不得在非涉密设备上处理：停止使用，按保密规定办理；不涉密的，删去这个标志"
    seen, text = set[int](), desk.text
    for match in _SECRETS.finditer(desk.text):
        seen.update(range(*match.span()))
        message = "写明了涉密载体的密级和数量"
        yield desk.remark(
            SECRET, "warning", *match.span(), message, "删去密级和数量，或按保密规定报批；涉密的，不在这里处理"
        )
    kinds = ((_SECRET_LINE, "error"), (_SECRET_PAPER, "error"), (_SECRET_STAR, "error"), (_SECRET_WORD, "warning"))
    for pattern, level in kinds:
        for match in pattern.finditer(desk.text):
            start, end = match.span("mark") if "mark" in pattern.groupindex else match.span()
            first = max(start - _ONE_MATTER, text.rfind("\n", 0, start))
            if seen.isdisjoint(range(first, end)):  # 机密级文件（…，机密★3年） is one paper
                seen.update(range(start, end))
                yield desk.remark(SECRET, level, start, end, "文中有密级或内部标志", suggestion)  # type: ignore[arg-type]
    for match in _NO_GRADE.finditer(desk.text):
        message = f"密级只有绝密、机密、秘密三级，“{match['mark']}”不是密级"
        cure = "不涉密的，删去；内部使用的，注明“内部使用”一类的字样"
        yield desk.remark(SECRET, "hint", *match.span(), message, cure, evidence=("《保守国家秘密法》",))
    for start, end in _matter(desk):
        if seen.isdisjoint(range(start, end)):
            seen.update(range(start, end))
            message = "写到了涉密的文件、案件或会议"
            cure = "删去；确需写的，先请保密机构审查，涉密的不在非涉密设备上处理"
            yield desk.remark(SECRET, "warning", start, end, message, cure)


def _matter(desk: Desk) -> Iterator[tuple[int, int]]:
    """Where a text tells of a secret document, case or meeting as of one of its own matters."""
    for match in _GRADED.finditer(desk.text):
        if not _FORBIDDEN.search(sentence_before(desk.text, match.start(), 20)):
            yield match.span()
    last = -_ONE_MATTER
    for match in _SECRET_MATTER.finditer(desk.text):
        if match.start() < last + _ONE_MATTER:
            continue  # 密件（…，秘密级）: told already
        before = sentence_before(desk.text, match.start(), 20)
        if not _FORBIDDEN.search(before + match[0]):
            name = next(key for key, value in match.groupdict().items() if value)
            last = match.end(name)
            yield match.span(name)


def _personal(desk: Desk) -> Iterator[Finding]:
    suggestion = "删去或遮去；确需保留的，按规定报批"
    taken: set[int] = set()
    text = desk.text.translate(_NARROW)
    for pattern, what in ((_IDENTITY, "身份证号"), (_CARD, "银行卡号"), (_MOBILE, "手机号"), (_MAIL, "电子邮箱")):
        for match in pattern.finditer(text):
            if match.start() in taken or (what == "银行卡号" and not _is_card(text, match)):
                continue
            taken.update(range(*match.span()))
            level: FindingLevel = "hint" if what == "电子邮箱" else "warning"
            if what == "身份证号" or (what == "手机号" and not _to_be_called(text, match.start())):
                level = "error"
            yield desk.remark(PERSONAL, level, *match.span(), f"文中有{what}", suggestion)
    for match in _PRIVATE.finditer(text):
        yield desk.remark(PERSONAL, "warning", *match.span(), "文中写到个人或家人的疾病、犯罪", suggestion)
    for match in HOME_ADDRESS.finditer(text):
        yield desk.remark(PERSONAL, "warning", *match.span(), "文中有住址", suggestion)
    for match in _PHONE.finditer(text) if "举报" not in text and "热线" not in text else ():
        yield desk.remark(PERSONAL, "hint", *match.span("number"), "文中有电话号码", suggestion)
    for match in _PASSWORD.finditer(text):
        yield desk.remark(PERSONAL, "warning", *match.span("word"), "文中有密码", "删去，并尽快更换这个密码")


def _to_be_called(text: str, at: int) -> bool:
    """Whether a number stands in the line that says whom to call about the report."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return bool(re.match(r"[ 　（(]*(?:附注[：:])?[ 　（(]*(?:联系|经办|填报|报送|承办)", line))


def _is_card(text: str, match: re.Match[str]) -> bool:
    """A number that checks out, that a card's prefix begins, or that is called one."""
    said = re.search("卡号|账号|帐号|账户|银行|开户", text[max(0, match.start() - 12) : match.start()])
    return bool(said) or match[0].startswith("62") or _luhn(match[0])


def _luhn(card: str) -> bool:
    digits = [int(char) for char in reversed(card) if char.isdigit()]
    doubled = (sum(divmod(digit * 2, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
