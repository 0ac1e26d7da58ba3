"""The secret questions to the citizens: opening them, and answering by a link of one's own."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cairn.learn import actions, may, queries
from cairn.web import asking, deeds, find, links
from cairn.web.forms.reviews import JointStatementForm, VoteForm


def open_closing_vote(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    return deeds.confirmed(
        request, may.open_closing_vote(person, found, at),
        lambda: actions.open_closing_vote(found, by=person, at=at),
        title=_("Ask the citizens whether this was done together?"),
        words=_(
            "Every citizen who takes part, or has left not long ago, gets a link of their own, for ten days. Staff are"
            " not asked. Nobody can see whose answer is whose. It can be asked once, so ask when the work is done."
        ),
        button=_("Ask the citizens"),
        thanks=_("The citizens are asked now. Their link is on their own page."),
        back=links.in_activity("learn", found),
    )  # fmt: skip


@never_cache
def write_joint_statement(request: HttpRequest, programme: str, activity: str) -> HttpResponse:
    """How it was, in a few words, to which all citizens are asked whether they agree."""
    found, person, at = find.activity(request, programme, activity), asking.signed_in(request), asking.now()
    may.write_joint_statement(person, found, at).or_refuse()
    form = JointStatementForm(request.POST or None)
    if form.is_valid() and deeds.done(
        form, actions.write_joint_statement, found, by=person, at=at, **form.cleaned_data
    ):
        messages.success(
            request, _("All citizens are asked now whether they agree, you too: the link is on your page.")
        )
        return redirect(links.in_activity("learn", found))
    return deeds.asked(
        request, found, form, here="learn", title=_("Write a joint statement"), button=_("Ask the citizens to agree"),
        back=links.in_activity("learn", found),
        lead=_(
            "Where fewer than five citizens said how it felt, no figures can be shown. A joint statement speaks"
            " instead: it stands when all citizens but at most one agree, each of them in secret."
        ),
    )  # fmt: skip


@never_cache
def answer_vote(request: HttpRequest, token: str) -> HttpResponse:
    """One question on one page, by a link of one's own, without signing in."""
    invitation, at = queries.vote_invitation(token), asking.now()
    may.answer_vote(invitation, at).or_refuse()
    vote = find.one(invitation).vote
    form = VoteForm(request.POST if request.method == "POST" else None, question=vote.question)
    if form.is_valid():
        actions.answer_vote(token, at=at, **form.cleaned_data)
        return redirect("vote_thanks")
    return render(request, "pages/learn/answer_vote.html", {"form": form, "vote": vote, "activity": vote.activity})


def vote_thanks(request: HttpRequest) -> HttpResponse:
    """Says thanks to whoever answered; it does not know who that was."""
    return render(request, "pages/learn/vote_thanks.html")
