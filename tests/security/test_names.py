"""Names are for people who take part; e-mail addresses are for nobody."""

import pytest
from django.test import Client

from cairn.programmes import actions as programmes
from tests import make

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"


def test_the_public_sees_the_side_of_who_wrote_an_option_and_not_the_name(client: Client, world: make.World):
    decision = make.decision(world, make.options(world))
    for path in ("/explore", f"/decide/decision/{decision.ref}"):
        page = client.get(HERE + path).content.decode()
        assert "Written by citizen, staff" in page
        assert "Amina" not in page
        assert "Ben" not in page


def test_people_who_take_part_see_who_wrote_an_option(client: Client, world: make.World):
    make.options(world)
    client.force_login(world.ben)
    assert "Amina" in client.get(f"{HERE}/explore").content.decode()


def test_members_cannot_find_out_whether_an_address_is_known(client: Client, world: make.World):
    programmes.join(world.programme, by=world.dana, at=make.day(1))
    client.force_login(world.dana)
    pages = [
        client.post("/p/waiting-well/people", {"email": address, "role": "member"})
        for address in ("amina@example.org", "nobody@example.org")
    ]
    assert [page.status_code for page in pages] == [403, 403]
    assert pages[0].content == pages[1].content


def test_who_leaves_out_the_name_is_told_that_the_record_ties_their_words_together(client: Client, world: make.World):
    client.force_login(world.amina)
    assert "has the same sign" in client.get(f"{HERE}/listen/contribute").content.decode()
    named, unnamed = make.contribution(world, credit="name"), make.contribution(world, credit="none")
    marks = {entry["about"]: entry["by"] for entry in client.get(f"{HERE}/record.json").json()["entries"]}
    assert marks[named.ref] == marks[unnamed.ref], "the hint is no longer true: take it out"


def test_stories_carry_no_sign_that_ties_them_to_their_teller(client: Client, world: make.World):
    story = make.story(world)
    [told] = [entry for entry in client.get(f"{HERE}/record.json").json()["entries"] if entry["about"] == story.ref]
    assert told["by"] == ""
