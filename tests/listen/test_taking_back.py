"""A story taken back is gone from every place at once, and everybody who used it knows."""

from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import actions, may, queries
from cairn.listen.models import StoryUse
from cairn.listen.quoting import Place, State, Why
from tests import make, make_trail

TODAY = make.MONDAY.date()


def states(story) -> list[tuple[str, str, str]]:
    return sorted((one.place, one.state, one.why) for one in queries.trail(story))


def shown(world: make.World, *, on=TODAY) -> list[str]:
    about = make_trail.thing(world, "option")
    return [one.words for one in queries.quotes("option", [about], world.ben, on=on).get(about, [])]


def test_taking_a_story_back_ends_every_use_of_it(world: make.World) -> None:
    story = make_trail.open_story(world)
    make_trail.used(world, story)
    make_trail.outside(world, story)
    make_trail.taken_out(world)
    other = make_trail.used(world)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    assert states(story) == [(place, "ended", "withdrawn") for place in ("export", "option", "outside")]
    assert shown(world) == [other.words or other.story.words]
    assert ledger.newest(world.chain, kind="listen.story.withdrawn").count() == 1


def test_a_request_that_waits_ends_with_the_story(world: make.World) -> None:
    used = make_trail.asked(world)
    actions.withdraw_story(used.story, by=world.amina, at=make.day(1))
    assert states(used.story) == [("option", "ended", "withdrawn")]
    assert not queries.uses_waiting_for(world.amina)


@pytest.mark.parametrize(
    ("uses", "editing", "state", "why"),
    [
        (["group"], "parts", State.ENDED, Why.NARROWED),
        (["public"], "parts", State.IN_USE, ""),
        (["public"], "whole", State.ENDED, Why.NARROWED),
        (["public"], "ask", State.ASKED, ""),
    ],
)
def test_a_narrower_consent_ends_what_it_no_longer_covers(
    world: make.World, uses: list[str], editing: str, state: str, why: str
) -> None:
    used = make_trail.used(world, words="The bell rang")
    actions.change_consent(used.story, by=world.amina, at=make.day(1), uses=uses, credit="none", editing=editing)
    assert states(used.story) == [("option", state, why)]
    assert bool(shown(world)) == (state == State.IN_USE)


def test_what_its_teller_said_yes_to_stays_when_they_are_asked_each_time_from_now_on(world: make.World) -> None:
    used = make_trail.asked(world)
    actions.allow_use(used, by=world.amina, at=make.day(1))
    actions.change_consent(used.story, by=world.amina, at=make.day(2), uses=["public"], credit="name", editing="ask")
    assert states(used.story) == [("option", "in_use", "")]


def test_what_is_outside_does_not_wait_for_a_yes_again(world: make.World) -> None:
    used = make_trail.outside(world)
    actions.change_consent(used.story, by=world.amina, at=make.day(2), uses=["training"], credit="name", editing="ask")
    assert states(used.story) == [("outside", "in_use", "")]


def test_after_its_last_day_a_quote_is_gone_without_anybody_doing_anything(world: make.World) -> None:
    until = TODAY + timedelta(days=3)
    used = make_trail.used(world, make_trail.open_story(world, until_on=until))
    assert shown(world, on=until)
    assert not shown(world, on=until + timedelta(days=1))
    assert not queries.lapsed_stories_in_use(on=until)
    [lapsed] = queries.lapsed_stories_in_use(on=until + timedelta(days=1))
    actions.end_uncovered_uses(lapsed, at=make.day(4))
    assert states(used.story) == [("option", "ended", "lapsed")]
    assert not queries.lapsed_stories_in_use(on=until + timedelta(days=1))


def test_ending_what_is_not_covered_takes_nothing_else_away(world: make.World) -> None:
    used = make_trail.used(world)
    assert actions.end_uncovered_uses(used.story, at=make.day(1)) == []
    assert states(used.story) == [("option", "in_use", "")]


def test_those_who_used_it_know_and_say_that_it_is_out(world: make.World) -> None:
    story = make_trail.open_story(world)
    used, out = make_trail.used(world, story), make_trail.outside(world, story)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    out.refresh_from_db()
    assert list(queries.uses_by(world.ben, at=make.day(2))) == [used]
    assert list(queries.uses_by(world.ben, at=make.day(40))) == []  # hidden by Cairn itself: told for a month
    assert list(queries.uses_by(world.cleo, at=make.day(400))) == [out]
    assert list(queries.uses_to_take_out([world.activity])) == [out]
    actions.confirm_taken_out(out, by=world.cleo, at=make.day(2))
    assert not queries.uses_by(world.cleo, at=make.day(2))
    assert [one.taken_out_at for one in queries.trail(story) if one == out] == [make.day(2)]
    with pytest.raises(Refused, match="Nothing has to be taken out"):
        actions.confirm_taken_out(out, by=world.cleo, at=make.day(3))


def test_who_may_say_that_it_is_out(world: make.World) -> None:
    out = make_trail.outside(world, by=world.ben, use="public")
    actions.withdraw_story(out.story, by=world.amina, at=make.day(1))
    out.refresh_from_db()
    verdicts = {name: may.confirm_taken_out(getattr(world, name), out) for name in ("amina", "ben", "cleo", "dana")}
    assert {name for name, verdict in verdicts.items() if verdict} == {"ben", "cleo"}
    assert not may.confirm_taken_out(None, out)


def test_who_may_end_one_use(world: make.World) -> None:
    used = make_trail.used(world)
    verdicts = {name: may.end_use(getattr(world, name), used) for name in ("amina", "ben", "cleo", "dana")}
    assert {name for name, verdict in verdicts.items() if verdict} == {"amina", "ben", "cleo"}
    assert not may.end_use(None, used)


@pytest.mark.parametrize(("who", "why", "is_out"), [("ben", "taken_out", True), ("amina", "narrowed", False)])
def test_one_use_is_ended_by_whoever_used_it_or_by_its_teller(
    world: make.World, who: str, why: str, *, is_out: bool
) -> None:
    used = make_trail.outside(world, by=world.ben, use="public")
    actions.end_use(used, by=getattr(world, who), at=make.day(1))
    assert (used.state, used.why, used.taken_out_at is not None) == ("ended", why, is_out)
    assert used.has_to_be_taken_out == (not is_out)
    assert not queries.trail(used.story).filter(state="in_use")
    with pytest.raises(Refused, match="ended already"):
        actions.end_use(used, by=world.ben, at=make.day(1))


def test_a_story_shared_again_does_not_come_back_into_its_places(world: make.World) -> None:
    used = make_trail.used(world)
    actions.withdraw_story(used.story, by=world.amina, at=make.day(1))
    assert queries.story(world.activity, used.story.ref, world.ben, on=TODAY) is None
    actions.share_again(used.story, by=world.amina, at=make.day(2))
    assert queries.story(world.activity, used.story.ref, world.ben, on=TODAY) == used.story
    assert shown(world) == []
    with pytest.raises(Refused, match="shared already"):
        actions.share_again(used.story, by=world.amina, at=make.day(2))


def test_only_the_teller_shares_it_again_and_not_after_its_words_are_gone(world: make.World) -> None:
    story = make_trail.open_story(world)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    assert not any(may.share_again(other, story) for other in (world.ben, world.cleo, world.dana, None))
    actions.erase_story(story, by=world.amina, at=make.day(2))
    with pytest.raises(Refused, match="are gone"):
        actions.share_again(story, by=world.amina, at=make.day(3))


def test_destroying_the_words_destroys_every_quote_of_them(world: make.World) -> None:
    used = make_trail.used(world, words="The bell rang")
    actions.withdraw_story(used.story, by=world.amina, at=make.day(1))
    actions.erase_story(used.story, by=world.amina, at=make.day(2))
    assert StoryUse.objects.get().words == ""


def test_a_table_holds_what_agrees_to_it_and_each_story_in_it_has_a_use(world: make.World) -> None:
    goes = make_trail.open_story(world)
    make_trail.open_story(world, editing="ask")
    make.story(world, uses=["group", "reports", "public"])
    gone = make_trail.open_story(world)
    actions.withdraw_story(gone, by=world.amina, at=make.MONDAY)
    [taken] = make_trail.taken_out(world)
    assert (taken.story, taken.place, taken.where) == (goes, Place.EXPORT, "The summer school")
    assert ledger.newest(world.chain, kind="listen.stories.taken_out").get().data == {"use": "training"}


@pytest.mark.parametrize("who", ["amina", "ben", "dana"])
def test_only_whoever_leads_takes_stories_out(world: make.World, who: str) -> None:
    make_trail.open_story(world)
    with pytest.raises(Refused):
        actions.take_stories_out(world.activity, by=getattr(world, who), at=make.MONDAY, use="training", where="A day")


@pytest.mark.parametrize("use", ["group", "public", "", "nonsense"])
def test_a_table_is_for_training_the_press_or_reports(world: make.World, use: str) -> None:
    make_trail.open_story(world)
    with pytest.raises(Refused, match="Choose what the stories are for"):
        make_trail.taken_out(world, use=use)


def test_where_no_teller_agrees_no_table_is_made(world: make.World) -> None:
    make.story(world)
    with pytest.raises(Refused, match="No story can go"):
        make_trail.taken_out(world)
