"""Five stages in one order; going back is allowed and shown."""

import pytest

from cairn.base.verdict import Refused, no, yes
from cairn.climb import actions, may, path
from cairn.ledger import queries as ledger
from tests import make, make_votes

pytestmark = pytest.mark.django_db


def test_the_path_is_listen_explore_decide_do_learn():
    assert path.NAMES == ("listen", "explore", "decide", "do", "learn")
    assert path.after("listen") is path.stage("explore")
    assert path.after("learn") is None


def test_an_unknown_stage_has_no_place_on_the_path():
    with pytest.raises(KeyError):
        path.position("celebrate")


def test_a_stage_that_may_not_close_holds_the_activity_with_its_reason(world: make.World):
    verdict = path.stage("listen").may_close(world.activity)
    assert not verdict
    with pytest.raises(Refused) as refused:
        actions.advance(world.activity, by=world.cleo, at=make.day(1))
    assert str(refused.value) == verdict.reason != ""


def test_only_those_who_hold_the_activity_move_it(world: make.World):
    assert not may.advance(world.amina, world.activity)
    assert "co-production lead" in may.advance(world.amina, world.activity).reason


def test_one_goes_back_only_to_a_stage_already_passed(world: make.World):
    with pytest.raises(Refused, match="already passed"):
        actions.step_back(world.activity, by=world.cleo, at=make.day(1), stage="explore")
    world.activity.stage = "decide"
    world.activity.save(update_fields=["stage"])
    actions.step_back(world.activity, by=world.cleo, at=make.day(1), stage="listen")
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.data) == ("climb.stage.entered", {"stage": "listen", "back": True})


def test_nobody_goes_back_while_people_vote_on_what_could_change_there(world: make.World):
    decision = make.decision(world, make.options(world))
    with pytest.raises(Refused, match="People are voting"):
        actions.step_back(world.activity, by=world.cleo, at=make.day(6), stage="explore")
    make_votes.closed(world, decision, at=decision.closes_at)
    actions.step_back(world.activity, by=world.cleo, at=make.day(18), stage="explore")
    assert world.activity.stage == "explore"


def test_a_verdict_carries_its_reason():
    assert yes()
    assert not no("Not now.")
    with pytest.raises(Refused, match="Not now"):
        no("Not now.").or_refuse()
    assert yes().or_refuse() is None
