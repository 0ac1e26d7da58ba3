"""Whose words changed what: the things that can have changed, and the words that can have changed them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.explore import queries as explore
from cairn.listen import queries as listen
from cairn.web import links
from cairn.web.components.moderating import in_their_place
from cairn.web.components.words import SIDES

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.explore.models import InfluenceLink, Option
    from cairn.listen.models import Contribution
    from cairn.people.models import Person

TO_CHOOSE_FROM = 100  # words and things to choose from, the newest first


@dataclass(frozen=True, slots=True)
class Changed:
    """What somebody's words changed: its title, where it stands, how, and who says so."""

    contribution: int
    title: str
    url: str
    words: str
    side: str
    claimed_at: datetime
    option: int | None = None
    decision: str = ""
    ref: str = ""
    is_hidden: bool = False


def changed_by(contribution: Contribution) -> list[Changed]:
    """What these words changed, as people say."""
    return _changed(explore.influences_of(contribution))


def changed_by_words_of(person: Person) -> dict[int, list[Changed]]:
    """What this person's words changed anywhere, by the contribution's id."""
    found: dict[int, list[Changed]] = {}
    for one in _changed(explore.influences_of_words_by(person)):
        found.setdefault(one.contribution, []).append(one)
    return found


def words_to_choose(activity: Activity, *, before: datetime | None) -> list[tuple[str, str]]:
    """What was said here by anybody but staff before that moment: reference and words."""
    found = listen.contributions_of_others_than_staff(activity, before=before)[:TO_CHOOSE_FROM]
    return [(one.ref, f"{Truncator(one.words).chars(140)} ({SIDES[one.side]})") for one in found]


def things_to_choose(options: Iterable[Option], decisions: Iterable[Decision]) -> list[tuple[str, str]]:
    """Options and decisions that words can have changed: reference and title."""
    return [
        *((one.ref, _("The option “%(title)s”") % {"title": one.title}) for one in options),
        *((one.ref, _("The decision “%(title)s”") % {"title": one.question}) for one in decisions),
    ]


def _changed(found: Iterable[InfluenceLink]) -> list[Changed]:
    links_found = list(found)
    refs = {one.decision for one in links_found if one.decision}
    questions = decide.decision_questions(refs) if refs else {}
    return [
        Changed(
            one.contribution_id,
            _title(one, questions),
            _url(one),
            in_their_place(one.hidden_because, one.hidden_on) if one.hidden_because else one.words,
            one.side,
            one.claimed_at,
            one.option_id,
            one.decision,
            one.ref,
            bool(one.hidden_because),
        )
        for one in links_found
    ]


def _title(link: InfluenceLink, questions: dict[str, str]) -> str:
    if link.option is not None:
        return _("It changed the option “%(title)s”") % {"title": link.option.title}
    return _("It changed the decision “%(title)s”") % {"title": questions.get(link.decision, "")}


def _url(link: InfluenceLink) -> str:
    if link.option is not None:
        return links.in_activity("option", link.activity, link.option.ref)
    return links.in_activity("decision", link.activity, link.decision)
