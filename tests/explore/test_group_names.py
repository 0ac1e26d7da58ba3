"""Groups on the opinion map are named by people who take part."""

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.explore.models import GroupName, Reaction
from cairn.ledger import queries as ledger
from cairn.moderation.things import Thing
from cairn.notify import news
from tests import make, make_maps, make_moderation

PEOPLE = ("amina", "ben", "cleo", "dana", "")


def allowed(world: make.World, gate, *about, **more) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about, **more)}


def called(world: make.World) -> dict[str, str]:
    return {group.name: group.called for group in queries.opinion_map_of(world.activity, None).groups}


def test_everybody_who_takes_part_proposes_one_name_and_others_agree(world: make.World):
    make_maps.two_groups(world)
    assert allowed(world, may.propose_group_name, world.activity, "A") == {"amina", "ben"}
    name = make_maps.group_name(world)
    assert allowed(world, may.propose_group_name, world.activity, "A") == {"ben"}
    assert allowed(world, may.propose_group_name, world.activity, "B") == {"amina", "ben"}
    assert allowed(world, may.agree_with_group_name, name, on=make.day(4).date()) == {"ben"}
    assert allowed(world, may.take_back_group_name, name) == {"amina"}


def test_a_name_is_the_groups_once_two_others_agree_and_the_letter_stays(world: make.World):
    make_maps.two_groups(world)
    name, (other,) = make_maps.group_name(world), world.citizens(1)
    assert called(world) == {"A": "", "B": ""}
    assert not queries.is_carried_with(name, world.ben, on=make.day(4).date())
    with pytest.raises(Refused, match="press the button again"):
        actions.carry_group_name(name, by=world.ben, at=make.day(4))
    actions.agree_with_group_name(name, by=world.ben, at=make.day(4))
    with pytest.raises(Refused, match="once more"):
        actions.agree_with_group_name(name, by=other, at=make.day(4))
    actions.carry_group_name(name, by=other, at=make.day(4))
    assert called(world) == {"A": "Eat together", "B": ""}
    groups = queries.opinion_map_of(world.activity, None).groups
    assert [group.label for group in groups] == ["A, “Eat together”", "B"]
    for gate in (may.take_back_group_name, lambda *about: may.agree_with_group_name(*about, on=make.day(5).date())):
        assert allowed(world, gate, name) == set()


def test_where_both_sides_take_part_one_side_alone_names_no_group(world: make.World):
    make_maps.two_groups(world)
    name, (second, third) = make_maps.group_name(world), world.citizens(2)
    actions.agree_with_group_name(name, by=second, at=make.day(4))
    actions.agree_with_group_name(name, by=third, at=make.day(4))
    assert called(world)["A"] == ""
    actions.carry_group_name(name, by=world.ben, at=make.day(4))
    assert called(world)["A"] == "Eat together"


def test_where_only_citizens_take_part_they_need_nobody_else(world: make.World):
    make_maps.two_groups(world)
    activities.leave(world.activity, by=world.ben, at=make.day(3))
    name, others = make_maps.group_name(world), world.citizens(2)
    make_maps.agreed(name, *others)
    assert called(world)["A"] == "Eat together"


def test_who_agreed_can_take_that_back_and_counts_once(world: make.World):
    make_maps.two_groups(world)
    name, (other,) = make_maps.group_name(world), world.citizens(1)
    for _ in range(2):
        actions.agree_with_group_name(name, by=world.ben, at=make.day(4))
    seen = queries.names_at(world.activity, ["A"], world.ben, on=None)[0].proposed[0]
    assert (seen.agreeing, seen.i_agree, seen.is_mine) == (1, True, False)
    actions.agree_with_group_name(name, by=world.ben, at=make.day(4), agrees=False)
    assert not queries.is_carried_with(name, other, on=make.day(4).date())


def test_a_proposal_taken_back_is_gone_and_another_can_be_made(world: make.World):
    make_maps.two_groups(world)
    actions.take_back_group_name(make_maps.group_name(world), by=world.amina, at=make.day(4))
    assert queries.names_at(world.activity, ["A"], None, on=None)[0].proposed == []
    assert make_maps.group_name(world, words="At one table")


def test_at_most_five_are_proposed_for_a_group_and_hidden_ones_take_no_room(world: make.World):
    make_maps.two_groups(world)
    names = [make_maps.group_name(world, by=one) for one in world.citizens(5)]
    with pytest.raises(Refused, match="Five names"):
        make_maps.group_name(world)
    hide(world, names[0])
    assert make_maps.group_name(world)


def test_the_next_name_takes_the_place_of_the_one_before(world: make.World):
    make_maps.two_groups(world)
    (other,) = world.citizens(1)
    make_maps.agreed(make_maps.group_name(world), world.ben, other)
    make_maps.agreed(make_maps.group_name(world, by=world.ben, words="At one table"), world.amina, other)
    assert called(world)["A"] == "At one table"
    assert GroupName.objects.count() == 1


def test_a_name_goes_with_its_group(world: make.World):
    make_maps.two_groups(world)
    (other,) = world.citizens(1)
    make_maps.agreed(make_maps.group_name(world), world.ben, other)
    actions.draw_map(world.activity, at=make.day(5))
    assert called(world)["A"] == "Eat together"
    Reaction.objects.filter(activity=world.activity).delete()
    actions.draw_map(world.activity, at=make.day(6))
    assert called(world) == {}
    assert not GroupName.objects.exists()
    with pytest.raises(Refused, match="no such group"):
        make_maps.group_name(world)


@pytest.mark.parametrize("words", ["x" * 41, "   ", "☀ 1 2", "Eat \u202etogether", "a\0b"])
def test_a_name_is_a_few_plain_words(world: make.World, words: str):
    make_maps.two_groups(world)
    with pytest.raises(Refused):
        make_maps.group_name(world, words=words)


def hide(world: make.World, name: GroupName) -> None:
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(Thing(world.activity, "group_name", name.ref, name.author, "citizen"), by=eyes)


def test_a_hidden_name_is_shown_nowhere_and_nobody_can_agree(world: make.World):
    make_maps.two_groups(world)
    (other,) = world.citizens(1)
    name = make_maps.agreed(make_maps.group_name(world), world.ben, other)
    proposed = make_maps.group_name(world, words="Loud people")
    hide(world, name)
    assert called(world)["A"] == ""
    seen = queries.names_at(world.activity, ["A"], None, on=None)[0]
    assert seen.agreed.words == ""
    make_moderation.hidden(
        Thing(world.activity, "group_name", proposed.ref, world.amina, "citizen"),
        by=(world.cleo, make_moderation.moderator(world, "Mia")),
    )
    with pytest.raises(Refused, match="out of sight"):
        actions.agree_with_group_name(proposed, by=world.ben, at=make.day(5))


def test_the_record_tells_of_a_name_proposed_and_agreed_and_of_nobody(world: make.World):
    make_maps.two_groups(world)
    (other,) = world.citizens(1)
    before = ledger.head(world.chain).length
    make_maps.agreed(make_maps.group_name(world), world.ben, other)
    told = list(ledger.newest(world.chain)[: ledger.head(world.chain).length - before])
    assert [one.kind for one in told] == ["explore.group_name.agreed", "explore.group_name.proposed"]
    assert {one.mark for one in told} == {""}
    assert all(one.data == {"group": "A"} for one in told)


def test_whoever_proposed_it_learns_that_it_was_agreed(world: make.World):
    make_maps.two_groups(world)
    (other,) = world.citizens(1)
    make_maps.agreed(make_maps.group_name(world), world.ben, other)
    (line,) = [
        one for one in news.news_of(world.amina, since=make.day(3), until=make.day(5)) if "Eat together" in one.words
    ]
    assert line.url.endswith("/map")


def test_groups_are_named_while_the_work_is_at_explore(world: make.World):
    make_maps.two_groups(world)
    name = make_maps.group_name(world)
    make.at_stage(world, "do")
    name.activity.refresh_from_db()
    world.activity.refresh_from_db()
    with pytest.raises(Refused, match="stage Explore"):
        actions.agree_with_group_name(name, by=world.ben, at=make.day(5))
    with pytest.raises(Refused, match="stage Explore"):
        make_maps.group_name(world, by=world.ben)
    actions.take_back_group_name(name, by=world.amina, at=make.day(5))


def test_the_database_lets_a_group_have_one_name(world: make.World):
    make_maps.two_groups(world)
    (other,) = world.citizens(1)
    make_maps.agreed(make_maps.group_name(world), world.ben, other)
    second = make_maps.group_name(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        GroupName.objects.filter(pk=second.pk).update(agreed_at=make.day(5))
