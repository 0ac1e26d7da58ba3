"""After a session: whether what somebody needs was there, and what follows where it was not."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.activities.told import plainly
from cairn.base.verdict import Refused
from cairn.ledger.action import action, quiet
from cairn.needs import may, queries
from cairn.needs.choices import LINE_LENGTH, Was
from cairn.needs.models import NeedCheck

if TYPE_CHECKING:
    from cairn.needs.models import AccessNeed
    from cairn.people.models import Person
    from cairn.sessions.models import Session


@quiet("whether it was there is for its owner to know and to pass on; it counts in one yearly figure without names")
def note_whether_there(
    need: AccessNeed, *, by: Person, at: datetime, session: Session, says: str, words: str = ""
) -> NeedCheck:
    """It was there, or not, or some of it. It can be changed until those who lead were told."""
    may.note_whether_there(by, need, session, at).or_refuse()
    if says not in Was.values:
        raise Refused(queries.say_whether())
    said = {"says": says, "words": plainly(words, most=LINE_LENGTH) if words.strip() else "", "said_at": at}
    check, _is_new = NeedCheck.objects.update_or_create(need=need, session=session, defaults=said)
    return check


@quiet("what does not work is between the person and those who lead; the need counts as not met until they say it is")
def stand_unmet(check: NeedCheck, *, by: Person, at: datetime) -> NeedCheck:
    """What was answered did not come: the need is open again in the activity, with the reason for those who lead."""
    share = queries.shared_with_activity(check.need, check.session.activity)
    may.stand_unmet(by, check, share).or_refuse()
    if share and share.stated:
        activities.decline_need(share.stated, by=by, at=at, words=check.words)
    return _told(check, at=at)


@action
def stand_unmet_again(check: NeedCheck, *, by: Person, at: datetime) -> NeedCheck:
    """What had worked did not: the need stands in the activity once more, and an answer is owed."""
    share = queries.shared_with_activity(check.need, check.session.activity)
    may.stand_unmet_again(by, check, share).or_refuse()
    if share and share.stated:
        share.stated = activities.state_need_again(share.stated, by=by, at=at)
        share.save(update_fields=["stated"])
    return _told(check, at=at)


def _told(check: NeedCheck, *, at: datetime) -> NeedCheck:
    check.told_at = at
    check.save(update_fields=["told_at"])
    return check
