"""An option as one reader sees it: in a list, and on its own page with all that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.explore import may, queries, wording
from cairn.explore.choosing import MANY_OPTIONS
from cairn.listen.quoting import Place
from cairn.web.contents import behind, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cairn.activities.models import Activity
    from cairn.explore.models import Argument, Ground, InfluenceLink, Option, OptionVersion, RealityCheck
    from cairn.people.models import Person

ARGUMENTS_A_PAGE = 5  # of each: as many for it as against it
GROUNDS_A_PAGE = 20
CHECKS_A_PAGE = 20
SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}
LABELS = {
    "title": gettext_lazy("The option in one line"),
    "words": gettext_lazy("What would be done"),
    "cost": gettext_lazy("What it would cost"),
    "figure": gettext_lazy("The cost as a figure"),
    "changes": gettext_lazy("What it would change"),
    "why": gettext_lazy("Why this could help"),
}


@dataclass(frozen=True, slots=True)
class Short:
    """An option in a list."""

    option: Option
    figure: str
    numbers: queries.Numbers


@dataclass(frozen=True, slots=True)
class Reason:
    """An argument as one reader sees it: for how many it counts, and what this reader can do."""

    argument: Argument
    is_mine: bool
    counts_for_me: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One part of an option that was changed: before and now."""

    label: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Version:
    """How an option stood from one moment on, and what was changed then."""

    version: OptionVersion
    changes: list[Change]


@dataclass(frozen=True, slots=True)
class Words:
    """Words an option grew out of, and what they changed in it as somebody says, if anybody does."""

    ground: Ground
    influence: InfluenceLink | None
    is_mine: bool


def figure(option: Any) -> str:
    """The cost as a figure, like "£2,000"; empty where none is given."""
    return "" if option.cost_figure is None else f"{SIGNS.get(option.currency, '')}{option.cost_figure:,}"


def in_short(options: Iterable[Option], *, on: date) -> list[Short]:
    """These options of one work as a list shows them; it asks as often for one as for twenty."""
    listed = list(options)
    numbers = queries.numbers_at(listed, on=on)
    return [Short(one, figure(one), numbers[one.pk]) for one in listed]


def listed(activity: Activity, *, on: date) -> dict[str, Any]:
    """The options that stand, those that do not any more, how the work began, and whether there are many."""
    every = in_short(queries.options(activity), on=on)
    live = [one for one in every if one.option.is_live]
    return {
        "options": live,
        "gone_options": [one for one in every if not one.option.is_live],
        "entered": queries.entered(activity) if every else None,
        "many_options": len(live) > MANY_OPTIONS,
    }


def whole(option: Option, person: Person | None, pages: Mapping[str, str], *, on: date) -> dict[str, Any]:
    """Everything that stands on the page of an option. `pages`: the parts of the address that turn pages."""
    checks = Paginator(queries.reality_checks([option], on=on), CHECKS_A_PAGE).get_page(pages.get("checks"))
    return {
        "option": option,
        "figure": figure(option),
        "parts": [(LABELS[name], wording.paragraphs(getattr(option, name))) for name in ("changes", "why")],
        "paragraphs": wording.paragraphs(option.words),
        "cost_paragraphs": wording.paragraphs(option.cost),
        "entered": queries.entered(option.activity),
        "origins": list(queries.origins(option)),
        "offshoots": list(queries.offshoots(option)),
        "behind": behind.behind(Place.OPTION, [option.ref], person, on=on).get(option.ref, []),
        "may_add_story": option.is_live and places.may_stand_behind_an_option(person, option.activity),
        "checks": checks,
        "check_rows": [(one, *_last_answer(one), _mine(one, person)) for one in checks.object_list],
        **_words(option, person, pages, on=on),
        **_arguments(option, person, pages, on=on),
        "may": deeds(option, person),
        "is_asked": queries.is_asked(person, option) and may.join_authors(person, option),
        "may_answer_checks": may.answer_checks_at(person, option),
    }


def deeds(option: Option, person: Person | None) -> dict[str, Any]:
    """What this person may do with the option."""
    return {
        "edit": may.edit_option(person, option),
        "ask": may.ask_author(person, option),
        "leave": may.leave_authors(person, option),
        "merge": may.merge_into_another(person, option),
        "take_out": may.take_out_part(person, option),
        "bring_back": may.bring_back(person, option),
        "drop": may.drop_option(person, option),
        "argue": may.argue(person, option),
        "note": may.note_reality(person, option),
        "claim": may.claim_influence_on(person, option),
        "speak": may.speak_to(person, option),
    }


def history(option: Option) -> list[Version]:
    """Every version with what was changed in it, the newest first."""
    found = queries.versions(option)
    return [Version(one, _changes(before, one) if before else []) for one, before in zip_longest(found, found[1:])]


def _changes(before: OptionVersion, now: OptionVersion) -> list[Change]:
    found = []
    for name, label in LABELS.items():
        was, is_now = (figure(one) if name == "figure" else getattr(one, name) for one in (before, now))
        if was != is_now:
            found.append(Change(str(label), was, is_now))
    return found


def _words(option: Option, person: Person | None, pages: Mapping[str, str], *, on: date) -> dict[str, Any]:
    """The words it grew out of, and those that changed it: one list, each of the words once."""
    changed = {one.contribution_id: one for one in option.influences.all()}
    page = Paginator(queries.grounds(option, on=on), GROUNDS_A_PAGE).get_page(pages.get("words"))
    rows = [
        Words(one, changed.get(one.contribution_id or 0), queries.is_said_by(one, person)) for one in page.object_list
    ]
    shown = set(queries.grounds(option, on=on).values_list("contribution", flat=True))
    only_changed = [one for one in option.influences.all() if one.contribution_id not in shown]
    return {"grounds": page, "ground_rows": rows, "influences": only_changed}


def _arguments(option: Option, person: Person | None, pages: Mapping[str, str], *, on: date) -> dict[str, Any]:
    """Arguments for and against, the same number of each on a page."""
    pro, con = queries.arguments(option, on=on)
    longer = pro if len(pro) >= len(con) else con
    turned: Page[Argument] = Paginator(longer, ARGUMENTS_A_PAGE).get_page(pages.get("arguments"))
    first = (turned.number - 1) * ARGUMENTS_A_PAGE
    counting = queries.counting_for(person, option)
    sides = [
        (title, len(some), [_reason(one, person, counting) for one in some[first : first + ARGUMENTS_A_PAGE]])
        for title, some in ((_("For it"), pro), (_("Against it"), con))
    ]
    return {"argument_sides": sides, "argument_page": turned, "any_argument": bool(pro or con)}


def _reason(argument: Argument, person: Person | None, counting: set[int]) -> Reason:
    return Reason(argument, _mine(argument, person), argument.pk in counting)


def _mine(said: Argument | RealityCheck, person: Person | None) -> bool:
    return person is not None and said.author_id == person.pk


def _last_answer(check: RealityCheck) -> tuple[Any, list[Any]]:
    """The answer that counts, and those before it; none at a hidden check, whose words they may repeat."""
    answers = [] if check.hidden_because else list(check.answers.all())
    return (answers[-1] if answers else None), answers[:-1]
