"""While somebody writes: what others said that is like it, so that they can join it instead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cairn.listen import queries
from cairn.listen.choices import CONTRIBUTION_LENGTH

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution

SEEN, STEP, SHARE = "seen", "step", "share"
FEW_WORDS = 8  # characters: before that nothing is alike


@dataclass(frozen=True, slots=True)
class Alike:
    """Something like it, and the address that adds a voice to it."""

    contribution: Contribution
    same_url: str


def found(activity: Activity, words: str, same: Callable[[str], str]) -> list[Alike]:
    """What is most like these words; `same` makes the address that adds a voice from a reference."""
    if len(words.strip()) < FEW_WORDS:
        return []
    return [Alike(one, same(one.ref)) for one in queries.alike(activity, words[:CONTRIBUTION_LENGTH])]


def still_to_ask(request: HttpRequest, activity: Activity, form: BaseForm, same: Callable[[str], str]) -> list[Alike]:
    """What to ask about before it is shared: nothing once theirs is said to be different, or was seen while writing."""
    if request.POST.get(STEP) == SHARE:
        return []
    seen = request.POST.getlist(SEEN)
    close = found(activity, form.cleaned_data["words"], same)
    return close if any(one.contribution.ref not in seen for one in close) else []


def watch(form: BaseForm, url: str) -> None:
    """With JavaScript, look for the like whenever the writer rests for a moment. What is typed stands in no address."""
    form.fields["words"].widget.attrs |= {
        "hx-post": url, "hx-trigger": "keyup changed delay:600ms", "hx-target": "#like-this", "hx-swap": "innerHTML",
    }  # fmt: skip


def shown(request: HttpRequest, close: list[Alike]) -> HttpResponse:
    """The part of a page that shows them beside what is being written."""
    return render(request, "pages/listen/alike.html", {"alike": close})
