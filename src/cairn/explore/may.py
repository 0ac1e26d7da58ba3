"""Who may do what with statements and options."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.explore.answers import STATEMENT_LENGTH
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Option, Statement
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


def write_statement(person: Person | None, activity: Activity) -> Verdict:
    return _exploring(person, activity)


def react(person: Person | None, activity: Activity) -> Verdict:
    return _exploring(person, activity)


def answer(person: Person | None, statement: Statement, *, on: date | None = None) -> Verdict:
    """To react, and to this statement."""
    if not (verdict := react(person, statement.activity)):
        return verdict
    if statement.is_rejected or moderation.is_hidden(Kind.STATEMENT, statement.ref, on=on):
        return no(_("This statement was taken out. Your earlier answer to it no longer counts either."))
    return yes()


def say(words: str) -> Verdict:
    """Whether these words can be a statement."""
    if not words.strip():
        return no(_("Write your statement: one sentence others can agree or disagree with."))
    if len(words.strip()) > STATEMENT_LENGTH:
        return no(
            _("A statement has at most %(most)d characters; this one has %(have)d. Try one idea, or make two of it.")
            % {"most": STATEMENT_LENGTH, "have": len(words.strip())}
        )
    return yes()


def close_round(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.hold(person, activity)


def take_in(person: Person | None, activity: Activity) -> Verdict:
    return activities_may.hold(person, activity)


def write_option(person: Person | None, activity: Activity, co_authors: Sequence[Person] = ()) -> Verdict:
    """People enter the room without solutions: a session with citizens comes before the first option."""
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    for other in co_authors:
        if not activities.participant(other, activity):
            return no(
                _("%(name)s does not take part here and so cannot stand as an author. Ask them to join first.")
                % {"name": other.shown_name}
            )
    return options_open(activity)


def options_open(activity: Activity) -> Verdict:
    """Whether the time for options has come and has not gone by, whoever writes them."""
    if activity.is_at("do") or activity.is_at("learn"):
        return no(
            _("This work has decided and gone on. If a new option is needed, ask its lead to go back to Explore.")
        )
    if sessions.first_with_citizens(activity):
        return yes()
    card = activities.card(activity)
    if card and card.why_starts_with_option:
        return yes()
    return no(
        _(
            "It is too early for options. We enter the room without solutions: first comes a session with at"
            " least two citizens, so that options grow out of what they say. If this work has to start with an"
            " option, the decision card must say why; whoever leads the work can add that."
        )
    )


def claim_influence(person: Person | None, contribution: Contribution, option: Option) -> Verdict:
    """Whoever wrote the option, whoever holds the work, and the person whose words they are."""
    if not (verdict := claim_influence_of(person, contribution)):
        return verdict
    if not is_own(person, contribution) and not (verdict := claim_influence_on(person, option)):
        return verdict
    if option.activity_id != contribution.activity_id:
        return no(_("Choose an option of this work."))
    if option.written_at < contribution.made_at:
        return no(_("This option was written before these words were said. Choose another one."))
    return yes()


def claim_influence_on(person: Person | None, option: Option) -> Verdict:
    """Whether this person can say whose words changed this option, whichever they were."""
    if not (verdict := activities_may.running(option.activity)):
        return verdict
    if queries.is_author(person, option) or activities_may.hold(person, option.activity):
        return yes()
    return no(_("Those who wrote this option, or lead this work, say whose words changed it."))


def claim_influence_of(person: Person | None, contribution: Contribution) -> Verdict:
    """Whether this person can say what these words changed, whatever it was."""
    if not (verdict := activities_may.running(contribution.activity) and have_changed_something(contribution)):
        return verdict
    if is_own(person, contribution) or activities_may.hold(person, contribution.activity):
        return yes()
    if queries.has_written_options(person, contribution.activity):
        return yes()
    return no(_("Whoever said this, wrote an option, or leads this work can say what these words changed."))


def have_changed_something(contribution: Contribution) -> Verdict:
    """Whether words like these can be told to have changed something: what staff said is not asked about."""
    if contribution.side == Side.STAFF:
        return no(_("This is about what citizens changed. These words came from staff."))
    return yes()


def claim_once(contribution: Contribution, *, option: Option | None = None, decision: str = "") -> Verdict:
    if queries.has_changed(contribution, option=option, decision=decision):
        return no(_("This was said already. The citizens who take part are asked whether it was so."))
    return yes()


def is_own(person: Person | None, contribution: Contribution) -> bool:
    """Whether these are the person's own words."""
    return person is not None and contribution.author_id == person.pk


def drop_option(person: Person | None, option: Option) -> Verdict:
    if not (verdict := activities_may.running(option.activity)):
        return verdict
    if not option.is_live:
        return no(_("This option was dropped already."))
    if queries.is_author(person, option):
        return yes()
    if not activities_may.hold(person, option.activity):
        return no(_("Only its authors, or whoever leads this work, can drop an option."))
    return yes()


def _exploring(person: Person | None, activity: Activity) -> Verdict:
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    if not activity.is_at("explore"):
        return no(
            _(
                "Statements are written and answered while this work is at the stage Explore. It is at another"
                " stage now; whoever leads it can go there, or back there."
            )
        )
    return yes()
