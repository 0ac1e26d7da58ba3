"""Putting something in, or asking."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.listen import may
from cairn.listen.choices import CONTRIBUTION_LENGTH, Credit
from cairn.listen.models import Contribution

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem


@action
def contribute(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    words: str,
    is_question: bool = False,
    credit: str = Credit.NONE,
    item: AgendaItem | None = None,
    happened_at: datetime | None = None,
) -> Contribution:
    """Put something in, or ask. From now on it is owed an answer.

    `item`: what it is about on the agenda of a session to come.
    `happened_at`: when it was said, where that was earlier than the entry.
    """
    gate = may.ask_question if is_question else may.contribute
    gate(by, activity).or_refuse()
    may.be_credited(credit).or_refuse()
    may.speak_to(item, activity, at=at).or_refuse()
    made_at = told.at_last(happened_at, at)
    contribution = Contribution(
        activity=activity, author=by, side=activities.side_of(by, activity, on=at.date()),
        words=told.plainly(words, most=CONTRIBUTION_LENGTH), is_question=is_question, credit=Credit(credit),
        item=item, made_at=made_at,
    )  # fmt: skip
    contribution.save()
    data = {"question": is_question, **({"item": item.ref} if item else {})}
    enter(
        "listen.contribution.made", activity, by=by, at=at, about=contribution, data=data,
        content=contribution.fingerprint(contribution.words), happened_at=made_at,
    )  # fmt: skip
    return contribution
