"""Who may say which words an option grew out of, and who may say that they meant something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.explore import queries
from cairn.explore.may.options import edit_option
from cairn.explore.models import Statement
from cairn.listen import queries as listen
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.explore.models import Ground, Option
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


def name_grounds(person: Person | None, option: Option) -> Verdict:
    """Whether this person can say what the option grew out of: its authors, while the work is at Explore."""
    return edit_option(person, option)


def name_ground(person: Person | None, option: Option, said: Statement | Contribution) -> Verdict:
    """And these words: of the same work, and neither hidden nor taken back."""
    if not (verdict := name_grounds(person, option)):
        return verdict
    if said.activity_id != option.activity_id:
        return no(_("Choose something that was said in this work."))
    is_statement = isinstance(said, Statement)
    gone = said.is_rejected if isinstance(said, Statement) else said.taken_back_at
    kind = Kind.STATEMENT if is_statement else Kind.CONTRIBUTION
    if gone or moderation.is_hidden(kind, said.ref, on=None):
        return no(_("These words are not there any more."))
    if queries.has_ground(option, said):
        return no(_("These words stand behind this option already."))
    return yes()


def drop_ground(person: Person | None, ground: Ground) -> Verdict:
    if ground.denied_at:
        return no(_("Whoever said these words answered to this. It stays, with their answer."))
    return edit_option(person, ground.option)


def deny_ground(person: Person | None, ground: Ground, *, is_held: bool = False) -> Verdict:
    """Whoever said the words, once. `is_held`: the code of the slip on which they came was typed."""
    if not (verdict := activities_may.running(ground.option.activity)):
        return verdict
    said = ground.statement or ground.contribution
    if is_held and ground.contribution and listen.was_entered_by(person, ground.contribution):
        return no(_("You entered these words for somebody else. They say so themselves, with their code."))
    if not is_held and (person is None or said is None or said.author_id != person.pk):
        return no(_("Only whoever said these words can say what they meant."))
    if ground.denied_at:
        return no(_("You have said so already. It stands beside your words."))
    return yes()
