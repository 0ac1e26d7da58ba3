"""The link through which anybody can say something: opened, used, closed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.ledger.action import action
from cairn.listen import may, queries
from cairn.listen.choices import CONTRIBUTION_LENGTH, Says, Way
from cairn.listen.models import Contribution, OpenLink, Slip
from cairn.people import codes
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem, Session


@action
def open_link(activity: Activity, *, by: Person, at: datetime) -> OpenLink:
    """From now on whoever has the address can say or ask something, without an account."""
    may.open_link(by, activity).or_refuse()
    link = OpenLink(activity=activity, opened_at=at)
    enter("listen.link.opened", activity, by=by, at=at, about=link)
    link.number = next_number(OpenLink.objects.filter(activity=activity))
    link.save()
    return link


@action
def close_link(link: OpenLink, *, by: Person, at: datetime) -> OpenLink:
    """Its address leads to nothing from now on; what came by it stays. Another one can be opened."""
    may.close_link(by, link).or_refuse()
    link.closed_at = at
    link.save(update_fields=["closed_at"])
    enter("listen.link.closed", link.activity, by=by, at=at, about=link)
    return link


@action
def contribute_by_link(
    link: OpenLink,
    *,
    at: datetime,
    code: str,
    words: str,
    is_question: bool = False,
    says: str = "",
    item: AgendaItem | None = None,
) -> Slip:
    """Say or ask something without an account. `code`, one from `queries.fresh_code`, is all that leads back to it.

    Whatever people say about their side, it stays unclear: nobody can check it, so it shows nothing on the mountain.
    """
    may.say_by_link(link, at=at).or_refuse()
    return _without_an_account(
        link.activity, Way.LINK, at=at, code=code, words=words, is_question=is_question, says=says, item=item
    )


@action
def contribute_in_session(
    session: Session, *, at: datetime, code: str, words: str, is_question: bool = False, item: AgendaItem | None = None
) -> Slip:
    """Say or ask something in the room of a session, without an account. It counts like what comes by a link."""
    may.say_in_session(session).or_refuse()
    return _without_an_account(
        session.activity, Way.SESSION, at=at, code=code, words=words, is_question=is_question, says="", item=item
    )


def _without_an_account(
    activity: Activity,
    way: Way,
    *,
    at: datetime,
    code: str,
    words: str,
    is_question: bool,
    says: str,
    item: AgendaItem | None,
) -> Slip:
    """What was said, on a slip that only its code leads back to."""
    may.use_code(activity, code, is_printed=False).or_refuse()
    may.speak_to(item, activity, at=at).or_refuse()
    made = Contribution(
        activity=activity, side=Side.UNCLEAR, words=told.plainly(words, most=CONTRIBUTION_LENGTH),
        is_question=is_question, item=item, made_at=at,
    )  # fmt: skip
    made.save()
    slip = Slip(
        activity=activity, code_hash=codes.hash_alone(queries.PURPOSE, code), way=way, contribution=made,
        says=Says(says) if says else "", made_at=at, entered_at=at, confirmed_at=at,
    )  # fmt: skip
    slip.save()
    data = {"question": is_question, "way": way.value, **({"item": item.ref} if item else {})}
    content = made.fingerprint(made.words)
    enter("listen.contribution.made", activity, by=None, side=made.side, at=at, about=made, data=data, content=content)
    return slip
