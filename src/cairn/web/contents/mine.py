"""My page: what is asked of me, and what became of what I said, gathered from every stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import queries as activities
from cairn.learn import queries as learn
from cairn.listen import queries as listen
from cairn.listen import wordings
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.reach import queries as reach
from cairn.web import links
from cairn.web.contents import (
    influences,
    learning,
    moderation,
    my_agreements,
    my_care,
    my_challenges,
    my_draws,
    my_meetings,
    my_money,
    my_needs,
    my_news,
    my_owed,
    my_panels,
    my_papers,
    my_practices,
    my_reflections,
    my_roles,
    my_statements,
    my_stories,
    needs,
    outcomes,
    said,
    story_consents,
    suggested,
)
from cairn.web.contents import there as what_there_is
from cairn.web.contents.my_line import Line
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from cairn.activities.models import Need
    from cairn.listen.models import Contribution, Reply, Story, Theme
    from cairn.people.models import Person
    from cairn.web.contents.influences import Changed
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 20
CHECKS_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Became:
    """What I said, where it is, the one state in which it is, in words, the answer that counts, and what it changed."""

    words: str
    url: str
    state: str
    reply: Reply | None
    theme: Theme | None
    changed: list[Changed]


NOW = (
    *("contacts", "unseen", "without_reader", "led", "seats", "draws", "sides", "uses_to_allow", "uses_by_me"),
    *("pulses", "votes", "joined", "decisions", "answers_to_check", "needs_answered", "stories", "promises_to_accept"),
    *("tasks_offered", "offers", "owed_challenges", "held", "answers_for", "paying", "sessions", "promises", "tasks"),
    *("activities", "appeals", "agreements", "panel_seats", "panel_draws", "hearings", "practices"),
    *("access", "observations", "suggestions", "papers_to_sign", "papers_to_write", "papers_to_read"),
    *("needs_shared", "needs_old", "supporting"),
    *("roles_asked", "roles_longer", "roles_read"),
    *("places_drawn", "lots_to_enter", "quotas_to_agree"),
)
WORDS = (
    *("contributions", "changed", "statements", "stories", "uses_of_mine", "uses_by_me", "challenges", "cases"),
    *("written", "replied", "replies_waiting", "outcomes"),
)
ABOUT = ("employers", "needs", "formats", "claims", "bookings", "prepaid")


def now(person: Person, *, at: datetime) -> dict[str, Any]:
    """The context of my page: what is asked of me and owed by me, what is new, and what is mine to do."""
    there = what_there_is.for_me(person, NOW, at=at)
    return {
        "today": timezone.localdate(at),
        "asked": [*my_care.everything(person, there), *_asked(person, there, at=at)],
        "owed": there.read("held", lambda: my_owed.lines(person, at=at)),
        "holds": "answers_for" in there,
        "to_pay": my_money.to_pay(person, there, at=at),
        "challenged": my_challenges.owed(person, there, at=at),
        "news": my_news.lines(person, at=at),
        "sessions": there.read("sessions", lambda: my_meetings.lines(person, at=at)),
        "access": list(my_meetings.to_see_to(there)),
        "commitments": list(_promises(there)),
        "tasks": list(_tasks(there)),
        "activities": there.rows("activities"),
    }


def words(person: Person, *, at: datetime) -> dict[str, Any]:
    """What I said, told and wrote anywhere, and what became of each of it."""
    there = what_there_is.for_me(person, WORDS, at=at)
    today = timezone.localdate(at)
    return {
        "became": there.read("contributions", lambda: _became(person, there, at=at)),
        "statements": there.read("statements", lambda: my_statements.everything(person, at=at)),
        "reviews": there.read("stories", lambda: story_consents.to_review(person, at=at)),
        "went": there.read("uses_of_mine", lambda: my_stories.went(person)),
        "used": there.read("uses_by_me", lambda: my_stories.used(person, at=at)),
        "stories": [
            _story(one, on=today) for one in there.read("stories", lambda: listen.stories_of(person)[:SHOWN_AT_MOST])
        ],
        "challenged": there.read("challenges", lambda: my_challenges.raised(person, at=at)),
        "outcomes": there.read("outcomes", lambda: outcomes.lines_of(person)),
        "moderated": there.read("cases", lambda: moderation.mine(person, at=at)),
        "reflections": my_reflections.everything(person, there, on=today),
    }


def about(person: Person, *, at: datetime) -> dict[str, Any]:
    """Who I am here, what I need to join in, and my money."""
    there = what_there_is.for_me(person, ABOUT, at=at)
    joined = list(programmes.programmes_joined_by(person).order_by("-opened_at", "-pk"))
    return {
        "asked_about_me": [*joined, *(one for one in reach.programmes_answered_in(person) if one not in joined)],
        "employers": there.read("employers", lambda: people.employers_of(person, on=at.date())),
        "needs": [_need(one) for one in there.read("needs", lambda: activities.needs_of(person)[:SHOWN_AT_MOST])],
        "formats": [
            _format(one) for one in there.read("formats", lambda: activities.formats_asked_by(person)[:SHOWN_AT_MOST])
        ],
        "money": my_money.own(person, there, at=at),
    }


def _promises(there: There) -> Iterator[Line]:
    for one in there.rows("promises", SHOWN_AT_MOST):
        state = str(one.get_state_display())
        yield Line(one.words, links.in_activity("do", one.activity), state=state, until=one.due_on)


def _tasks(there: There) -> Iterator[Line]:
    for one in there.rows("tasks", SHOWN_AT_MOST):
        yield Line(one.words, links.in_activity("task", one.activity, one.ref), until=one.commitment.due_on)


def _asked(person: Person, there: There, *, at: datetime) -> Iterator[Line]:
    """What waits for this person: a challenge, how a session felt, a secret question, was it so, a ballot, a task."""
    yield from my_challenges.asked(person, there, at=at)
    yield from my_panels.asked(there)
    yield from there.read("uses_by_me", lambda: _asked_to_take_out(person, at=at))
    yield from my_stories.asked(there)
    yield from there.read("stories", lambda: _asked_to_review(person, at=at))
    yield from there.read("appeals", lambda: moderation.asked_to_decide(person))
    yield from there.read("agreements", lambda: my_agreements.asked(person, at=at))
    yield from _asked_by_link(person, there, at=at)
    for decision in there.rows("decisions"):
        words = _("Cast your ballot: %(question)s") % {"question": decision.question}
        url = links.in_activity("decision", decision.activity, decision.ref)
        yield Line(words, url, until=timezone.localdate(decision.closes_at))
    yield from _asked_about_answers(there)
    for need in there.rows("needs_answered"):
        words = _("What you need to join in was answered. Does it work for you?")
        yield Line(words, links.in_activity("need", need.activity, need.ref))
    yield from _asked_to_do(there)
    yield from my_practices.asked(there)
    yield from my_needs.asked(person, there, at=at)
    yield from my_roles.asked(there)
    yield from my_draws.asked(person, there, at=at)
    yield from my_meetings.observed(person, there)
    yield from there.read("suggestions", lambda: suggested.asked(person, at=at))
    yield from my_papers.asked(there)


def _asked_by_link(person: Person, there: There, *, at: datetime) -> Iterator[Line]:
    """How a session felt, a secret question, and whether it was so."""
    for pulse in there.read("pulses", lambda: learn.asked_of(person, at=at)):
        words = _("How was “%(title)s”? Eight short questions.") % {"title": pulse.session.title}
        yield Line(words, reverse("answer_pulse", args=[pulse.token]), until=timezone.localdate(pulse.closes_at))
    for asked in there.read("votes", lambda: learn.votes_asked_of(person, at=at)):
        url = reverse("answer_vote", args=[asked.token])
        yield Line(learning.question_of(asked.vote), url, until=timezone.localdate(asked.vote.closes_at))
    waiting, closes_at = witness.number_unanswered(person, at=at) if "joined" in there else (0, None)
    if waiting and closes_at:
        words = ngettext("Is this how it was? %(n)d question.", "Is this how it was? %(n)d questions.", waiting)
        yield Line(words % {"n": waiting}, reverse("was_it_so"), until=timezone.localdate(closes_at))


def _asked_to_do(there: There) -> Iterator[Line]:
    """Promises and tasks to take on, and whether to be paid."""
    for commitment in there.rows("promises_to_accept"):
        words = _("Will you own this promise? %(words)s") % {"words": commitment.words}
        yield Line(words, links.in_activity("do", commitment.activity), until=commitment.due_on)
    for task in there.rows("tasks_offered"):
        words = _("Will you take this task on? %(words)s") % {"words": task.words}
        yield Line(words, links.in_activity("task", task.activity, task.ref))
    for offer in there.rows("offers"):
        words = _("Payment for your time is offered to you in “%(title)s”. What do you want?")
        yield Line(words % {"title": offer.activity.title}, links.in_activity("answer_offer", offer.activity))


def _asked_to_take_out(person: Person, *, at: datetime) -> Iterator[Line]:
    """Stories this person used that were taken back, and stand there still."""
    for trace in my_stories.used(person, at=at):
        if trace.use.has_to_be_taken_out:
            words = _("A story you used was taken back. Take it out of %(place)s") % {"place": trace.title}
            yield Line(words, trace.own_page)


def _asked_to_review(person: Person, *, at: datetime) -> Iterator[Line]:
    """Whether what they agreed to some time ago is still right."""
    if story_consents.to_review(person, at=at):
        words = _("Is it still right what you agreed to for your stories? It stays as it is unless you change it.")
        yield Line(words, f"{reverse('my_words')}#reviews")


def _asked_about_answers(there: There) -> Iterator[Line]:
    """Whether the answers of the last weeks answer what was asked."""
    for answered in there.rows("answers_to_check", CHECKS_AT_MOST):
        words = _("Did they answer what you asked? “%(words)s”") % {"words": Truncator(answered.words).chars(80)}
        yield Line(words, links.in_activity("check_answer", answered.activity, answered.ref))


def _became(person: Person, there: There, *, at: datetime) -> list[Became]:
    """What the person said, each with its answer and what it changed."""
    changed = influences.changed_by_words_of(person) if "changed" in there else {}
    mine = list(listen.contributions_of(person)[:SHOWN_AT_MOST])
    hidden = listen.hidden_among(mine, on=timezone.localdate(at))
    return [_became_of(one, changed.get(one.pk, []), is_hidden=one.ref in hidden, at=at) for one in mine]


def _became_of(contribution: Contribution, changed: list[Changed], *, is_hidden: bool, at: datetime) -> Became:
    url = links.in_activity("contribution", contribution.activity, contribution.ref)
    stands = listen.how_it_stands(contribution, at=at, is_hidden=is_hidden)
    state = said.state_in_words(stands)
    return Became(contribution.words, url, state, stands.reply, contribution.theme, changed=changed)


def _need(need: Need) -> Line:
    url = links.in_activity("need", need.activity, need.ref)
    return Line(needs.words_of(need), url, f"“{need.activity.title}”. {needs.standing(need, is_mine=True)}")


def _format(asked: activities.Asked) -> Line:
    url = links.in_activity("needs", asked.activity)
    return Line(asked.in_words, url, f"“{asked.activity.title}”. {needs.format_standing(asked)}")


def _story(story: Story, *, on: date) -> Line:
    if story.is_withdrawn:
        state = _("withdrawn")
    elif story.agreed.is_past(on):
        state = _("nobody but you sees it: what you agreed to has ended")
    else:
        state = "; ".join(wordings.agreed_words(story.agreed))
    return Line(story.words, links.in_activity("story", story.activity, story.ref), state)
