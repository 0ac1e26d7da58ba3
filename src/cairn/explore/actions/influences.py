"""Saying that somebody's words changed something."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.verdict import Refused
from cairn.explore import may
from cairn.explore.answers import INFLUENCE_LENGTH
from cairn.explore.models import InfluenceLink
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.explore.models import Option
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


@action
def claim_influence(
    contribution: Contribution,
    *,
    by: Person,
    at: datetime,
    words: str,
    option: Option | None = None,
    decision: str = "",
) -> InfluenceLink:
    """These words changed an option, and how. It counts once the person who said them, or two citizens, confirm it.

    `decision`: the reference of a decision that was changed instead. Only `decide.actions.claim_influence` hands one
    in: it knows decisions, and who may say so.
    """
    if (option is None) == (not decision):
        raise Refused(_("Choose what these words changed: one option, or one decision."))
    if option is None:
        may.have_changed_something(contribution).or_refuse()
    else:
        may.claim_influence(by, contribution, option).or_refuse()
    may.claim_once(contribution, option=option, decision=decision).or_refuse()
    activity = contribution.activity
    said = told.plainly(words, most=INFLUENCE_LENGTH)
    link = InfluenceLink.objects.create(
        activity=activity, contribution=contribution, option=option, decision=decision, words=said, by=by,
        side=activities.side_of(by, activity, on=at.date()), claimed_at=at,
    )  # fmt: skip
    changed = {"option": option.ref} if option else {"decision": decision}
    data = {"contribution": contribution.ref, **changed}
    enter("explore.influence.claimed", activity, by=by, at=at, about=link, data=data, content=link.fingerprint(said))
    return link
