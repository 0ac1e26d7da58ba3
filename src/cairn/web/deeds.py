"""Doing what a page asks for: a refusal comes back as an error of the form, and a grave deed is asked for once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from cairn.base.verdict import Refused, Verdict
from cairn.web import frame, links

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session


def done[**P](form: BaseForm, deed: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> Any:
    """What the deed returned, or None after putting the reason of its refusal on top of the form."""
    try:
        return deed(*args, **kwargs)
    except Refused as refused:
        form.add_error(None, str(refused))
        return None


def asked(  # noqa: PLR0913 - the parts of the page, each by name
    request: HttpRequest,
    place: Activity | Programme,
    form: BaseForm,
    *,
    here: str,
    title: str,
    button: str,
    back: str,
    lead: str = "",
    quoted: str = "",
) -> HttpResponse:
    """The page of a deed that needs one form. `quoted` are the words it is about, `here` as in `frame.around`."""
    words = {"title": title, "button": button, "back": back, "lead": lead, "quoted": quoted}
    return render(request, "pages/form.html", {**frame.around_place(request, place, here), **words, "form": form})


def asked_of_session(request: HttpRequest, session: Session, form: BaseForm, **words: str) -> HttpResponse:
    """The page of a deed of a session; `words` are its title, its button, and its lead if it has one."""
    back = links.in_session("session", session)
    return asked(request, session.activity, form, here="sessions", **{"back": back, **words})


def confirmed(  # noqa: PLR0913 - the parts of the page, each by name
    request: HttpRequest,
    verdict: Verdict,
    deed: Callable[[], object],
    *,
    title: str,
    words: str,
    button: str,
    back: str,
    thanks: str = "",
    quoted: str = "",
    read: str = "",
) -> HttpResponse:
    """The page of a deed that needs no form: what will happen, one button that says the deed, and the way back.

    `quoted` are the words it is about; `read` comes back with the form and says which words stood there.
    GET asks, if the verdict allows it; POST does the deed, says `thanks` and leads `back`. Raises `Refused`.
    """
    if request.method == "POST":
        deed()
        if thanks:
            messages.success(request, thanks)
        return redirect(back)
    verdict.or_refuse()
    said = {"title": title, "words": words, "button": button, "back": back, "quoted": quoted, "read": read}
    return render(request, "pages/confirm.html", said)
