"""What a genre's ``phrases.yaml`` holds: titles, headings and stock sentences, kinds of deeds and of shortfalls."""

from __future__ import annotations

from pydantic import Field, field_validator

from assistant.genre.data import Data, Texts, readable
from assistant.report import Role

NO_TOPIC = "无主题"  # stands in ``topics`` for a fact whose words speak of none


class Duty(Data):
    """A sentence on what policy requires; ``policy`` is the stem of a file in ``policies/``."""

    text: str
    policy: str
    says: str = ""  # words of the policy that hold it, of the sentence that is cited; "" for the nearest
    about: str = ""  # a pattern that the facts beside it must hold; "" fits any of its topic

    _readable = field_validator("about")(readable)


class Frames(Data):
    """Stock sentences of the three safe kinds: stance and aim, duty, link. None states an event or a result."""

    stance: Texts = ()
    aim: Texts = ()
    link: Texts = ()
    duty: tuple[Duty, ...] = ()  # what a shortfall is measured by


class Deed(Data):
    """One kind of deed: where it belongs, and what may stand beside it, never what came of it."""

    about: str  # a pattern that shows the kind in a fact
    called: str = ""  # its name in examples.yaml; its first lead if empty
    home: str = ""  # the topic it belongs to, whatever else it names; "" leaves that to the fact's words
    otherwise: str = ""  # where it belongs if its words speak of nothing either
    topics: Texts = ()  # topics by words for which it is of this kind (NO_TOPIC for none); all if empty
    plain: bool = False  # told as it is: it belongs to no topic, and nothing may stand beside it
    befell: bool = False  # it befell the unit: only how it was handled is a deed, which no duty introduces
    head: Texts = ()  # headings of an item that tells of nothing else
    lead: Texts = ()
    stance: Texts = ()  # instead of its topic's, where that would not fit
    aim: Texts = ()  # without end mark, to follow the fact after a comma
    duty: Duty | None = None  # what policy asks of such a deed, to stand before it: ends with a comma

    _readable = field_validator("about")(readable)

    @property
    def name(self) -> str:
        """What its examples stand under."""
        return self.called or next(iter(self.lead), "")


class Answered(Data):
    """A shortfall and the plan that answers it, where they share neither a topic nor a word: patterns of notes."""

    lack: str
    plan: str
    example: tuple[str, str]  # a shortfall and its plan

    @field_validator("lack", "plan")
    @classmethod
    def _patterns(cls, value: str) -> str:
        return readable(value)


class Judgement(Data):
    """How one kind of shortfall is judged: its heading by topic (``default`` for others), and what it calls for."""

    about: str  # a pattern that shows the kind in a note
    topics: Texts = ()  # where it applies (NO_TOPIC for none); everywhere if empty
    heads: dict[str, Texts]
    need: Texts = ()
    met: str = ""  # a pattern by which a plan shows that it answers it
    answer: Texts = ()  # headings of a plan that answers it
    remedy: Texts = ()  # the direction such a plan takes, to follow 拟

    _readable = field_validator("about", "met")(readable)

    @property
    def name(self) -> str:
        """What its examples stand under: its heading where no topic has one of its own."""
        heads = self.heads.get("default") or next(iter(self.heads.values()), ())
        return next(iter(heads), "")


class General(Data):
    """A heading made of the thing that facts speak of, where no kind of deed and no topic is sure."""

    about: str  # a pattern that shows the thing, with what it lacks where a shortfall is headed
    head: Texts
    late: bool = False  # a shortfall is headed so only where no kind of shortfall is sure
    home: str = ""  # the topic of a deed that nothing else places: what was done to the thing shows it

    _readable = field_validator("about")(readable)


class Borne(Data):
    """What a stock sentence may say only where the facts bear it: ``says`` in it calls for ``told`` in them."""

    says: str
    told: str = ""  # "" where no fact bears it
    person: bool = False  # counts only where one person reports: a deputy speaks for no body
    own: bool = False  # in a heading, only what the one who reports did bears it: no 公众号被人冒名

    _readable = field_validator("says", "told")(readable)


class Detail(Data):
    """One thing that samples usually state of a kind of fact; a draft leaves a gap for it where the note does not."""

    of: str  # the kind of fact, as a question calls it: 党课
    name: str  # of the gap: 党课题目
    ask: str  # the question to the user
    frame: str  # how a draft says it, with {} where it goes
    others: Texts = ()  # other ways, where it is asked more than once
    role: Role = "done"
    beside: str = ""  # a pattern of the facts it is usual of; "" fits any of the part
    stated: str  # a pattern by which samples state it
    told: str = ""  # a pattern by which notes, though not as samples do, tell it
    of_body: bool = False  # what a party group or unit does: one person who reports is not asked for it
    closing: bool = False  # not of one fact but of all that is told: the last sentence
    told_by: Role | None = None  # a part whose facts tell it of all of this part
    elsewhere: str = (
        ""  # a pattern by which another note of the draft tells it: 科普内容三审 tells how posts are examined
    )
    wanted: bool = False  # the guide of its part asks for it: a question even where few samples state it
    only_asked: bool = False  # a question that leaves no gap: that there was such a thing is not said
    own: bool = False  # of what one runs oneself: not asked of what belongs to others

    _readable = field_validator("beside", "stated", "told")(readable)


class Thing(Data):
    """What a fact may be about, as its words say: a pattern, and the lead of a point on it."""

    about: str
    lead: str = ""

    _readable = field_validator("about")(readable)


class Naming(Data):
    """How a sentence names what the facts of a topic are about."""

    things: dict[str, Thing]  # by name, the most particular first
    frames: Texts  # with {things}
    many: str = ""  # the lead of what names several of these things at once: 报告厅、展厅、阅览室
    suffix: str = ""  # behind a name where a whole part is spoken of: 公众号 is a thing, 公众号管理 what was done


class Cause(Data):
    """One kind of cause: the judgement that heads it, and on what side it lies."""

    about: str  # a pattern that shows the kind in a note
    head: str  # 认识有偏差
    side: str  # 思想认识

    _readable = field_validator("about")(readable)


class Phrases(Data):
    """Sentence frames with slots ``{unit} {period} {subject} {speaker} {word}``; type maps also have ``default``."""

    titles: dict[str, Texts] = Field(default_factory=dict)
    openings: dict[str, Texts] = Field(default_factory=dict)
    transitions: dict[str, Texts] = Field(default_factory=dict)
    closings: dict[str, Texts] = Field(default_factory=dict)
    resolves: dict[str, Texts] = Field(default_factory=dict)  # what is pledged before the closing words
    headings: dict[Role, Texts] = Field(default_factory=dict)  # headings of whole sections
    leads: dict[Role, dict[str, Texts]] = Field(default_factory=dict)  # role → topic → item headings
    aims: dict[str, Texts] = Field(default_factory=dict)  # topic → second halves of headings, which claim nothing
    points: dict[Role, dict[str, Texts]] = Field(default_factory=dict)  # role → topic → point leads (after 一是)
    sentences: dict[Role, dict[str, Frames]] = Field(default_factory=dict)  # role → topic or default → frames
    preludes: dict[Role, Texts] = Field(default_factory=dict)  # what may stand under the heading of a section
    named_preludes: dict[Role, Texts] = Field(default_factory=dict)  # the same, with {things}: what the part speaks of
    tails: dict[Role, Texts] = Field(default_factory=dict)  # what may close a section
    figurative: str = ""  # a pattern that shows a turn of speech, which a plain or formal tone does without
    promises: str = ""  # a pattern of what a heading may name only where the facts name it: means, bodies, occasions
    borne: tuple[Borne, ...] = ()  # what else must be borne by the facts, though not by the very same word
    objects: dict[str, str] = Field(default_factory=dict)  # topic → a pattern of things that are on no other topic
    deeds: tuple[Deed, ...] = ()  # most particular first
    judgements: tuple[Judgement, ...] = ()  # likewise
    generals: tuple[General, ...] = ()  # likewise: of deeds and plans
    lacks: tuple[General, ...] = ()  # likewise: of shortfalls
    answered: tuple[Answered, ...] = ()
    causes: tuple[Cause, ...] = ()  # likewise
    details: tuple[Detail, ...] = ()  # the most telling of a kind of fact first
    naming: dict[str, Naming] = Field(default_factory=dict)  # topic → how its things are named

    @field_validator("objects")
    @classmethod
    def _known(cls, things: dict[str, str]) -> dict[str, str]:
        return {topic: readable(pattern) for topic, pattern in things.items()}

    @field_validator("figurative", "promises")
    @classmethod
    def _readable(cls, pattern: str) -> str:
        return readable(pattern)
