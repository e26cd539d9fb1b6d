"""A named person with what is private about him: an illness, a sentence, a belief, a petition, a case, poor relief.

It knows a name by its surname and by what stands beside it; a rare surname it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.desk import Check, Desk
from assistant.checks.secrecy import HOME_ADDRESS
from assistant.results import Finding
from assistant.structure.sentences import sentence_after
from assistant.structure.surnames import SURNAMES

PERSON_STATUS = Check(
    "personal-status", "点名写个人情况", "secrecy", "《个人信息保护法》：公开或报送的材料不写不必要的个人信息"
)
CHECKS = (PERSON_STATUS,)

# What makes a person one whom a report does not name.
_KINDS = (
    "患者|病人|病员|刑满释放人员|刑释人员|社区矫正(?:对象|人员)|矫正对象|吸毒人员|戒毒人员|涉毒人员|安置帮教(?:对象|人员)|信教(?:群众|居民|村民|职工|学生|人员)"
    "|上访(?:户|人员?|群众|老户|村民|居民)|信访(?:户|人员?|群众|老户)|(?:缠访|闹访)(?:户|人员)|低保(?:户|对象|家庭|人员)|特困(?:户|人员|职工|家庭|学生)|贫困(?:户|学生|家庭)|困难(?:户|职工|群众|党员|学生|家庭|居民)"
    "|残疾人|精神(?:障碍|病)(?:患者|人员)|失独(?:家庭|老人)|单亲(?:家庭|学生)|孤儿|留守(?:儿童|老人|学生)|重点(?:人员|人群|关注对象|人)|当事人|被告人?|原告|嫌疑人|犯罪嫌疑人|服刑人员|被执行人|失信人员"
    "|涉案[一-鿿]{0,4}(?:人员|人|商|户|干部|职工|党员|企业主|老板)|涉诉(?:人员|当事人)|受(?:过)?(?:党纪|政务|纪律)?处分的?[一-鿿]{0,6}(?:人员|干部|党员|职工|教师|同志)"
    "|被(?:查处|处分|通报|约谈|诫勉|立案)的?[一-鿿]{0,6}(?:人员|干部|党员|职工|教师|同志)|抑郁学生|心理(?:问题|障碍)学生"
)
# Whom the rules on petitions and discipline keep from being known: who informs, complains, is hurt, gives evidence.
_INFORMANTS = (
    "举报人|检举人|控告人|申诉人|反映人|投诉人|信访人|上访人|来访人|来信人|诉求人|求助人|爆料人|发帖人|线索提供人|受害人|被害人|伤者|死者|证人|知情人"
    "|被(?:举报|反映|投诉|检举|控告|审查|调查|谈话)人|患者家属|病人家属"
)
_NAME = rf"(?P<name>[{SURNAMES}][一-鿿某×*]{{1,2}})"
_AFTER = (
    r"(?=[，。；、（(等及和与的在因住居已经由均称所系现]|电话|家住|反映"
    r"|上访|信访|对|向|就|网上|重点|被|同志|一家|家|夫妇|违|涉|提出|投诉|发帖|\d|$)"
)
_KIND_AND_NAME = re.compile(rf"(?P<kind>{_KINDS}|{_INFORMANTS})(?:[一-鿿]{{0,2}}[：:]|为|是)?{_NAME}{_AFTER}")
_MASKED = re.compile("[某×*]")
_NOT_HIS_OWN = re.compile("[（(][^（）()]{0,6}化名")
_WHO = (
    "村民|居民|职工|学生|教师|老师|干部|党员|用户|住户|业主|租户|网民|经销商|个体户|工人|员工|书记员|法官|医生|护士"
    "|民警|司机|商户|店主|会计|组长|科员|人员|家长|农户|群众|辅导员|老人"
)
_STATUS = (
    r"上访|信访|缠访|闹访|涉案|被(?:判|拘|立案|处分|查处|通报|开除|行拘|调查|约谈|诫勉)|受(?:到)?(?:党纪|政务|行政)?处分|违规|违纪|违法|酒驾|吸毒|赌博|离婚|出轨"
    r"|信教|传教|患(?!者)|癌|肿瘤|术后|住院|抑郁|精神(?:病|障碍|分裂)|轻生|自杀|艾滋|尿毒|低保|欠款|欠债|刑满|服刑|犯罪|无证经营|[被受]罚|处罚|罚款"
)
_NAME_AND_STATUS = re.compile(
    rf"(?:{_WHO}){_NAME}(?![一-鿿]{{0,3}}(?:讲|带头|荣获|获|被评|入选))[^，。；\n]{{0,16}}?(?:{_STATUS})"
)
_ILL = re.compile(
    rf"{_NAME}[（(](?P<what>[^（）()\n]{{0,24}}(?:癌|术后|肿瘤|病(?!房|区|案|历)|残疾|抑郁|障碍|卧床|瘫痪|透析|尿毒|艾滋|化疗|信教|低保|刑满|服刑|上访|单亲|离异)[^（）()\n]{{0,24}})[）)]"
)
_COMPLAINT = re.compile(  # 新华路18号张桂兰反映房屋权属的积案
    rf"(?:(?P<home>[一-鿿]{{1,4}}(?:路|街|巷|弄|小区|村|组)\d{{0,4}}号?)(?:居民|村民|住户)?|(?<=[，。；、（中对了将为与]))"
    rf"{_NAME}(?:等\d{{0,3}}[名户]?人?)?(?:反映|投诉|信访|上访|举报|诉求|来信)[^，。；\n]{{0,20}}(?:问题|积案|纠纷|信访件|案件|事项|诉求|一案)"
)
_DOOR = re.compile(
    r"\d{1,3}(?:号楼|栋|幢|号院)(?:\d{1,2}单元)?\d{2,4}(?:室|号|户)|\d{1,2}单元\d{2,4}(?:室|号|户)?"
    r"|[一-鿿]{1,4}(?:路|街|巷|弄)\d{1,4}号(?:院)?(?:\d{1,3}(?:号楼|栋|幢))(?:\d{1,2}单元)?(?:\d{2,4}室?)?"
)
_PUPIL = re.compile(  # 初二（3）班学生吴小明的家长
    rf"(?:(?:[初高][一二三]|[一二三四五六七八九]年级|[大中小]班|学前)[一-鿿]{{0,2}}[（(]?\d{{0,2}}[）)]?班?(?:的)?(?:学生|同学|幼儿|孩子|女生|男生)?"
    rf"|(?:学生|幼儿|孩子|儿童|未成年人)){_NAME}"
    r"(?=同学|的?(?:家长|父亲|母亲|父母|妈妈|爸爸|监护人|奶奶|爷爷)|在|因|被|与|和|[，、（(])"
)
_HONOURED = re.compile("获|奖|评为|入选|先进|优秀|标兵|作品|代表学校|主持|演讲|朗诵|领读|见义勇为")
_UNLIKELY_WORD = -14.0  # log probability from which a stretch is a word and no name


def check_persons(desk: Desk) -> list[Finding]:
    """Find persons told of by name with a status that is their own affair, and doors of homes."""
    found, taken = list[Finding](), set[int]()
    for start, end, message in [*_named(desk), *_doors(desk)]:
        if start - 2 in taken and desk.text[start - 1] in "（(":
            continue  # the door behind the name, told with it
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            found.append(desk.remark(PERSON_STATUS, "warning", start, end, message, _CURE))
    return found


_CURE = "删去姓名、住处和具体情况，写“1名群众”一类的说法；确需点名的，按规定报批"


def _named(desk: Desk) -> Iterator[tuple[int, int, str]]:
    for match in _ILL.finditer(desk.text):
        if _is_name(desk, match["name"]):
            yield match.start("name"), match.end(), f"点名写了“{match['name']}”的病情或个人情况"
    for match in _KIND_AND_NAME.finditer(desk.text):
        masked = _MASKED.search(match["name"]) and re.fullmatch(_INFORMANTS, match["kind"])
        if masked or _NOT_HIS_OWN.match(desk.text, match.end()):
            continue
        across = desk.text[match.end() - 1 : match.end() + 1] in desk.common.language.words  # 乔迁新居
        if _is_name(desk, match["name"]) and not across:
            message = f"点名写了“{match['name']}”是{match['kind']}一类的个人情况"
            yield match.start(), match.end(), message
    for match in _COMPLAINT.finditer(desk.text):
        if _is_name(desk, match["name"]):
            yield match.start(), match.end(), f"点名写了“{match['name']}”的信访或投诉"
    for match in _PUPIL.finditer(desk.text):
        clause = sentence_after(desk.text, match.end(), 40)
        word = desk.common.language.words.get(match["name"], -99.0) > _UNLIKELY_WORD  # 李子 is one, 李子涵 is none
        if not word and not _HONOURED.search(clause):
            minor = "，未成年人的个人信息更要保护" if _is_minor(desk, match[0]) else "，个人信息要保护"
            yield match.start(), match.end(), f"写出了学生“{match['name']}”的姓名{minor}"
    for match in _NAME_AND_STATUS.finditer(desk.text):
        if _is_name(desk, match["name"]):
            yield match.start(), match.end(), f"点名写了“{match['name']}”的个人情况"


_MINOR = re.compile("[初高][一二三]|年级|[大中小]班|学前|幼儿|孩子|儿童|未成年")
_SCHOOL = re.compile("中学(?!习)|小学(?!习)|幼儿园|初中|高中|中小学")
_COLLEGE = re.compile("大学(?!习)|学院|高校|[大研][一二三四](?=学生|[一-鿿]{0,4}班)|研究生|本科|二级学院|辅导员")


def _is_minor(desk: Desk, words: str) -> bool:
    """Whether the words or the report say that the pupil is a child: a student of a college is none."""
    return bool(_MINOR.search(words)) or (bool(_SCHOOL.search(desk.text)) and not _COLLEGE.search(desk.text))


def _doors(desk: Desk) -> Iterator[tuple[int, int, str]]:
    told = [match.span() for match in HOME_ADDRESS.finditer(desk.text)]  # the whole address, told as personal data
    for match in _DOOR.finditer(desk.text):
        if not any(start <= match.start() and match.end() <= end for start, end in told):
            yield match.start(), match.end(), "写到了楼栋、门牌，住址是个人信息"


def _is_name(desk: Desk, name: str) -> bool:
    """Whether it is no everyday word (方便, 高度, 张贴) nor the head of one."""
    words = desk.common.language.words
    return not any(words.get(part, -99.0) > _UNLIKELY_WORD for part in (name[:2], name)) or "某" in name[1:]
