"""What I could be asked for, and what I say to it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cairn.matching import actions, queries
from cairn.matching.choices import Says
from cairn.web import asking, find
from cairn.web.contents import my_places
from cairn.web.contents import suggested as contents

THANKS = {
    Says.YES: gettext_lazy("Those who lead see that you would like to be asked."),
    Says.NO: gettext_lazy("Fine. You are not suggested for this one any more."),
    Says.NEVER: gettext_lazy("Fine. Nothing more is suggested to you there. You can come back at any time."),
}


@never_cache
def my_suggestions(request: HttpRequest) -> HttpResponse:
    """Everything I could be asked for, with why; and where nothing was found, what stood between."""
    person = asking.signed_in(request)
    context = {"places": my_places.places("my_strengths"), **contents.for_me(person, at=asking.now())}
    return render(request, "pages/suggestions/my_suggestions.html", context)


@require_POST
def answer_suggestion(request: HttpRequest, suggestion: str) -> HttpResponse:
    person = asking.signed_in(request)
    found, says = find.one(queries.suggestion(suggestion, person)), request.POST.get("says", "")
    actions.answer_suggestion(found, by=person, at=asking.now(), says=says)
    messages.success(request, str(THANKS[Says(says)]))
    return redirect(reverse("my_suggestions"))


@require_POST
def be_suggested_again(request: HttpRequest, place: str) -> HttpResponse:
    """`place` is the ref of the programme."""
    person = asking.signed_in(request)
    said = find.one(queries.says_never(person).filter(programme__ref=place).first())
    actions.be_suggested_again(said.programme, by=person, at=asking.now())
    messages.success(request, _("From the next look on you can be suggested again."))
    return redirect("my_suggestions")
