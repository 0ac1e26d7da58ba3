"""Writing a reflection: a draft, looking at it as it will stand, publishing it, changing it later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.activities import queries as activities
from cairn.listen.quoting import Place
from cairn.reflections import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.contents import behind
from cairn.web.contents import reflections as contents
from cairn.web.forms.reflections import ReflectionForm

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reflections.models import Reflection

NEXT = {"preview": "publish_reflection", "pictures": "add_picture"}  # where a button leads; the others stay here


@never_cache
def write_reflection(request: HttpRequest, programme: str) -> HttpResponse:
    """Begin one. It is kept as a draft that nobody else sees."""
    found, person = find.programme(request, programme), asking.person(request)
    allowed = may.begin_reflection(person, found)
    first = {"biography": queries.last_biography(person)} if person else {}
    form = ReflectionForm(
        request.POST or None, initial=first, name=person.name if person else "",
        activities=activities.activities_of(found),
    )  # fmt: skip
    if form.is_valid() and (
        begun := deeds.done(
            form, actions.begin_reflection, found, by=asking.signed_in(request), at=asking.now(), **form.cleaned_data
        )
    ):
        return _go_on(request, begun)
    context = {"programme": found, "person": person, "form": form, "may_write": allowed}
    return render(request, "pages/reflections/write.html", context)


@never_cache
def edit_reflection(request: HttpRequest, programme: str, reflection: str) -> HttpResponse:
    """Write on in a draft; or change what is published, after looking at it."""
    about, person = find.reflection(request, programme, reflection), asking.signed_in(request)
    if not about.is_draft:
        return _change(request, about, person)
    may.rewrite_draft(person, about).or_refuse()
    form = _form(request, about, person)
    if form.is_valid() and deeds.done(
        form, actions.rewrite_draft, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        return _go_on(request, about)
    context = {"programme": about.programme, "person": person, "form": form, "reflection": about}
    return render(request, "pages/reflections/write.html", context)


@never_cache
def publish_reflection(request: HttpRequest, programme: str, reflection: str) -> HttpResponse:
    """Look at a draft exactly as it will stand; then publish it."""
    about, person = find.reflection(request, programme, reflection), asking.signed_in(request)
    may.rewrite_draft(person, about).or_refuse()
    if request.method == "POST":
        actions.publish_reflection(about, by=person, at=asking.now())
        messages.success(
            request, _("Your reflection is published. It stays yours: change it or take it back any time.")
        )
        return redirect(contents.address(about))
    context = {
        "programme": about.programme, "reflection": about, "whole": contents.whole(about, at=asking.now()),
        "may_publish": may.publish_reflection(person, about),
    }  # fmt: skip
    return render(request, "pages/reflections/preview.html", context)


def _change(request: HttpRequest, about: Reflection, person: Person) -> HttpResponse:
    """Look at the change as it will stand, then publish it."""
    may.change_reflection(person, about).or_refuse()
    form, step, at = _form(request, about, person), request.POST.get("step", ""), asking.now()
    if (
        step == "publish"
        and form.is_valid()
        and deeds.done(form, actions.change_reflection, about, by=person, at=at, **form.cleaned_data)
    ):
        messages.success(request, _("Changed. How it stood before is kept, for you alone."))
        return redirect(contents.address(about))
    context = {"programme": about.programme, "person": person, "form": form, "reflection": about}
    if step == "preview" and form.is_valid():
        verdict = may.stand(form.cleaned_data["title"], form.cleaned_data["words"], about)
        if verdict:
            whole = contents.changed(about, form.cleaned_data, at=at)
            shown = behind.behind(Place.REFLECTION, [about.ref], person, on=timezone.localdate(at))
            context["behind"] = shown.get(about.ref, [])
            return render(request, "pages/reflections/preview.html", {**context, "whole": whole})
        form.add_error(None, verdict.reason)
    return render(request, "pages/reflections/write.html", context)


def _form(request: HttpRequest, about: Reflection, person: Person) -> ReflectionForm:
    here = activities.activities_of(about.programme) if about.is_draft else None
    return ReflectionForm(request.POST or None, initial=_now(about), name=person.name, activities=here)


def _now(about: Reflection) -> dict[str, Any]:
    names = ("title", "words", "biography", "credit", "activity")
    return {name: getattr(about, name) for name in names}


def _go_on(request: HttpRequest, draft: Reflection) -> HttpResponse:
    """To where the pressed button leads."""
    page = NEXT.get(request.POST.get("step", ""), "")
    if not page:
        messages.success(request, _("Kept as a draft. Nobody but you can see it."))
    return redirect(links.in_programme(page or "edit_reflection", draft.programme, draft.ref))
