"""Whatever people agree to, use, allow, narrow and take back: nobody ever reads a quote beyond its teller's consent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cairn.base.verdict import Refused
from cairn.listen import actions, queries
from cairn.listen.choices import Editing, Use
from cairn.listen.models import Story, StoryUse
from cairn.listen.quoting import IN_A_THING, USES_IN, Place
from tests import make, make_trail

STORY, HELPED = "The bell rang all morning and I went home unseen.", "A place without a bell."
PASSAGES = ("", "The bell rang all morning", "went home", "A place without", "seen", "The bell sang", "unseen. A place")
READERS = ("amina", "ben", "cleo", "dana", "nobody")
READS = {"group": {"amina", "ben"}, "reports": {"amina", "ben", "cleo"}, "public": set(READERS)}

consents = st.fixed_dictionaries(
    {
        "uses": st.sets(st.sampled_from(Use.values), min_size=1).map(sorted),
        "editing": st.sampled_from(Editing.values),
        "until": st.none() | st.integers(0, 6),
    }
)
deeds = st.one_of(
    st.tuples(st.just("agree"), consents),
    st.tuples(
        st.just("use"),
        st.fixed_dictionaries(
            {
                "by": st.sampled_from(["amina", "ben", "cleo", "dana"]),
                "use": st.sampled_from(Use.values),
                "place": st.sampled_from(Place.values),
                "words": st.sampled_from(PASSAGES),
            }
        ),
    ),
    st.tuples(st.sampled_from(["allow", "decline", "end", "take_back", "share_again", "erase", "sleep", "lapse"])),
)


class Life:
    """One story, told by Amina, and what is done with it from day to day."""

    def __init__(self, world: make.World, first: dict[str, Any]) -> None:
        self.world, self.today = world, 0
        self.story = make.story(world, words=STORY, would_have_helped=HELPED, **self._agreed(first))
        self.about = {place: make_trail.thing(world, place) for place in IN_A_THING}
        self.said_yes: set[int] = set()

    def do(self, deed: str, details: dict[str, Any] | None = None) -> None:
        """Try it; what may not be done is not done."""
        story, at = Story.objects.get(pk=self.story.pk), make.day(self.today)
        try:
            with transaction.atomic():
                getattr(self, f"_{deed}")(story, at, **(details or {}))
        except Refused:
            pass

    def _agree(self, story: Story, at: Any, **consent: Any) -> None:
        agreed = self._agreed(consent)
        actions.change_consent(story, by=self.world.amina, at=at, credit="name", **agreed)

    def _use(self, story: Story, at: Any, by: str, **details: Any) -> None:
        about = self.about.get(details["place"], "")
        person = getattr(self.world, by)
        used = actions.use_story(story, by=person, at=at, about_ref=about, where="A leaflet", **details)
        if person == self.world.amina:
            self.said_yes.add(used.pk)

    def _allow(self, story: Story, at: Any) -> None:
        for use in queries.uses_waiting_for(self.world.amina).filter(story=story):
            actions.allow_use(use, by=self.world.amina, at=at)
            self.said_yes.add(use.pk)

    def _decline(self, story: Story, at: Any) -> None:
        for use in queries.uses_waiting_for(self.world.amina).filter(story=story):
            actions.decline_use(use, by=self.world.amina, at=at)

    def _end(self, story: Story, at: Any) -> None:
        for use in queries.running_uses(story):
            actions.end_use(use, by=self.world.cleo, at=at)

    def _take_back(self, story: Story, at: Any) -> None:
        actions.withdraw_story(story, by=self.world.amina, at=at)

    def _share_again(self, story: Story, at: Any) -> None:
        actions.share_again(story, by=self.world.amina, at=at)

    def _erase(self, story: Story, at: Any) -> None:
        actions.erase_story(story, by=self.world.amina, at=at)

    def _sleep(self, _story: Story, _at: Any) -> None:
        self.today += 1

    def _lapse(self, story: Story, at: Any) -> None:
        actions.end_uncovered_uses(story, at=at)

    def _agreed(self, consent: dict[str, Any]) -> dict[str, Any]:
        until = consent["until"]
        day = None if until is None else make.day(self.today + until).date()
        return {"uses": consent["uses"], "editing": consent["editing"], "until_on": day}

    def may_be_read(self, use: StoryUse, reader: str) -> bool:
        """What the consent allows, worked out by itself from the bare rows."""
        story = Story.objects.get(pk=self.story.pk)
        consent = story.consents.get(ended_at=None)
        return (
            story.withdrawn_at is None
            and getattr(consent, f"for_{use.use}")
            and (consent.until_on is None or make.day(self.today).date() <= consent.until_on)
            and (consent.editing != "whole" or not use.words)
            and (consent.editing != "ask" or use.pk in self.said_yes)
            and reader in READS.get(use.use, set())
        )


@given(first=consents, lived=st.lists(deeds, max_size=12))
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_nobody_reads_a_quote_beyond_its_tellers_consent(
    world: make.World, first: dict[str, Any], lived: list[tuple[Any, ...]]
) -> None:
    with transaction.atomic():
        life = Life(world, first)
        for deed in lived:
            life.do(*deed)
        on = make.day(life.today).date()
        for place in Place:
            refs = [*life.about.values(), world.activity.ref, ""]
            for name in READERS:
                reader = None if name == "nobody" else getattr(world, name)
                for quote in [one for found in queries.quotes(place, refs, reader, on=on).values() for one in found]:
                    use = StoryUse.objects.get(ref=quote.ref)
                    is_read = bool(quote.words or quote.would_have_helped or quote.credit or quote.story)
                    assert use.state == "in_use"
                    assert is_read == life.may_be_read(use, name)
                    assert not is_read or quote.words in {STORY, *PASSAGES[1:4]}
                    assert life.may_be_read(use, next(iter(READS[use.use])))  # or nobody would know of it
                    assert use.use in USES_IN[Place(place)]
        running = StoryUse.objects.filter(story=life.story, state="in_use", about__gt="")
        readable = [use for use in running if life.may_be_read(use, "amina")]
        seen = [
            one
            for place in Place
            for found in queries.quotes(place, [*life.about.values(), world.activity.ref], world.amina, on=on).values()
            for one in found
        ]
        assert len(seen) == len(readable)
        transaction.set_rollback(True)


def test_a_yes_to_training_shows_nothing_on_any_page(world: make.World) -> None:
    life = Life(world, {"uses": ["training", "press"], "editing": "parts", "until": None})
    for place in Place:
        for use in Use:
            life.do("use", {"by": "cleo", "use": use, "place": place, "words": ""})
    assert set(StoryUse.objects.values_list("place", flat=True)) == {"outside", "export"}
    on = make.day(1).date() + timedelta(days=1)
    refs = [*life.about.values(), world.activity.ref, ""]
    assert not any(queries.quotes(place, refs, world.cleo, on=on) for place in Place)
