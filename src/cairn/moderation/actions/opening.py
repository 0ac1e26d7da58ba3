"""A case for some words, held until the deed is done; and a moderator's step in it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import calendar, told
from cairn.moderation import queries
from cairn.moderation.choices import WORDS_LENGTH, Reason, State, What
from cairn.moderation.models import Case, Report, Step

if TYPE_CHECKING:
    from cairn.moderation.things import Thing
    from cairn.people.models import Person


def _case(thing: Thing, *, at: datetime) -> Case:
    """The case of these words, new if need be: whoever acts on them at the same moment comes after."""
    case, _is_new = Case.objects.get_or_create(
        ref=thing.ref,
        defaults={
            "programme": thing.programme, "activity": thing.activity, "kind": thing.kind, "author": thing.author,
            "side": thing.side, "opened_on": timezone.localdate(at),
        },
    )  # fmt: skip
    case.look_again()
    return case


def _stand(
    case: Case, state: State, *, reason: str = "", out_since: date | None = None, until: date | None = None
) -> None:
    """Put the case where it stands from now on."""
    case.state, case.reason, case.out_since_on, case.held_until_on = state, reason, out_since, until
    case.save(update_fields=["state", "reason", "out_since_on", "held_until_on", "opened_on"])


def _step(
    case: Case, what: What, *, by: Person, at: datetime, reason: str, words: str, is_decision: bool = False
) -> Step:
    """One deed of a moderator; a decision notes how many working days it took, and closes the reports."""
    on = timezone.localdate(at)
    days = calendar.working_days().between(case.opened_on.toordinal(), on.toordinal())
    step = Step(
        case=case, what=what, by=by, reason=Reason(reason), words=told.plainly(words, most=WORDS_LENGTH), at=at,
        is_citizen=queries.is_citizen_eye(by, case.place, on=on), days=days if is_decision else None,
        held_until_on=case.held_until_on if what == What.HELD else None,
    )  # fmt: skip
    step.save()
    if is_decision:
        Report.objects.filter(case=case, is_open=True).update(is_open=False)
    return step
