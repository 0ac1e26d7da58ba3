"""Which words an option grew out of: chosen from all that was said, and answered by whoever said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.explore import actions, may, queries
from cairn.listen import queries as listen
from cairn.web import asking, deeds, find, frame
from cairn.web.forms.options import DenialForm
from cairn.web.forms.words import as_shown
from cairn.web.pages.explore.options import page_of

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Option, Statement
    from cairn.listen.models import Contribution

A_PAGE = 20
PART = "words"


@never_cache
def name_grounds(request: HttpRequest, programme: str, activity: str, option: str) -> HttpResponse:
    """Words to choose from: those most like the option first, then all of them, to be searched and paged through."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.option(found, option))
    may.name_grounds(person, about).or_refuse()
    if request.method == "POST":
        said = _said(found, request.POST.get("said", ""))
        actions.name_ground(about, by=person, at=asking.now(), said=said)
        messages.success(request, _("These words stand behind the option now. Whoever said them is told."))
        return redirect(request.get_full_path())
    context = {"option": about, "back": page_of(found, about, PART), **_to_choose(request, about)}
    return render(request, "pages/explore/name_grounds.html", {**frame.around(request, found, "option"), **context})


def drop_ground(request: HttpRequest, programme: str, activity: str, ground: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = find.one(queries.ground(found, ground, on=asking.today()))
    said = about.statement or about.contribution
    return deeds.confirmed(
        request, may.drop_ground(person, about), lambda: actions.drop_ground(about, by=person, at=asking.now()),
        title=_("Did the option not grow out of these words?"), quoted=said.words if said else "",
        words=_("They no longer stand behind it. They stay where they were said."), button=_("Take the link out"),
        back=page_of(found, about.option, PART), thanks=_("The link is gone."),
    )  # fmt: skip


def deny_ground(request: HttpRequest, programme: str, activity: str, ground: str) -> HttpResponse:
    """Whoever said the words: this is not what I meant."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about, form = (
        find.one(queries.ground(found, ground, on=asking.today())),
        DenialForm(request.POST if request.method == "POST" else None),
    )
    may.deny_ground(person, about).or_refuse()
    if (
        request.method == "POST"
        and form.is_valid()
        and deeds.done(form, actions.deny_ground, about, by=person, at=asking.now(), **form.cleaned_data)
    ):
        messages.success(request, _("It stands beside your words now."))
        return redirect(page_of(found, about.option, PART))
    said = about.statement or about.contribution
    return deeds.asked(
        request, found, form, here="option", title=_("Not what you meant?"), button=_("That is not what I meant"),
        lead=_("The option “%(title)s” is said to have grown out of your words.") % {"title": about.option.title},
        quoted=said.words if said else "", back=page_of(found, about.option, PART),
    )  # fmt: skip


def _to_choose(request: HttpRequest, option: Option) -> dict[str, object]:
    today, q = asking.today(), as_shown(request.GET.get("q", ""))[:200].replace("\0", "").strip()
    of_statements = request.GET.get("kind") == "statements"
    if of_statements:
        page = Paginator(queries.statements_to_ground(option, q, on=today), A_PAGE).get_page(request.GET.get("page"))
        return {"q": q, "kind": "statements", "page": page, "rows": page.object_list, "near": ()}
    found = queries.contributions_to_ground(option, q, on=today)
    turned = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    near = () if q or turned.number > 1 else queries.words_alike(option, on=today)
    return {"q": q, "kind": "contributions", "page": turned, "rows": turned.object_list, "near": near}


def _said(activity: Activity, ref: str) -> Statement | Contribution:
    """The statement or contribution with this reference."""
    ref = "" if "\0" in ref else ref
    return queries.statement(activity, ref, on=asking.today()) or find.one(
        listen.contribution(activity, ref, on=asking.today())
    )
