"""Names for the groups on the opinion map: proposed, agreed with, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cairn.explore import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.explore import GroupNameForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def propose_group_name(request: HttpRequest, programme: str, activity: str, letter: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    form = GroupNameForm(request.POST or None)
    may.propose_group_name(person, found, letter).or_refuse()
    if form.is_valid() and deeds.done(
        form, actions.propose_group_name, found, letter, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your name is proposed. It is the group's once two other people agree."))
        return redirect(group_on_map(found, letter))
    return deeds.asked(
        request, found, form, here="opinion_map", title=_("Propose a name for group %(letter)s") % {"letter": letter},
        button=_("Propose this name"), back=group_on_map(found, letter),
        lead=_("A name says what its people share, in words they would use themselves. It must hurt nobody."),
    )  # fmt: skip


def agree_with_group_name(request: HttpRequest, programme: str, activity: str, group_name: str) -> HttpResponse:
    """I agree, or no longer do: a button beside each proposed name."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    name = find.one(queries.group_name(found, group_name, on=asking.today()))
    if request.method == "POST":
        agrees = request.POST.get("agrees") != "no"
        if agrees and queries.is_carried_with(name, person, on=asking.today()):
            actions.carry_group_name(name, by=person, at=at)
            messages.success(request, _("This is the name of the group now."))
        else:
            actions.agree_with_group_name(name, by=person, at=at, agrees=agrees)
    return redirect(group_on_map(found, name.letter))


def take_back_group_name(request: HttpRequest, programme: str, activity: str, group_name: str) -> HttpResponse:
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    name = find.one(queries.group_name(found, group_name, on=asking.today()))
    return deeds.confirmed(
        request, may.take_back_group_name(person, name),
        lambda: actions.take_back_group_name(name, by=person, at=asking.now()),
        title=_("Take this name back?"), quoted=name.words, button=_("Take it back"),
        words=_("It goes, and with it how many people agreed. You can propose another one."),
        back=group_on_map(found, name.letter), thanks=_("The name is no longer proposed."),
    )  # fmt: skip


def group_on_map(activity: Activity, letter: str) -> str:
    """The place of the group on the map page."""
    return f"{links.in_activity('opinion_map', activity)}#group-{letter}"
