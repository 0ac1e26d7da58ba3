"""Who may propose quotas, agree to them, and bring a pool from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.selection import lines, queries
from cairn.selection.lines import OUTSIDE_NAME
from cairn.selection.models.draws import AGREEING, OUTSIDE_LENGTH

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import RoleOffer
    from cairn.selection.lines import Line
    from cairn.selection.models import Draw

SETTLED_FOR = timedelta(days=7)  # before sign-up closes, questions and answers stay as they are
KEPT_AT_MOST = timedelta(days=366)  # answers, after the last day to ask for the role


def see(person: Person | None, draw: Draw) -> Verdict:
    """A draw is as public as the activity or the programme of its role."""
    role = draw.role
    return activities_may.see(person, role.activity) if role.activity else programmes_may.see(person, role.programme)


def lead(person: Person | None, role: RoleOffer) -> Verdict:
    """Everything that prepares and holds a draw: for those who lead the programme."""
    if not role.is_drawn:
        return no(_("The places in this role are given by people from both sides, not by a draw."))
    return programmes_may.lead(person, role.programme)


def propose_quotas(person: Person | None, role: RoleOffer, at: datetime) -> Verdict:
    if not (verdict := lead(person, role)):
        return verdict
    if role.withdrawn_at:
        return no(_("This role is not offered any more. Its page says why."))
    if timezone.localdate(at) > role.closes_on:
        return no(_("Sign-up has closed, so nothing changes any more. People could know by now whom a change helps."))
    return yes()


def change_in_time(draw: Draw, changed: Iterable[Line], at: datetime) -> Verdict:
    """Whether nobody who answered is put out of the draw when it is too late to answer anew."""
    is_late = draw.role.closes_on - timezone.localdate(at) < SETTLED_FOR
    if is_late and queries.number_signed_up(draw) and lines.asks_anew(queries.lines(draw), changed):
        return no(
            _(
                "In the last seven days of sign-up, questions and answers stay as they are. People who answered would"
                " be out of the draw and not know. Numbers can still change. For other questions, first choose a later"
                " last day for the role."
            )
        )
    return yes()


def be_kept_until(role: RoleOffer, until: date) -> Verdict:
    """Whether this is a day on which answers can be deleted: late enough to replace somebody, not later than a year."""
    if until <= role.closes_on:
        return no(_("The answers are needed until the draw is over. Choose a day after sign-up closes."))
    if until > role.closes_on + KEPT_AT_MOST:
        return no(_("That is more than a year after sign-up closes. Choose an earlier day."))
    return yes()


def agree_to_quotas(person: Person | None, draw: Draw, at: datetime) -> Verdict:
    """One citizen and one member of staff of those whom the role is about, each for their side."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.is_closed(draw, at=at):
        return no(_("Sign-up has closed. Quotas are agreed before, so that nobody can choose them for somebody."))
    if not queries.belongs(person, draw):
        return no(
            _("Quotas are agreed by people who take part in this activity, or sit in the programme's governing group.")
        )
    side = queries.side_here(person, draw, at=at) if person else ""
    if side not in AGREEING:
        return no(_("A citizen and a member of staff agree to the quotas, one for each side."))
    if side in queries.sides_agreed(draw):
        return no(_("Somebody of your side has agreed already. No more is needed from your side."))
    return lines.hold_together(queries.lines(draw), draw.role.places)


def changed_meanwhile() -> str:
    return _("The quotas changed since you read them. Read them again, then agree.")


def take_in_pool(person: Person | None, draw: Draw, at: datetime) -> Verdict:
    """Bring people who were collected elsewhere, by names that name nobody."""
    return propose_quotas(person, draw.role, at)


def names_nobody(names: Iterable[str]) -> Verdict:
    """Whether these can be names that name nobody: no blank, no e-mail address, not too long."""
    for name in names:
        if not OUTSIDE_NAME.fullmatch(name):
            return no(
                _("“%(name)s” cannot be a name in a pool. Use signs like k4m9: letters and digits, without blanks.")
                % {"name": name[:OUTSIDE_LENGTH]}
            )
    return yes()


def delete_answers(draw: Draw, at: datetime) -> Verdict:
    """On the day that was said, by Cairn itself."""
    if draw.forgotten_at:
        return no(_("The answers are deleted already."))
    if timezone.localdate(at) <= draw.answers_until:
        return no(_("The answers are kept until the day that was said."))
    return yes()
