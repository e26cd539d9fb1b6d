"""What a genre's ``phrases.yaml`` holds: titles, headings and stock sentences, kinds of deeds and of shortfalls."""

from __future__ import annotations

from pydantic import Field, field_validator

from assistant.genre.common import Data, Texts, compiled
from assistant.report import Role

NO_TOPIC = "无主题"  # stands in ``topics`` for a fact whose words speak of none


class Duty(Data):
    """A sentence on what policy requires; ``policy`` is the stem of a file in ``policies/``."""

    text: str
    policy: str
    about: str = ""  # a pattern that the facts beside it must hold; "" fits any of its topic


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

    _readable = field_validator("about")(compiled)

    @property
    def name(self) -> str:
        """What its examples stand under."""
        return self.called or next(iter(self.lead), "")


class Judgement(Data):
    """How one kind of shortfall is judged: its heading by topic (``default`` for others), and what it calls for."""

    about: str  # a pattern that shows the kind in a note
    topics: Texts = ()  # where it applies (NO_TOPIC for none); everywhere if empty
    heads: dict[str, Texts]
    need: Texts = ()
    met: str = ""  # a pattern by which a plan shows that it answers it
    answer: Texts = ()  # headings of a plan that answers it
    remedy: Texts = ()  # the direction such a plan takes, to follow 拟

    _readable = field_validator("about", "met")(compiled)

    @property
    def name(self) -> str:
        """What its examples stand under: its heading where no topic has one of its own."""
        heads = self.heads.get("default") or next(iter(self.heads.values()), ())
        return next(iter(heads), "")


class Borne(Data):
    """What a stock sentence may say only where the facts bear it: ``says`` in it calls for ``told`` in them."""

    says: str
    told: str = ""  # "" where no fact bears it
    person: bool = False  # counts only where one person reports: a deputy speaks for no body

    _readable = field_validator("says", "told")(compiled)


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
    tails: dict[Role, Texts] = Field(default_factory=dict)  # what may close a section
    figurative: str = ""  # a pattern that shows a turn of speech, which a plain or formal tone does without
    promises: str = ""  # a pattern of what a heading may name only where the facts name it: means, bodies, occasions
    borne: tuple[Borne, ...] = ()  # what else must be borne by the facts, though not by the very same word
    objects: dict[str, str] = Field(default_factory=dict)  # topic → a pattern of things that are on no other topic
    deeds: tuple[Deed, ...] = ()  # most particular first
    judgements: tuple[Judgement, ...] = ()  # likewise

    @field_validator("objects")
    @classmethod
    def _known(cls, things: dict[str, str]) -> dict[str, str]:
        return {topic: compiled(pattern) for topic, pattern in things.items()}

    @field_validator("figurative", "promises")
    @classmethod
    def _readable(cls, pattern: str) -> str:
        return compiled(pattern)
