"""Reality checks: noted by citizens, answered by authors or staff, and whether that meets them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.explore import may, wording
from cairn.explore.choosing import REALITY_LENGTH, Met
from cairn.explore.models import Option, RealityAnswer, RealityCheck
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def note_reality(option: Option, *, by: Person, at: datetime, paragraph: str, words: str) -> RealityCheck:
    """Note what would not work in one's life. It has to be answered before a decision about the option opens.

    The record says that a citizen did, without a mark: such a note often tells of somebody's health.
    """
    may.note_reality(by, option).or_refuse()
    if paragraph not in wording.all_paragraphs(option):
        raise Refused(_("This paragraph was changed while you wrote. Look at the option again."))
    said = told.plainly(words, most=REALITY_LENGTH)
    side = activities.side_of(by, option.activity, on=at.date())
    check = RealityCheck.objects.create(
        option=option, paragraph=paragraph, words=said, author=by, side=side, noted_at=at
    )  # fmt: skip
    _enter("noted", check, by=None, at=at, side=side, content=check.fingerprint(said))
    return check


@action
def take_back_reality(check: RealityCheck, *, by: Person, at: datetime) -> None:
    """Whoever noted it takes it back. Its words and the answers to it go."""
    may.take_back_reality(by, check).or_refuse()
    _enter("taken_back", check, by=None, at=at, side=check.side)
    RealityCheck.objects.filter(ref=check.ref).delete()


@action
def answer_reality(check: RealityCheck, *, by: Person, at: datetime, words: str) -> RealityAnswer:
    """What those who wrote the option, or staff, say to it. Answered again when it did not meet the check."""
    may.answer_reality(by, check).or_refuse()
    said = told.plainly(words, most=REALITY_LENGTH)
    side = activities.side_of(by, check.option.activity, on=at.date())
    answer = RealityAnswer.objects.create(check_of=check, words=said, by=by, side=side, answered_at=at)
    check.is_answered = True
    check.save(update_fields=["is_answered"])
    _enter("answered", check, by=by, at=at, content=answer.fingerprint(said))
    return answer


@action
def say_whether_met(check: RealityCheck, *, by: Person, at: datetime, met: str) -> RealityAnswer:
    """Whoever noted it says whether the last answer meets it. A no stops nothing; it stands at the option."""
    may.say_whether_met(by, check).or_refuse()
    if met not in Met.values:
        raise Refused(_("Choose one of: yes, partly, no."))
    answer = RealityAnswer.objects.filter(check_of=check).latest("answered_at", "pk")
    answer.met, answer.met_at = met, at
    answer.save(update_fields=["met", "met_at"])
    _enter("checked", check, by=None, at=at, side=check.side, met=met)
    return answer


def _enter(
    deed: str, check: RealityCheck, *, by: Person | None, at: datetime, side: str = "", content: str = "", met: str = ""
) -> None:
    kinds = {
        "noted": "explore.reality.noted",
        "taken_back": "explore.reality.taken_back",
        "answered": "explore.reality.answered",
        "checked": "explore.reality.checked",
    }
    data = {"option": check.option.ref, **({"met": met} if met else {})}
    enter(kinds[deed], check.option.activity, by=by, side=side, at=at, about=check, data=data, content=content)
