"""On the opinion map people propose names for groups, agree with them, and see them beside the letters."""

from django.test import Client

from cairn.explore import queries
from tests import make, make_maps
from tests.web.looking import signed_in

HERE = "/p/waiting-well/a/quiet-corner/explore"


def test_people_propose_a_name_and_agree_by_a_button(client: Client, world: make.World) -> None:
    make_maps.two_groups(world)
    (other,) = world.citizens(1)
    signed_in(client, world, "amina")
    assert "Propose a name for group A" in client.get(f"{HERE}/map").content.decode()
    sent = client.post(f"{HERE}/map/group/A/name", {"words": " Eat\n together "})
    assert sent.url.endswith("/explore/map#group-A")
    page = client.get(f"{HERE}/map").content.decode()
    assert "Eat together" in page
    assert "Take it back" in page
    assert "Group A, “Eat together”" not in page
    name = queries.names_at(world.activity, ["A"], None, on=None)[0].proposed[0].name
    for one in (world.ben, other):
        client.force_login(one)
        client.post(f"{HERE}/map/name/{name.ref}/agree", {"agrees": "yes"})
    client.logout()
    whole = client.get(f"{HERE}/map").content.decode()
    assert whole.count("Group A, “Eat together”: 12 people") == 3
    assert "<td" in whole
    assert "A, “Eat together”</" in whole
    assert "Group A, “Eat together”: 12 people" in client.get(HERE).content.decode()


def test_agreement_is_taken_back_by_a_button_too(client: Client, world: make.World) -> None:
    make_maps.two_groups(world)
    name = make_maps.group_name(world)
    signed_in(client, world, "ben")
    agree = f"{HERE}/map/name/{name.ref}/agree"
    client.post(agree, {"agrees": "yes"})
    assert "1 other person agrees so far" in client.get(f"{HERE}/map").content.decode()
    client.post(agree, {"agrees": "no"})
    assert "0 other people agree so far" in client.get(f"{HERE}/map").content.decode()


def test_a_name_that_is_too_long_comes_back_with_the_reason(client: Client, world: make.World) -> None:
    make_maps.two_groups(world)
    signed_in(client, world, "amina")
    page = client.post(f"{HERE}/map/group/A/name", {"words": "Eat together " * 5})
    assert page.status_code == 200
    assert "Eat together Eat together" in page.content.decode()
    assert "at most 40" in page.content.decode() or "40" in page.content.decode()


def test_whoever_proposed_a_name_takes_it_back_after_a_question(client: Client, world: make.World) -> None:
    make_maps.two_groups(world)
    name = make_maps.group_name(world)
    signed_in(client, world, "amina")
    back = f"{HERE}/map/name/{name.ref}/take-back"
    assert "Take this name back?" in client.get(back).content.decode()
    client.post(back)
    assert "Eat together" not in client.get(f"{HERE}/map").content.decode()


def test_a_name_that_hurts_can_be_reported(client: Client, world: make.World) -> None:
    make_maps.two_groups(world)
    name = make_maps.group_name(world)
    signed_in(client, world, "ben")
    page = client.get(f"{HERE}/map").content.decode()
    report = f"/group_name/{name.ref}"
    assert report in page
    url = next(part.split('"')[0] for part in page.split('href="') if report in part.split('"')[0])
    assert client.get(url).status_code == 200


def test_the_public_reads_names_and_proposes_none(client: Client, world: make.World) -> None:
    make_maps.two_groups(world)
    make_maps.group_name(world)
    page = client.get(f"{HERE}/map").content.decode()
    assert "Eat together" in page
    for words in ("Propose a name", "I agree with this name"):
        assert words not in page
