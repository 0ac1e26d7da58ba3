"""The review: who leads it, its draft, the citizens' own words in it, and dissent beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.learn import actions, may, queries
from cairn.learn.choices import Voice
from cairn.web import asking, deeds, find, frame, links
from cairn.web.contents import reviews
from cairn.web.forms.reviews import ReviewForm, VoiceForm

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import Review


@never_cache
def review(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The review: while it is written for those inside, once it is published for everybody."""
    found, person, at = find.activity(request, programme, activity), asking.person(request), asking.now()
    context = {**frame.around(request, found, "learn"), **reviews.whole(found, person, at=at)}
    return render(request, "pages/learn/review.html", context)


def lead_review(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.lead_review(person, found, queries.review(found)),
        lambda: actions.lead_review(found, by=person, at=at),
        title=_("Lead the review?"),
        words=_(
            "You write, alone or with others, what changed, for whom, what did not, and what we learned. Those who take"
            " part see your name; everybody else sees from which sides it was led."
        ),
        button=_("I will lead it"),
        thanks=_("You lead the review. You can begin to write."),
        back=_address(found),
    )  # fmt: skip


def stop_leading_review(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = _review(found)
    return deeds.confirmed(
        request, may.stop_leading_review(person, about),
        lambda: actions.stop_leading_review(about, by=person, at=at),
        title=_("Stop leading the review?"),
        words=_("What is written stays for those who go on. You need not say why."),
        button=_("Stop leading it"),
        thanks=_("You do not lead the review any more."),
        back=_address(found),
    )  # fmt: skip


@never_cache
def write_review(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """The draft, which those inside can read."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = _review(found)
    may.write_review(person, about).or_refuse()
    written = {name: getattr(about, name) for name in ("what_changed", "for_whom", "what_did_not")}
    written["lessons"] = "\n".join(one.words for one in about.lessons.all())
    form = ReviewForm(request.POST or None, initial=written)
    if form.is_valid() and deeds.done(
        form, actions.write_review, about, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your draft is kept. Those who take part can read it."))
        return redirect(_address(found))
    return deeds.asked(
        request, found, form, here="learn", title=_("Write the review"), button=_("Keep this draft"),
        lead=_("You can come back to it until it is published. The citizens' verdict is written by citizens alone."),
        back=_address(found),
    )  # fmt: skip


def publish_review(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = _review(found)
    words = (
        _("Everybody can read it from now on, and it stays as it is, the citizens' verdict word for word.")
        if queries.verdicts(about).exists()
        else _(
            "No citizen has written a verdict yet. If you publish now, the review says so for good. Ask the citizens to"
            " write theirs first."
        )
    )
    return deeds.confirmed(
        request, may.publish_review(person, about), lambda: actions.publish_review(about, by=person, at=at),
        title=_("Publish the review?"), words=words, button=_("Publish the review"),
        thanks=_("The review is public."), back=_address(found),
    )  # fmt: skip


@never_cache
def write_verdict(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """A citizen's verdict, which the review takes over word for word."""
    found, person = find.activity(request, programme, activity), asking.signed_in(request)
    about = queries.review(found)
    may.write_verdict(person, found, about).or_refuse()
    form = VoiceForm(
        request.POST or None, name=person.name, initial=reviews.own_words(person, find.one(about), Voice.VERDICT)
    )
    if form.is_valid() and deeds.done(
        form, actions.write_verdict, found, by=person, at=asking.now(), **form.cleaned_data
    ):
        messages.success(request, _("Your verdict is kept. It is shown, word for word, when the review is published."))
        return redirect(_address(found))
    return deeds.asked(
        request, found, form, here="learn", title=_("Write my verdict"), button=_("This is my verdict"),
        lead=_("How do you judge the work? Until the review is out only you can read this, change it, take it back."),
        back=_address(found),
    )  # fmt: skip


@never_cache
def write_dissent(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """What a citizen sees otherwise, beside the published review."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = _review(found)
    may.write_dissent(person, about, at).or_refuse()
    form = VoiceForm(request.POST or None, name=person.name, initial=reviews.own_words(person, about, Voice.DISSENT))
    if form.is_valid() and deeds.done(form, actions.write_dissent, about, by=person, at=at, **form.cleaned_data):
        messages.success(request, _("Your words stand beside the review now. You can take them back at any time."))
        return redirect(_address(found))
    return deeds.asked(
        request, found, form, here="learn", title=_("Set my dissent beside the review"),
        button=_("Set it beside the review"), lead=_("What do you see otherwise? Everybody can read it at once."),
        back=_address(found),
    )  # fmt: skip


def take_back_voice(request: HttpRequest, programme: str, activity: str, voice: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    about = find.one(queries.voice(_review(found), voice))
    return deeds.confirmed(
        request, may.take_back_voice(person, about), lambda: actions.take_back_voice(about, by=person, at=at),
        title=_("Take your words back?"),
        words=_("They are destroyed. What people have read or copied before cannot be called back."),
        button=_("Take my words back"),
        thanks=_("Your words are gone."),
        back=_address(found),
    )  # fmt: skip


def _review(activity: Activity) -> Review:
    return find.one(queries.review(activity))


def _address(activity: Activity) -> str:
    return links.in_activity("review", activity)
