"""Whatever tellers choose, change and take back, and however the days pass: nobody reads beyond the running consent."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cairn.base.verdict import Refused
from cairn.listen import actions, queries
from cairn.listen.choices import Use
from tests import make

OPENS_TO = {  # which use opens a story to whom; the teller is apart
    "ben": {Use.GROUP, Use.REPORTS, Use.PUBLIC}, "cleo": {Use.REPORTS, Use.PUBLIC}, "dana": {Use.PUBLIC},
    "nobody": {Use.PUBLIC},
}  # fmt: skip
USES = st.sets(st.sampled_from(list(Use)), min_size=1)
DAYS = st.none() | st.integers(0, 40)
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("change"), USES, DAYS),
        st.tuples(st.just("renew")),
        st.tuples(st.just("withdraw")),
        st.tuples(st.just("wait"), st.integers(1, 30)),
    ),
    max_size=7,
)


class NeverBeyondConsent(TestCase):
    @settings(max_examples=25)
    @given(first=USES, until=DAYS, deeds=DEEDS)
    def test_no_reader_sees_more_than_the_running_consent(
        self, first: set[Use], until: int | None, deeds: list[tuple]
    ) -> None:
        world, at = make.world(), make.MONDAY
        story = make.story(world, uses=first, until_on=_after(at, until))
        uses, until_on, is_withdrawn = first, _after(at, until), False
        for deed, *said in deeds:
            at += timedelta(hours=1)
            if deed == "wait":
                at += timedelta(days=said[0])
            elif deed == "withdraw":
                is_withdrawn |= _done(actions.withdraw_story, story, by=world.amina, at=at)
            elif deed == "renew":
                _done(actions.renew_consent, story, by=world.amina, at=at)
            else:
                chosen = {"uses": said[0], "until_on": _after(at, said[1])}
                if _done(actions.change_consent, story, by=world.amina, at=at, credit="none", **chosen):
                    uses, until_on = said[0], chosen["until_on"]
            today = timezone.localdate(at)
            stands = not is_withdrawn and (until_on is None or today <= until_on)
            for name, opens in OPENS_TO.items():
                reader = getattr(world, name, None)
                seen = stands and bool(opens & uses)
                assert (story in queries.stories(world.activity, reader, on=today)) == seen
                assert (queries.story(world.activity, story.ref, reader, on=today) == story) == seen
            assert queries.story(world.activity, story.ref, world.amina, on=today) == story
            kept = queries.consents_to(story)
            assert [one.ended_at is None for one in kept] == [True, *[False] * (len(kept) - 1)]


def _after(at, days: int | None):
    return None if days is None else timezone.localdate(at) + timedelta(days=days)


def _done(deed, *args, **said) -> bool:
    try:
        deed(*args, **said)
    except Refused:
        return False
    return True
