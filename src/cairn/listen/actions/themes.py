"""Putting contributions together so that they are answered together, and saying that it is not one's point."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.ledger.action import action
from cairn.listen import may, queries
from cairn.listen.choices import THEME_LENGTH, THEME_TITLE_LENGTH, WHY_NOT_LENGTH
from cairn.listen.models import Placing, Theme

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


@action
def make_theme(activity: Activity, *, by: Person, at: datetime, title: str, words: str = "") -> Theme:
    """A name for what several people say. Contributions are put into it afterwards."""
    may.sort(by, activity).or_refuse()
    theme = Theme(
        activity=activity, title=_title(title), words=_words(words), by=by, made_at=at,
        side=activities.side_of(by, activity, on=at.date()),
    )  # fmt: skip
    enter("listen.theme.made", activity, by=by, at=at, about=theme, content=theme.fingerprint(theme.title, theme.words))
    may.name_theme(activity, theme.title).or_refuse()
    theme.number = next_number(Theme.objects.filter(activity=activity))
    theme.save()
    return theme


@action
def rename_theme(theme: Theme, *, by: Person, at: datetime, title: str, words: str = "") -> Theme:
    """Another name for it. Those whose words stand in it are told."""
    may.sort(by, theme.activity).or_refuse()
    theme.title, theme.words, theme.renamed_at = _title(title), _words(words), at
    enter(
        "listen.theme.renamed", theme.activity, by=by, at=at, about=theme,
        content=theme.fingerprint(theme.title, theme.words),
    )  # fmt: skip
    may.name_theme(theme.activity, theme.title, but=theme).or_refuse()
    theme.save(update_fields=["title", "words", "renamed_at"])
    return theme


@action
def place_contribution(contribution: Contribution, theme: Theme, *, by: Person, at: datetime) -> Placing:
    """Into this theme: its answers answer the contribution too, until it is taken out or its author says no."""
    may.place(by, contribution, theme).or_refuse()
    placing = Placing.objects.create(contribution=contribution, theme=theme, by=by, placed_at=at)
    contribution.theme = theme
    contribution.save(update_fields=["theme"])
    enter(
        "listen.contribution.placed", contribution.activity, by=by, at=at, about=contribution,
        data={"theme": theme.ref},
    )  # fmt: skip
    return placing


@action
def take_out(contribution: Contribution, *, by: Person, at: datetime) -> Contribution:
    """Out of its theme again: from now on it is answered by itself, or in another one."""
    may.take_out(by, contribution).or_refuse()
    placing = _leave(contribution)
    placing.taken_out_at = at
    placing.save(update_fields=["taken_out_at"])
    enter(
        "listen.contribution.taken_out", contribution.activity, by=by, at=at, about=contribution,
        data={"theme": placing.theme.ref},
    )  # fmt: skip
    return contribution


@action
def dispute(
    contribution: Contribution, *, at: datetime, by: Person | None = None, proof: str = "", why: str = ""
) -> Contribution:
    """That is not my point. It falls out of its theme and is owed an answer of its own, from whoever may answer.

    Without an account: `proof` that the code of its slip was typed.
    """
    is_held = queries.is_contribution_held(contribution, proof, at=at)
    may.dispute(by, contribution, is_held=is_held).or_refuse()
    placing = _leave(contribution)
    placing.disputed_at, placing.why = at, told.plainly(why, most=WHY_NOT_LENGTH) if why.strip() else ""
    placing.save(update_fields=["disputed_at", "why"])
    enter(
        "listen.contribution.disputed", contribution.activity, by=None if is_held else by, at=at, about=contribution,
        side=contribution.side if is_held else "",
        data={"theme": placing.theme.ref}, content=placing.fingerprint(placing.why) if placing.why else "",
    )  # fmt: skip
    return contribution


def _leave(contribution: Contribution) -> Placing:
    placing = queries.placing(contribution)
    assert placing is not None  # a contribution in a theme has the placing that put it there
    contribution.theme = None
    contribution.save(update_fields=["theme"])
    return placing


def _title(title: str) -> str:
    return " ".join(told.plainly(title, most=THEME_TITLE_LENGTH).split())


def _words(words: str) -> str:
    return told.plainly(words, most=THEME_LENGTH) if words.strip() else ""
