"""How many people of each group answered about themselves, over the whole programme and nowhere else.

There is no such count for an activity, for a side, or for two questions together: so nothing can be taken from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cairn.core.disclosure import Band
from cairn.reach.counting import Tables
from cairn.reach.question_sets import QuestionSet


def tables(
    asked: QuestionSet,
    answers: Iterable[Mapping[str, str]],
    *,
    could_answer: int,
    earlier: Sequence[Mapping[str, Band]] = (),
    changes: Sequence[int] = (),
) -> Tables:
    """The counts of every question. `could_answer`: how many people belong, or belonged, to the programme."""
    made, sheets = Tables(), list(answers)
    for question in asked.questions:
        names = [name_of(question.code, group) for group in question.groups]
        for group, name in zip(question.groups, names, strict=True):
            made.counts[name] = sum(sheet.get(question.code) == group for sheet in sheets)
            made.of_a_known_whole(name, could_answer)
        made.within(names, could_answer)
        made.after(earlier, names, changes)
    return made


def name_of(question: str, group: str) -> str:
    return f"group:{question}:{group}"
