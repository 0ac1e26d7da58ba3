"""Using a story somewhere, saying yes or no to it, ending a use, and telling that it is out.

No entry here carries a mark: the mark of somebody who uses a story again and again would stand beside it, and of a
teller who quotes their own story it would tell whose it is. The side stands there, and what it was used for.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.ledger.action import action, quiet
from cairn.listen import drafted_uses, may, queries
from cairn.listen.choices import Editing, Use
from cairn.listen.models import Story, StoryUse
from cairn.listen.quoting import RUNNING, WHERE_LENGTH, Place, State, Why

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def use_story(
    story: Story,
    *,
    by: Person,
    at: datetime,
    use: str,
    place: str,
    about_ref: str = "",
    words: str = "",
    where: str = "",
) -> StoryUse:
    """Quote a story, or name where it is used outside: the one way, for every place.

    `about_ref`: which option, decision or reflection; the evidence pack is the activity's. `words`: an exact passage;
    without them it is the whole story. `where`: for what is outside, in words. Where its teller wants to be asked each
    time, nothing is shown before their yes.
    """
    used = drafted_uses.use(story, by=by, at=at, use=use, place=place, about_ref=about_ref, words=words, where=where)
    used.save()
    _enter_unmarked("listen.story.used", used, side=used.side, at=at, data={"use": use, "place": place})
    return used


@action
def allow_use(use: StoryUse, *, at: datetime, by: Person | None = None, proof: str = "") -> StoryUse:
    """The teller says yes: from now on it stands there. `proof`: as in `withdraw_story`, for a story on a slip."""
    may.allow_use(by, use, on=_day(at), is_held=queries.is_story_held(use.story, proof, at=at)).or_refuse()
    use.state, use.allowed_at = State.IN_USE, at
    use.save(update_fields=["state", "allowed_at"])
    _enter_unmarked("listen.use.allowed", use, side=use.story.side, at=at)
    return use


@action
def decline_use(use: StoryUse, *, at: datetime, by: Person | None = None, proof: str = "") -> StoryUse:
    """The teller says no, for no reason: it is not shown there."""
    may.decline_use(by, use, is_held=queries.is_story_held(use.story, proof, at=at)).or_refuse()
    use.state, use.ended_at = State.DECLINED, at
    use.save(update_fields=["state", "ended_at"])
    _enter_unmarked("listen.use.declined", use, side=use.story.side, at=at)
    return use


@action
def end_use(use: StoryUse, *, at: datetime, by: Person | None = None, proof: str = "") -> StoryUse:
    """Take a quote out again. Where its teller does so and Cairn cannot reach it, whoever used it is told to."""
    is_held = queries.is_story_held(use.story, proof, at=at)
    may.end_use(by, use, is_held=is_held).or_refuse()
    is_answered_for = not is_held and bool(may.answer_for(by, use))
    use.state, use.ended_at = State.ENDED, at
    use.why = Why.TAKEN_OUT if is_answered_for else Why.NARROWED
    use.taken_out_at = at if is_answered_for else None
    use.save(update_fields=["state", "ended_at", "why", "taken_out_at"])
    side = activities.side_of(by, use.story.activity, on=_day(at)) if is_answered_for else use.story.side
    _enter_unmarked("listen.use.ended", use, side=side, at=at)
    return use


@action
def confirm_taken_out(use: StoryUse, *, by: Person, at: datetime) -> StoryUse:
    """It is out where Cairn cannot reach. The teller reads that it is."""
    may.confirm_taken_out(by, use).or_refuse()
    use.taken_out_at = at
    use.save(update_fields=["taken_out_at"])
    side = activities.side_of(by, use.story.activity, on=_day(at))
    _enter_unmarked("listen.use.taken_out", use, side=side, at=at)
    return use


@quiet("the deed or the day that ended the consent stands in the record; this follows from it")
def end_uncovered_uses(story: Story, *, at: datetime) -> list[StoryUse]:
    """End every use that the story's consent does not cover any more, and give them back.

    Where its teller wants to be asked each time from now on, what they never said yes to waits for it again. Anybody
    may have this done: it takes nothing away that still stands.
    """
    agreed, ended = queries.agreed_now(story), []
    for use in StoryUse.objects.select_for_update().filter(story=story, state__in=RUNNING).order_by("pk"):
        why = _why_ended(use, story, agreed, on=_day(at))
        if why:
            use.state, use.why, use.ended_at = State.ENDED, why, at
            ended.append(use)
        elif agreed.editing == Editing.ASK and use.allowed_at is None and not use.is_out_of_reach:
            use.state = State.ASKED
        use.save(update_fields=["state", "why", "ended_at"])
    return ended


@action
def take_stories_out(activity: Activity, *, by: Person, at: datetime, use: str, where: str) -> list[StoryUse]:
    """A use for each whole story whose teller agrees, to be written into one table; `where` says what for.

    Left out are stories whose tellers want to be asked each time: ask them one by one.
    """
    may.take_stories_out(by, activity, use=use).or_refuse()
    may.stories_can_be_taken_out(activity, use=use, on=_day(at)).or_refuse()
    said, side = told.plainly(where, most=WHERE_LENGTH), activities.side_of(by, activity, on=_day(at))
    agreed = queries.stories_to_use(activity, [Use(use)], on=_day(at)).exclude(consent__editing=Editing.ASK)
    taken = [
        StoryUse(
            story=story, use=Use(use), place=Place.EXPORT, where=said, by=by, side=side, used_at=at, state=State.IN_USE
        )
        for story in agreed.select_for_update(of=("self",))
    ]
    StoryUse.objects.bulk_create(taken)
    enter("listen.stories.taken_out", activity, by=None, side=side, at=at, data={"use": use})
    return taken


def _why_ended(use: StoryUse, story: Story, agreed: Any, *, on: date) -> str:
    """Why this use is not covered any more, or nothing."""
    if story.is_withdrawn:
        return Why.WITHDRAWN
    if agreed.until_on is not None and agreed.until_on < on:
        return Why.LAPSED
    if use.use not in agreed.uses or (agreed.editing == Editing.WHOLE and use.words):
        return Why.NARROWED
    return ""


def _enter_unmarked(kind: str, use: StoryUse, *, side: str, at: datetime, data: dict[str, Any] | None = None) -> None:
    enter(kind, use.story.activity, by=None, side=side, at=at, about=use.story, data=data)


def _day(at: datetime) -> date:
    return timezone.localdate(at)
