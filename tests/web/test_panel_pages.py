"""The pages of the panel that hears objections: drawn in public, heard in private, and what it said for ever."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cairn.decide import actions, queries
from cairn.decide.models import Decision, Panel
from tests import make, make_panels
from tests.web.looking import body, signed_in

HERE = "/p/waiting-well/a/quiet-corner/decide"


def read(page) -> str:
    return body(page).decode()


@pytest.fixture
def decision(world: make.World) -> Decision:
    """Counted a week ago; the public draw was held since."""
    return make_panels.waiting(world, at=timezone.now() - timedelta(days=14))


@pytest.fixture
def panel(world: make.World, decision: Decision) -> Panel:
    return make_panels.drawn(world, decision)


def test_two_people_enter_the_numbers_and_everybody_sees_how_it_was_drawn(
    client: Client, world: make.World, decision: Decision
) -> None:
    path, numbers = f"{HERE}/panel/{decision.ref}", make_panels.numbers(queries.panel_of(decision))
    assert "A panel of three people of each side is drawn by lot" in read(client.get(f"{HERE}/decision/{decision.ref}"))
    assert "Not entered by two people yet" in read(client.get(path))
    signed_in(client, world, "amina")
    page = read(client.post(path, {"numbers": "1 2"}))
    assert "main numbers" in page
    assert 'value="1 2"' in page
    assert "A second person has to enter the same" in read(client.post(path, {"numbers": numbers}, follow=True))
    signed_in(client, world, "ben")
    assert "The panel is drawn" in read(client.post(path, {"numbers": numbers}, follow=True))
    draw = client.get(f"{path}/draw.json").json()
    assert len(draw["order"]) == len(draw["pool"]) == len(draw["sides"])


def test_who_was_drawn_hears_the_objections_and_nobody_else(
    client: Client, world: make.World, decision: Decision, panel: Panel
) -> None:
    path = f"{HERE}/hear-objections/{decision.ref}"
    person = make_panels.seated(panel)["citizen"][0]
    client.force_login(world.dana)
    assert "This is for the people drawn by lot" in read(client.get(path))
    client.force_login(person)
    assert "You were drawn by lot to hear why people object" in read(client.get("/me"))
    page = read(client.get(path))
    assert "It hurts." in page
    assert "please step down" in page
    (one,) = queries.objections_heard(decision)
    page = read(client.post(path, {f"ruling_{one.ref}": "aside", f"reason_{one.ref}": ""}))
    assert "Write your reason" in page
    assert "checked" in page
    said = {f"ruling_{one.ref}": "aside", f"reason_{one.ref}": "There is a ramp."}
    assert "until the hearing is over" in read(client.post(path, said, follow=True))
    assert "There is a ramp." in read(client.get(path))
    client.logout()
    assert "There is a ramp." not in read(client.get(f"{HERE}/panel/{decision.ref}"))


def test_somebody_steps_down_and_nobody_sees_it(client: Client, decision: Decision, panel: Panel) -> None:
    person = make_panels.seated(panel)["staff"][0]
    client.force_login(person)
    path = f"{HERE}/step-down/{decision.ref}"
    assert "nobody learns that you were drawn" in read(client.get(path))
    assert "The next one is asked" in read(client.post(path, follow=True))
    assert person not in make_panels.seated(panel)["staff"]


@pytest.mark.parametrize(("wants", "said"), [(2, "Set aside by the panel."), (1, "It stands.")])
def test_what_the_panel_said_stays_beside_the_result_with_its_reasons_by_side(
    client: Client, world: make.World, decision: Decision, panel: Panel, wants: int, said: str
) -> None:
    make_panels.heard(panel, {"citizen": wants, "staff": 3})
    signed_in(client, world, "amina")
    path = f"{HERE}/conclude-hearing/{decision.ref}"
    assert "Whoever said nothing does not" in read(client.get(path))
    page = read(client.post(path, follow=True))
    assert said in page
    assert "It hurts." in page
    assert page.count(make_panels.REASON) == 6
    assert page.count("<h1") == 1
    assert said in read(client.get(f"{HERE}/panel/{decision.ref}"))


def test_whoever_leads_and_whoever_takes_part_see_what_waits(
    client: Client, world: make.World, decision: Decision, panel: Panel
) -> None:
    signed_in(client, world, "cleo")
    assert "Objections wait to be heard" in read(client.get("/lead"))
    Panel.objects.update(hears_until=timezone.localdate() - timedelta(days=1))
    signed_in(client, world, "amina")
    assert "Have its hearing concluded" in read(client.get("/me"))
    actions.conclude_hearing(decision, by=world.ben, at=timezone.now())
    assert "Have its hearing concluded" not in read(client.get("/me"))


def test_a_draw_that_was_held_waits_on_the_page_of_those_who_take_part(
    client: Client, world: make.World, decision: Decision
) -> None:
    signed_in(client, world, "ben")
    assert "Enter its numbers" in read(client.get("/me"))
