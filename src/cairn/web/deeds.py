"""Doing what a form asks for, so that a refusal comes back as an error of the form and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cairn.base.verdict import Refused


def done[**P](form: BaseForm, deed: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> Any:
    """What the deed returned, or None after putting the reason of its refusal on top of the form."""
    try:
        return deed(*args, **kwargs)
    except Refused as refused:
        form.add_error(None, str(refused))
        return None


def confirm(  # noqa: PLR0913 - the words of the page, each by name
    request: HttpRequest, *, title: str, words: str, button: str, back: str, is_harm: bool = False
) -> HttpResponse:
    """The page that asks once more: what will happen, one button that says the deed, and the way back."""
    asked = {"title": title, "words": words, "button": button, "back": back, "is_harm": is_harm}
    return render(request, "pages/confirm.html", asked)
