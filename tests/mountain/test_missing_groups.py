"""Groups that are missing are named by those in the room, and never persons."""

import pytest
from django.test import Client
from django.urls import reverse

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import actions, may, queries
from tests import make
from tests.web.components.html_checks import faults
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
NIGHTS = "People who work nights"


def named(world: make.World, by=None):
    return actions.name_missing(world.activity, by=by or world.amina, at=make.day(1), words=NIGHTS)


def test_a_group_is_named_without_a_mark_until_a_citizen_says_that_they_came(world: make.World):
    group = named(world)
    entry = ledger.newest(world.chain)[0]
    assert (entry.kind, entry.mark, entry.side) == ("mountain.missing.named", "", "citizen")
    assert NIGHTS not in str(entry.data)
    assert list(queries.missing_groups([world.activity])) == [group]
    actions.say_they_came(group, by=world.amina, at=make.day(9))
    assert list(queries.missing_groups([world.activity])) == []
    assert ledger.newest(world.chain)[0].kind == "mountain.missing.came"


def test_who_names_a_group_and_who_says_that_it_came(world: make.World):
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.name_missing(one, world.activity)) for one in people] == [True, True, True, False, False]
    of_amina, of_ben = named(world), named(world, by=world.ben)
    assert [bool(may.say_they_came(one, of_amina)) for one in people] == [True, False, False, False, False]
    assert [bool(may.say_they_came(one, of_ben)) for one in people] == [True, True, False, False, False]


def test_no_more_than_a_dozen_stand_at_a_time(world: make.World):
    for number in range(12):
        actions.name_missing(world.activity, by=world.amina, at=make.day(1), words=f"Group {number}")
    with pytest.raises(Refused, match="Many groups are named already"):
        named(world)


@pytest.mark.parametrize("who", ["amina", "ben", ""])
def test_everybody_reads_on_the_mountain_who_is_missing(client: Client, world: make.World, who: str):
    here = [world.programme.slug, world.activity.slug]
    before = signed_in(client, world, who).get(reverse("mountain", args=here)).content.decode()
    assert "Nobody has said yet which groups are missing." in before
    named(world)
    for page in (client.get(reverse("mountain", args=here)), client.get(reverse("programme", args=here[:1]))):
        assert NIGHTS in page.content.decode()
        assert faults(page.content.decode()) == []
    assert NIGHTS in client.get(reverse("activity_pack", args=here)).content.decode()


def test_amina_names_a_group_and_says_that_it_came(client: Client, world: make.World):
    here = [world.programme.slug, world.activity.slug]
    form = reverse("name_missing", args=here)
    assert (
        "Name the group that is missing."
        in signed_in(client, world, "amina").post(form, {"words": " "}).content.decode()
    )
    client.post(form, {"words": NIGHTS})
    (group,) = queries.missing_groups([world.activity])
    came = reverse("say_they_came", args=[*here, group.ref])
    assert "Did people of this group come?" in client.get(came).content.decode()
    client.post(came)
    assert not queries.missing_groups([world.activity])


def test_the_page_of_people_says_the_same_numbers_as_the_mountain(client: Client, world: make.World):
    here = [world.programme.slug, world.activity.slug]
    assert "citizens: 1; staff: 1" in client.get(reverse("mountain", args=here)).content.decode()
    people = client.get(reverse("people_in", args=here)).content.decode()
    assert people.count(">1<") >= 2
