"""Pictures in a reflection: adding, describing, removing, and showing them to whoever may see the reflection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.reflections import actions, marks, may, queries
from cairn.web import asking, deeds, find, links, uploads
from cairn.web.forms.reflections import AltForm, PictureForm

if TYPE_CHECKING:
    from django.db.models.fields.files import FieldFile

    from cairn.reflections.models import Reflection, ReflectionPicture


@never_cache
def add_picture(request: HttpRequest, programme: str, reflection: str) -> HttpResponse:
    """The author's pictures with their marks, and a form for one more."""
    about, person = find.reflection(request, programme, reflection), asking.signed_in(request)
    find.one(about if queries.is_authors(person, about) else None)
    form = PictureForm(request.POST or None, request.FILES or None, is_too_large=uploads.too_large(request, "picture"))
    if form.is_valid():
        added = deeds.done(form, actions.add_picture, about, by=person, at=asking.now(), **form.details())
        if added:
            messages.success(request, _added(about, added.number) % {"number": added.number})
            return redirect(_address(about))
    context = {
        "programme": about.programme, "reflection": about, "form": form, "may_add": may.add_picture(person, about),
        "pictures": list(queries.pictures(about)), "placed": queries.placed_numbers(about),
    }  # fmt: skip
    return render(request, "pages/reflections/pictures.html", context)


@never_cache
def describe_picture(request: HttpRequest, programme: str, reflection: str, picture: str) -> HttpResponse:
    found, person = _picture(request, programme, reflection, picture), asking.signed_in(request)
    may.describe_picture(person, found).or_refuse()
    form = AltForm(request.POST or None, initial={"alt": found.alt})
    if form.is_valid() and deeds.done(
        form, actions.describe_picture, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Changed."))
        return redirect(_address(found.reflection))
    context = {"programme": found.reflection.programme, "reflection": found.reflection, "form": form, "picture": found}
    return render(request, "pages/reflections/describe_picture.html", context)


@never_cache
def remove_picture(request: HttpRequest, programme: str, reflection: str, picture: str) -> HttpResponse:
    found, person, at = _picture(request, programme, reflection, picture), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.remove_picture(person, found), lambda: actions.remove_picture(found, by=person, at=at),
        title=_("Remove picture %(number)d?") % {"number": found.number},
        words=_("It is gone from your reflection at once, and its file is destroyed. This cannot be undone."),
        button=_("Remove it"),
        thanks=_("The picture is gone."),
        back=_address(found.reflection),
    )  # fmt: skip


@never_cache
def picture(request: HttpRequest, programme: str, reflection: str, picture: str) -> HttpResponseBase:
    return _file(_picture(request, programme, reflection, picture).large)


@never_cache
def small_picture(request: HttpRequest, programme: str, reflection: str, picture: str) -> HttpResponseBase:
    return _file(_picture(request, programme, reflection, picture).small)


def _picture(request: HttpRequest, programme: str, reflection: str, ref: str) -> ReflectionPicture:
    """The picture, if the reader may see its reflection and it stands in the text, or is their own."""
    about = find.reflection(request, programme, reflection)
    found = find.one(queries.picture(about, ref, asking.person(request)))
    found.reflection = about
    return found


def _file(file: FieldFile) -> FileResponse:
    """Never kept on the way: once it is taken back, it is gone."""
    try:
        return FileResponse(file.open("rb"), content_type="image/webp")
    except FileNotFoundError:
        raise Http404 from None


def _added(about: Reflection, number: int) -> str:
    if not about.is_draft:
        return _("Picture %(number)d is here. Write [picture %(number)d] on a line of its own where it should stand.")
    if about.words.rstrip().endswith(marks.mark(number)):
        return _("Picture %(number)d stands at the end. Move its line, [picture %(number)d], to where you want it.")
    return _("Picture %(number)d stands where you wrote [picture %(number)d].")


def _address(about: Reflection) -> str:
    return links.in_programme("add_picture", about.programme, about.ref)
