"""The equality questions, as data: each set with its version, its day and where its groups come from.

The words are ours. The groups follow harmonised standards, so that they can be laid beside figures from elsewhere. A
set that was answered is never changed: a new one gets a new version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext_lazy as _

RATHER_NOT = "rather_not"
"""The answer "I would rather not say". It is kept to be shown to its person, and counted nowhere."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its code, its words, what helps to answer it, and the groups one can belong to.

    `people` are the same groups as one speaks of them: "people aged 25 to 44".
    """

    code: str
    asks: Any
    hint: Any
    subject: Any
    groups: Mapping[str, Any]
    people: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """The questions as they were asked from a day on, and where their groups come from."""

    version: str
    since_on: date
    source: Any
    questions: tuple[Question, ...]

    def question(self, code: str) -> Question | None:
        return next((one for one in self.questions if one.code == code), None)


QUESTION_SETS: Mapping[str, QuestionSet] = MappingProxyType(
    {
        "2026-11": QuestionSet(
            version="2026-11",
            since_on=date(2026, 11, 1),
            source=_(
                "The groups follow the harmonised standards of the Government Statistical Service and the questions of"
                " the 2021 census of England and Wales, made coarser. The words are our own."
            ),
            questions=(
                Question(
                    "age",
                    _("How old are you?"),
                    "",
                    _("Age"),
                    {
                        "16_24": _("16 to 24"),
                        "25_44": _("25 to 44"),
                        "45_64": _("45 to 64"),
                        "65_79": _("65 to 79"),
                        "80_up": _("80 or over"),
                    },
                    {
                        "16_24": _("people aged 16 to 24"),
                        "25_44": _("people aged 25 to 44"),
                        "45_64": _("people aged 45 to 64"),
                        "65_79": _("people aged 65 to 79"),
                        "80_up": _("people aged 80 or over"),
                    },
                ),
                Question(
                    "disability",
                    _("Does a long-lasting condition, illness or impairment make everyday things harder for you?"),
                    _("As you see it yourself. Long-lasting means a year or more. We do not ask which."),
                    _("Disability, as people see it themselves"),
                    {"a_lot": _("Yes, a lot"), "a_little": _("Yes, a little"), "none": _("No")},
                    {
                        "a_lot": _("people for whom everyday things are a lot harder"),
                        "a_little": _("people for whom everyday things are a little harder"),
                        "none": _("people without such a condition"),
                    },
                ),
                Question(
                    "ethnic_group",
                    _("Which ethnic group do you feel you belong to?"),
                    _("Choose the nearest."),
                    _("Ethnic group"),
                    {
                        "asian": _("Asian or Asian British"),
                        "black": _("Black, Black British, Caribbean or African"),
                        "mixed": _("Mixed, or several ethnic groups"),
                        "traveller": _("Gypsy, Roma or Irish Traveller"),
                        "white": _("White, other than these"),
                        "another": _("Another ethnic group"),
                    },
                    {
                        "asian": _("Asian people"),
                        "black": _("Black people"),
                        "mixed": _("people of mixed or several ethnic groups"),
                        "traveller": _("Gypsy, Roma or Irish Traveller people"),
                        "white": _("other White people"),
                        "another": _("people of another ethnic group"),
                    },
                ),
                Question(
                    "sex",
                    _("What is your sex?"),
                    _("The next question is about gender."),
                    _("Sex"),
                    {"female": _("Female"), "male": _("Male")},
                    {"female": _("women"), "male": _("men")},
                ),
                Question(
                    "gender",
                    _("Is your gender the same as the sex you were registered with at birth?"),
                    "",
                    _("Gender"),
                    {"same": _("The same"), "other": _("Not the same")},
                    {
                        "same": _("people whose gender is the same as at birth"),
                        "other": _("people whose gender is not the same as at birth"),
                    },
                ),
                Question(
                    "carer",
                    _("Do you look after somebody, unpaid, who could not do without it?"),
                    _("A relative, friend or neighbour with an illness, a disability, or needs of old age."),
                    _("Caring for somebody, unpaid"),
                    {
                        "none": _("No"),
                        "some": _("Yes, up to 19 hours a week"),
                        "much": _("Yes, 20 hours a week or more"),
                    },
                    {
                        "none": _("people who look after nobody"),
                        "some": _("people who look after somebody up to 19 hours a week"),
                        "much": _("people who look after somebody 20 hours a week or more"),
                    },
                ),
                Question(
                    "area",
                    _("What kind of place do you live in?"),
                    _("Choose the nearest."),
                    _("Kind of place"),
                    {
                        "city": _("A city or large town"),
                        "town": _("A small town"),
                        "country": _("A village or the countryside"),
                    },
                    {
                        "city": _("people in cities and large towns"),
                        "town": _("people in small towns"),
                        "country": _("people in villages and the countryside"),
                    },
                ),
            ),
        ),
    }
)
CURRENT = QUESTION_SETS["2026-11"]
