"""Who may say whose words changed what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.explore.models import Option
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


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
