"""Turning the leaves of a ballot: one option on each, or all on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cairn.decide.choices import SHARED

if TYPE_CHECKING:
    from django.http import QueryDict

    from cairn.decide.models import Decision
    from cairn.web.forms.ballots import BallotForm

ALL = 0  # the leaf that shows every option
MOST_DIGITS = 3
TURNS = ("back", "one", "all", "edit")


def leafed(sent: QueryDict, form: BallotForm, decision: Decision) -> dict[str, Any]:
    """What a page shows of the ballot: which leaf of how many, its options, and the fields it carries unseen."""
    most = _leaves(decision, form)
    leaf = _leaf(sent, form, most)
    step = sent.get("step", "")
    if sent and (step in TURNS or (step == "next" and not form.is_wrong_on(leaf))):
        form.errors.clear()  # whoever turns a leaf is not told off: it is looked at before the review
    form.speak_of(leaf)
    return {"leaf": leaf, "leaves": most, "sheet": form.alone(leaf), "carried": form.carried(leaf)}


def _leaves(decision: Decision, form: BallotForm) -> int:
    """How many leaves the ballot has; 0 where all of it stands on one page.

    A place has a meaning only beside the other places, and what an option takes only beside what the others take: a
    ranking, and something to share, are not leafed through. A single option needs no leaves.
    """
    is_weighed_together = form.scale is None or decision.mode in SHARED
    return 0 if is_weighed_together or len(form.options) == 1 else len(form.options)


def _leaf(sent: QueryDict, form: BallotForm, most: int) -> int:
    """The leaf to show, from 1 on, or `ALL`, after a step: forward, back, to all of them, or to what is wrong."""
    step, now = sent.get("step", ""), _number(sent.get("leaf", ""), most)
    if not most or step == "all":
        return ALL
    if not sent or step == "one":
        return 1
    if now == ALL:
        return ALL
    if step == "next":
        return now if form.is_wrong_on(now) else min(now + 1, most)
    return {"back": max(now - 1, 1), "edit": 1}.get(step) or form.first_wrong() or now


def _number(words: str, most: int) -> int:
    found = int(words) if words.isascii() and words.isdigit() and len(words) <= MOST_DIGITS else ALL
    return found if found <= most else ALL
