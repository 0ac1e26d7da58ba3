"""Votes that are open: ballots, the closing vote, and joint statements to agree to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.decide import queries as decide
from cairn.learn import queries as learn
from cairn.notify.choices import About
from cairn.notify.news.line import page, quoted
from cairn.notify.waiting.line import Wait, is_near_its_end
from cairn.notify.written_days import in_words


def ballots(at: datetime) -> Iterator[Wait]:
    """To everybody on the roll the same words, voted or not: so neither a letter nor its absence says who has."""
    for one in decide.on_rolls_of_open_votes(at=at):
        decision = one.decision
        more = _("Voting is open until %(day)s. If you have voted already, you need do nothing.")
        yield Wait(
            one.person_id, About.VOTES, f"ballot:{decision.ref}", quoted(decision.question),
            page("decision", decision.activity, decision.ref), decision.activity.title,
            more % {"day": in_words(timezone.localdate(decision.closes_at))},
            again=decision.closes_at is not None and is_near_its_end(decision.closes_at, at=at),
        )  # fmt: skip


def secret_votes(at: datetime) -> Iterator[Wait]:
    """The first letter goes to every citizen asked, with their own link; the second to those who have not answered."""
    for one in learn.open_vote_invitations(at=at):
        vote = one.vote
        words = (
            _("Was “%(title)s” done together, start to finish?")
            if vote.is_closing_vote
            else _("Do you agree how “%(title)s” was?")
        )
        more = _("Only you can see your answer. The link is yours alone, and good until %(day)s.")
        values = {"title": vote.activity.title, "day": in_words(timezone.localdate(vote.closes_at))}
        yield Wait(
            one.person_id, About.VOTES, f"vote:{vote.ref}", words % values,
            reverse("answer_vote", args=[learn.vote_token_of(one)]), vote.activity.title, more % values,
            again=not one.is_used and is_near_its_end(vote.closes_at, at=at),
        )  # fmt: skip
