"""What the samples that a question names say: a fact of theirs, or how they write something."""

from __future__ import annotations

from assistant.writers.answer.example import find_examples, write_examples
from assistant.writers.answer.how_to import find_answer
from assistant.writers.answer.kind_asked import counts_so
from assistant.writers.answer.material import Material
from assistant.writers.answer.written import Written


def of_named(material: Material) -> Written | None:
    """Answer from the samples a question names; of passages only those that tell such a number as is asked for."""
    asked = material.asked
    if asked.asks in ("number", "time", "year", "person"):
        return find_answer(material, "other")
    if passages := [one for one in find_examples(material) if counts_so(asked.said, one.text)]:
        return Written("example", True, write_examples(material, passages))
    return find_answer(material, "other")
