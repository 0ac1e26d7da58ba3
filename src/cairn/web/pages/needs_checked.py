"""After a session: was what I need there? And if it was not, one press so that it stands unmet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.needs import actions, may, queries
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import my_needs as contents
from cairn.web.forms.needs import CheckForm

if TYPE_CHECKING:
    from cairn.needs.models import NeedCheck


@never_cache
def note_whether_there(request: HttpRequest, programme: str, session: str) -> HttpResponse:
    """Each of my needs that was shared there: was it there, and what follows."""
    found, person, at = find.session(request, programme, session), asking.signed_in(request), asking.now()
    said = list(queries.checks_of(person).filter(session=found))
    open_to_say, changing = queries.to_say(person, found, at=at), request.GET.get("change", "")
    needs = [one for one in open_to_say if one.ref == changing or one.pk not in {each.need_id for each in said}]
    form = CheckForm(request.POST or None, needs=needs, said=said)
    if needs and form.is_valid():
        for need, says, words in form.said:
            actions.note_whether_there(need, by=person, at=at, session=found, says=says, words=words)
        messages.success(request, _("Thank you. Only you can read it."))
        return redirect(links.in_session("note_whether_there", found))
    context = {
        **frame.around(request, found.activity, "sessions"), "session": found, "needs": needs, "form": form,
        "said": contents.checked([one for one in said if one.need.ref != changing], person),
        "open": {one.pk for one in open_to_say},
    }  # fmt: skip
    return render(request, "pages/needs/was_it_there.html", context)


@never_cache
def stand_unmet(request: HttpRequest, check: str) -> HttpResponse:
    person, at, found = asking.signed_in(request), asking.now(), _check(request, check)
    share = queries.shared_with_activity(found.need, found.session.activity)
    return deeds.confirmed(
        request, may.stand_unmet(person, found, share),
        lambda: actions.stand_unmet(found, by=person, at=at), title=_("Tell those who lead that it was not there?"),
        words=_(
            "They read your words, with your name. What you need is then open again, and another answer is owed to you."
            " The record says nothing new."
        ),
        quoted=found.words, button=_("Yes, tell them"), thanks=_("Told. It is open again, and owed to you."),
        back=links.in_session("note_whether_there", found.session),
    )  # fmt: skip


@never_cache
def stand_unmet_again(request: HttpRequest, check: str) -> HttpResponse:
    person, at, found = asking.signed_in(request), asking.now(), _check(request, check)
    share = queries.shared_with_activity(found.need, found.session.activity)
    return deeds.confirmed(
        request, may.stand_unmet_again(person, found, share),
        lambda: actions.stand_unmet_again(found, by=person, at=at),
        title=_("Tell those who lead that it was not there?"),
        words=_(
            "You had said that it works for you. What you need is then open once more, and an answer is owed to you."
            " The record says that somebody needs something: neither who nor what."
        ),
        quoted=found.need.words, button=_("Yes, it stands unmet"), thanks=_("Told. It is open, and owed to you."),
        back=links.in_session("note_whether_there", found.session),
    )  # fmt: skip


def _check(request: HttpRequest, ref: str) -> NeedCheck:
    return find.one(queries.check(ref, asking.person(request)))
