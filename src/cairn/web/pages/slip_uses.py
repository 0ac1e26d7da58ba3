"""Where the story on a slip is used: its holder says yes, no or stop, without an account."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.listen import actions, may, queries
from cairn.web import asking, find
from cairn.web.contents import behind, places
from cairn.web.pages.slip import held_or_refuse, proof

DEEDS = {"allow": actions.allow_use, "decline": actions.decline_use, "end": actions.end_use}


@never_cache
def slip_use(request: HttpRequest, use: str) -> HttpResponse:
    """One use, for whoever holds the code of the story's slip."""
    held, person, at = held_or_refuse(request), asking.person(request), asking.now()
    about = find.one(queries.use(held.activity, use))
    is_held = held.story_id == about.story_id and queries.is_story_held(about.story, proof(request), at=at)
    find.one(about if is_held else None)
    if request.method == "POST":
        if deed := DEEDS.get(request.POST.get("step", "")):
            deed(about, at=at, by=person, proof=proof(request))
            messages.success(request, _("Noted. It counts from this moment on."))
        return redirect("slip")
    context = {
        "use": about, "activity": held.activity, "programme": held.activity.programme,
        "trace": places.traces([about])[0], "quote": behind.shown(queries.quoted(about), None),
        "may_allow": may.allow_use(person, about, on=timezone.localdate(at), is_held=True),
        "may_decline": may.decline_use(person, about, is_held=True),
        "may_end": may.end_use(person, about, is_held=True),
    }  # fmt: skip
    return render(request, "pages/slips/use.html", context)
