"""Counts as a document gives them: 12名教师 for 12个教师, 3次 for 3回, 600余人 for 600多人, 3万元 for 3万 of money."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.genre import Spoken
from assistant.structure.word_bounds import cuts, tagged

_DIGITS = r"(?:\d[\d,.]*|[一二两三四五六七八九十百千]{1,6})"
_BODY = r"(?![队团站会群室组工委家活教培服阵之小班课])"  # what makes a body or an event of a person's name
# What may stand between a count and its person: none of 14个社区网格员, where it is the 社区 that are counted.
_NO_ATTRIBUTE = "被字把让对向及从有均都由为设配在到给与和是里的区村镇县乡街支科室校班组系司站局厂矿队院"
_OF_PERSON = rf"(?:(?!群(?![众主]))(?![{_NO_ATTRIBUTE}])[\u4e00-\u9fff])"
# Bodies that are counted themselves before a person's name: 17个社团指导老师.
_BODIES = re.compile(
    "社团|协会|支部|党委|总支|小组|班组|科室|单位|学校|学院|社区|街道|企业|公司|网点|站点|网格|车间|部门|庭室|家庭|平台|账号|(?:环保|派出|司法|财政|税务|供电|卫生|市场监管|自然资源)所|(?:文化|水利|农技|气象|环卫|消防)站"
)
_CHIEF = re.compile("^$|负责人|责任人|长$|书记|主任")  # one for each body: 7名协会负责人
_NOMINAL = ("n", "j", "b", "l", "vn")  # kinds of words that a name goes on with
# What a name ends on that is no person, though a person's name stands in it: 教师工作群, 职工党支部.
_THING = re.compile(
    r"(?:群|支部|总支|党[委组]|队|小?组|[协学]?会|社团?|团|班|站|[室院校所]|中心|平台|网格|活动|项目|阵地|之家|讲堂|课堂|书屋|账号|号|栏|屏|岗|规范|制度|办法|公约|守则|准则|清单|方案|手册|预案)$"
)
# 5个志愿者管的群: what a person runs, owns or looks after is what is counted, not the person.
_OF_THEIRS = re.compile(r"[^，。；、的\d]{0,6}的(?=[\u4e00-\u9fff]{1,})")
_AMOUNTS = re.compile("(?:[量数额率]|[达到至超])(?:了|为|过)?$")  # 点击量达8000多: what is counted is named before
_READ = re.compile(r"阅读|粉丝|播放|点击|浏览|关注|点赞|转发|字|流量|人气|访问")


_SOME = re.compile(rf"(?:大概|差不多|大约)(?:有|是)?(?:约|近)?(?={_DIGITS})")
_SOME_DONE = re.compile(
    rf"(?:大概|差不多|大约)((?![到达])[\u4e00-\u9fff]{{1,2}}了)(?:约|近)?(?={_DIGITS}(?!年|月|日|点|次会))"
)  # 大概发了110篇


class Counts:
    """Knows the measures of speech, the nouns that count people and those that count money."""

    def __init__(self, spoken: Spoken, blanks: Mapping[str, str]) -> None:
        """Take the lists, and the blanks that patterns are made with."""
        number, unit, people = blanks["数"], blanks["量"], blanks["人"]
        said = "|".join(map(re.escape, spoken.measures)) or "(?!)"
        self._written = dict(spoken.measures)
        self._measure = re.compile(
            rf"(?:(?<=[\d一二两三四五六七八九十几多余])|(?<=[\d十百千]来))({said})(?!(?<=趟)[班列公火专高船]|[复访收应头家升来去味款动回])"
        )
        self._about = re.compile(rf"({_DIGITS}[万千百亿]?)多(?=(?:{unit})(?<![年月天日周倍])|个?人)")
        self._about_sum = re.compile(rf"({_DIGITS}[万千百亿]?)多(?=$|，|、|（)")
        self._near = re.compile(
            rf"(?:约|近)?((?!一来){_DIGITS}[万千百亿]?)来(?=(?:{unit})(?<![年月天日周倍])|$|，|、|（|个?人)"
        )
        self._heads = re.compile(rf"({number})(?<!几)个人(?!人|[员才口物体民社武文]|大(?:代|会|常))")
        self._before = re.compile(
            rf"(?<!第)({number})个(?=(?:{_OF_PERSON}{{0,6}}?|[\u4e00-\u9fff]{{0,4}}有[\u4e00-\u9fff]{{1,4}}的){people}{_BODY})"
        )
        self._person = re.compile(
            rf"(?:{_OF_PERSON}{{0,6}}?|[\u4e00-\u9fff]{{0,4}}有[\u4e00-\u9fff]{{1,4}}的){people}{_BODY}"
        )
        self._behind = re.compile(
            rf"({people}{_BODY}(?:[由从增减至到为加共有就仅只才约近达其中、了名补充配备培养]|{_DIGITS})*?)个(?:(?![\u4e00-\u9fff])|(?=[增减]))"
        )
        self._sum = re.compile(rf"(\d[\d.]*[万亿][余多]?)(?!{unit}|[\d万亿余多])")
        self._money = re.compile("|".join(sorted(spoken.money, key=len, reverse=True)) or "(?!)")

    def measured(self, text: str) -> str:
        """Return ``text`` with measures of speech put as written: 3回 as 3次, and 大概 before its number as 约."""
        text = _SOME.sub("约", _SOME_DONE.sub(r"\1约", text))
        ends = cuts(text) if self._measure.search(text) else frozenset[int]()  # none in the 回 of 来回顾
        return self._measure.sub(lambda found: self._written[found[1]] if found.end() in ends else found[0], text)

    def put(self, text: str) -> str:
        """Return ``text`` with its counts as written; the numbers themselves stay."""
        text = self._about_sum.sub(self._about_bare, self._about.sub(r"\1余", text))
        text = self._near.sub(r"约\1", text)  # 来 may be fewer as well: about, not more than
        text = re.sub(rf"约({_DIGITS}[万千百亿]?余)", r"\1", text)
        text = self._heads.sub(r"\1人", text)
        text = self._before.sub(self._of_people, text)
        for _ in range(2):
            text = self._behind.sub(r"\1名", text)
        places = cuts(text)
        paid = any(found.start() in places for found in self._money.finditer(text))
        seen = _READ.search(text) is not None
        parts = text.split("，")  # 播放最高的是讲彩礼的，51万: a bare number is of money only where nothing is viewed
        return "，".join(self._sums(part, paid and not (seen and not self._money.search(part))) for part in parts)

    def _about_bare(self, found: re.Match[str]) -> str:
        """Put 余元 for 多 behind a number without a noun where its clause speaks of money; else it stays as noted."""
        clause = re.split("[，、（]", found.string[: found.start()])[-1]
        at = found.start() - len(clause)
        places = cuts(found.string)
        paid = any(at + one.start() in places for one in self._money.finditer(clause))
        if paid and not _READ.search(clause):
            return f"{found[1]}余元"
        return f"{found[1]}余" if _AMOUNTS.search(clause) else found[0]

    def _of_people(self, found: re.Match[str]) -> str:
        """Put 名 for 个 where what is counted is people by its head, which stands last: none of 26个工作群落实群主."""
        behind = re.split("[，。；、（]", found.string[found.end() :])[0]
        person = self._person.match(behind)
        if person is None:
            return found[0]
        if (
            "的" not in person[0]
            and (body := _BODIES.match(behind))
            and not _CHIEF.search(behind[body.end() : person.end()])
        ):
            return found[0]
        if (theirs := _OF_THEIRS.match(behind, person.end())) and tagged(theirs[0])[0][1].startswith(("v", "d", "z")):
            return found[0]
        at, end, named, last = 0, person.end(), "的" in person[0], ""
        for word, kind in tagged(behind):
            acts = kind == "v" and len(word) > 1  # 青年理论学习小组: a body may be named for what it does
            if at >= end and not (kind.startswith(_NOMINAL) or _THING.search(word) or acts):
                break
            if last and not named and at + len(word) < end and kind == "v":
                return found[0]  # a thing is counted that does something with people
            last = word if kind.startswith("n") else last
            at += len(word)
            if at > person.end() and _THING.search(behind[:at]):
                return found[0]
            end = max(end, at)
        return f"{found[1]}名"

    def _sums(self, part: str, paid: bool) -> str:
        part = re.sub(r"(\d+)块钱", r"\1元", part)
        return self._sum.sub(r"\1元", part) if paid and not _READ.search(part) else part
