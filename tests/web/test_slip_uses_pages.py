"""Who told a story without an account sees on their slip where it is used, and says yes, no or stop there."""

import pytest
from django.test import Client
from django.utils import timezone

from cairn.base.verdict import Refused
from cairn.listen import actions
from tests import make, make_slips, make_trail

pytestmark = pytest.mark.django_db
WORDS = "I sat there for four hours and nobody said why."


def told(world: make.World, **changes: object) -> make_slips.Held:
    """A story told by phone for everybody, and confirmed by its code."""
    return make_slips.confirmed(make_slips.entered_story(world, uses=["public", "training"], **changes))


def shown(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def test_the_holder_says_yes_on_their_slip_and_can_stop_it_there(client: Client, world: make.World):
    held = told(world, editing="ask")
    option = make.options(world, 1)[0]
    used = make_trail.used(world, held.now.story, about_ref=option.ref)
    explore = f"/p/waiting-well/a/quiet-corner/explore/option/{option.ref}"
    assert WORDS not in shown(client, explore)
    assert client.get(f"/slip/use/{used.ref}").status_code == 403
    client.post("/slip", {"code": held.code})
    assert "Say yes or no" in shown(client, "/slip")
    assert "Yes, it may stand there" in shown(client, f"/slip/use/{used.ref}")
    assert client.post(f"/slip/use/{used.ref}", {"step": "allow"}).status_code == 302
    assert WORDS in shown(client, explore)
    client.post(f"/slip/use/{used.ref}", {"step": "end"})
    assert WORDS not in shown(client, explore)


def test_another_code_opens_no_use_of_this_story(client: Client, world: make.World):
    used = make_trail.used(world, told(world).now.story)
    other = told(world)
    client.post("/slip", {"code": other.code})
    for page in (client.get(f"/slip/use/{used.ref}"), client.post(f"/slip/use/{used.ref}", {"step": "end"})):
        assert page.status_code == 404
    used.refresh_from_db()
    assert used.state == "in_use"


@pytest.mark.parametrize("deed", ["allow_use", "decline_use", "end_use"])
def test_nobody_answers_without_the_code(world: make.World, deed: str):
    held = told(world, editing="ask")
    other = told(world)
    used = make_trail.used(world, held.now.story)
    at = timezone.now()
    for proof in ("", "nonsense", other.proof(at)):
        with pytest.raises(Refused):
            getattr(actions, deed)(used, at=at, proof=proof)
    getattr(actions, deed)(used, at=at, proof=held.proof(at))


def test_a_story_taken_back_by_its_code_is_out_of_every_place(client: Client, world: make.World):
    held = told(world)
    out = make_trail.outside(world, held.now.story)
    client.post("/slip", {"code": held.code})
    client.post("/slip/story/withdraw")
    out.refresh_from_db()
    assert (out.state, out.why) == ("ended", "withdrawn")
    assert "has not said yet that it is out" in shown(client, "/slip")
    actions.confirm_taken_out(out, by=world.cleo, at=timezone.now())
    assert "that it is out" in shown(client, "/slip")
