"""The count: once, the same in whatever order people answered, and nothing left that says who said what."""

import itertools
from datetime import timedelta

import pytest
from django.db import connection

from cairn.activities import actions as activities
from cairn.activities.models import Activity
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.witness import actions, counting, may, queries
from cairn.witness.models import Answer
from tests import every_table, make
from tests.make_witness import CLAIMED, OVER, SOON, asked_numbers, claim, counted, counts, says

pytestmark = pytest.mark.django_db
TABLE = Answer._meta.db_table  # noqa: SLF001 - a test of the table itself


def test_two_of_five_or_more_confirm_and_the_numbers_are_public(world: make.World):
    people = [world.amina, *world.citizens(5)]
    number = claim(world)
    for someone, answer in zip(people, ("yes", "yes", "yes", "absent", "no"), strict=False):
        says(world, someone, answer, number)
    assert counted(world, number) == {
        "fact": number, "asked": 6, "enough": True, "most": False, "against": False, "by_author": False,
        "yes": 3, "no": 1, "absent": 1,
    }  # fmt: skip
    [entry] = counts(world)
    assert (entry.side, entry.mark, entry.happened_at) == ("system", "", OVER)


def test_of_fewer_than_five_only_whether_it_is_enough(world: make.World):
    neighbour = world.citizens(1)[0]
    number = claim(world)
    for someone in (world.amina, neighbour):
        says(world, someone, "yes", number)
    data = counted(world, number, at=SOON)
    assert set(data) == {"fact", "asked", "enough", "most", "against", "by_author"}
    assert data["enough"] is True


def test_what_was_written_later_needs_three(world: make.World):
    people = [world.amina, *world.citizens(5)]
    number = claim(world, at=make.day(26), starts_at=make.day(10, 14))
    for someone in people[:2]:
        says(world, someone, "yes", number, at=make.day(27))
    assert counted(world, number, at=make.day(36))["enough"] is False
    again = actions.ask_again(world.activity, number=number, by=world.amina, at=make.day(37))
    for someone in people[:3]:
        says(world, someone, "yes", number, at=again.entered_at)
    assert counted(world, number, at=make.day(47))["enough"] is True


def test_the_mountain_reads_the_count(world: make.World):
    neighbour = world.citizens(1)[0]
    number = claim(world)
    make.held(world, make.session(world), world.amina, neighbour, at=make.day(11, 16))
    before = mountain.reading(world.activity, at=SOON).finding("5.1")
    assert not before.is_shown
    for someone in (world.amina, neighbour):
        says(world, someone, "yes", number)
    counted(world, number, at=SOON)
    after = mountain.reading(world.activity, at=SOON).finding("5.1")
    assert after.is_shown
    assert number in after.facts


def test_one_can_change_ones_answer_until_it_is_counted(world: make.World):
    world.citizens(5)
    number = claim(world)
    for answer in ("yes", "absent", "no"):
        says(world, world.amina, answer, number)
    assert [question.said for question in queries.questions_for(world.amina, at=SOON)] == ["no"]
    assert Answer.objects.count() == 1
    data = counted(world, number)
    assert (data["yes"], data["no"], data["absent"]) == (0, 1, 0)


def test_an_answer_is_one_of_three(world: make.World):
    number = claim(world)
    with pytest.raises(ValueError, match="maybe"):
        says(world, world.amina, "maybe", number)
    assert not Answer.objects.exists()


def test_it_is_counted_when_everybody_has_answered_or_after_ten_days_and_once(world: make.World):
    neighbour = world.citizens(1)[0]
    number, other = claim(world), claim(world)
    says(world, world.amina, "yes", number, other)
    with pytest.raises(Refused, match="until its last day"):
        counted(world, number, at=SOON)
    assert counting.count_due([world.activity], at=SOON) == 0
    says(world, neighbour, "yes", number)
    assert counting.count_due([world.activity], at=SOON) == 1
    with pytest.raises(Refused, match="counted already"):
        counted(world, number, at=SOON)
    with pytest.raises(Refused, match="over"):
        says(world, neighbour, "no", number)
    assert counting.count_due([world.activity], at=OVER) == 1
    assert counting.count_due([world.activity], at=OVER) == 0
    assert sorted(entry.data["fact"] for entry in counts(world)) == [number, other]


def test_of_two_people_who_count_at_once_one_is_refused(world: make.World):
    number = claim(world)
    one, other = (Activity.objects.get(pk=world.activity.pk) for _ in range(2))
    actions.count_claim(one, number=number, at=OVER)
    with pytest.raises(Refused):
        actions.count_claim(other, number=number, at=OVER)
    assert len(counts(world)) == 1


def test_the_last_two_answers_given_at_once_are_both_in_the_count(world: make.World):
    people = [world.amina, *world.citizens(5)]
    number = claim(world)
    for someone in people[:4]:
        says(world, someone, "yes", number)
    one, other = (Activity.objects.get(pk=world.activity.pk) for _ in range(2))
    actions.answer_claims(one, by=people[4], at=SOON, answers={number: "no"})
    assert counting.count_due([one], at=SOON) == 0
    actions.answer_claims(other, by=people[5], at=SOON, answers={number: "no"})
    assert counting.count_due([other], at=SOON) == 1
    assert counting.count_due([one], at=SOON) == 0
    assert (counts(world)[0].data["yes"], counts(world)[0].data["no"]) == (4, 2)


def test_whoever_answers_holds_the_activity_so_that_counting_waits():
    assert actions.answer_claims.is_action
    assert actions.count_claim.is_action
    assert actions.answer_claims.is_quiet_because


def test_the_order_of_answers_changes_nothing(world: make.World):
    people = [world.amina, *world.citizens(5)]
    found = []
    for order in list(itertools.permutations(range(4)))[::6]:
        number = claim(world)
        for place in order:
            says(world, people[place], ("yes", "yes", "no", "absent")[place], number)
        found.append({name: value for name, value in counted(world, number).items() if name != "fact"})
    assert len(found) == 4
    assert all(one == found[0] for one in found)


def test_nothing_is_left_that_links_a_person_to_an_answer(world: make.World):
    neighbour = world.citizens(1)[0]
    number = claim(world)
    says(world, world.amina, "yes", number)
    says(world, neighbour, "no", number)
    before = every_table.in_words()
    counted(world, number)
    assert not Answer.objects.exists()
    [entry] = counts(world)
    marks = {one.mark_in(world.chain) for one in (world.amina, neighbour)}
    assert not marks & {str(value) for value in (entry.mark, entry.about, entry.content, *entry.data.values())}
    after = every_table.in_words()
    assert before[TABLE] != []
    changed = {table for table in after if after[table] != before[table]}
    assert changed == {TABLE, "cairn_entry", "cairn_chain"}


def test_an_answer_has_no_moment_and_leaves_no_entry(world: make.World):
    with connection.cursor() as cursor:
        described = connection.introspection.get_table_description(cursor, TABLE)
        kinds = {one.name: str(connection.introspection.get_field_type(one.type_code, one)) for one in described}
    assert set(kinds) == {"key", "activity_id", "number", "person_id", "said"}
    assert not [kind for kind in kinds.values() if "Date" in kind or "Time" in kind]
    number = claim(world)
    length = ledger.head(world.chain).length
    says(world, world.amina, "yes", number)
    assert ledger.head(world.chain).length == length


def test_the_author_of_the_words_is_known_by_their_mark(world: make.World):
    others = world.citizens(5)
    words = make.contribution(world, by=world.amina)
    number = influence(world, words.ref)
    asked = {one: queries.questions_for(one, at=SOON)[0].is_author for one in (world.amina, others[0])}
    assert asked == {world.amina: True, others[0]: False}
    says(world, world.amina, "yes", number)
    assert counted(world, number)["by_author"] is True


def test_somebody_elses_yes_is_not_the_authors(world: make.World):
    neighbour = world.citizens(1)[0]
    number = influence(world, make.contribution(world, by=world.amina).ref)
    says(world, neighbour, "yes", number)
    assert counted(world, number)["by_author"] is False


@pytest.mark.parametrize("name", ["amina", "cleo"])
def test_a_citizen_or_a_lead_asks_again_when_too_few_answered(world: make.World, name: str):
    neighbour = world.citizens(1)[0]
    number = claim(world)
    says(world, world.amina, "yes", number)
    counted(world, number)
    entry = actions.ask_again(world.activity, number=number, by=getattr(world, name), at=make.day(22))
    assert (entry.kind, entry.mark, entry.data) == ("witness.fact.asked_again", "", {"fact": number})
    assert asked_numbers(world.amina, at=make.day(23)) == asked_numbers(neighbour, at=make.day(31)) == [number]
    assert [one.said for one in queries.questions_for(world.amina, at=make.day(23))] == [""]
    assert asked_numbers(world.amina, at=make.day(32)) == []
    for someone in (world.amina, neighbour):
        says(world, someone, "yes", number, at=make.day(23))
    assert counted(world, number, at=make.day(23))["enough"] is True
    assert len(counts(world)) == 2


def test_who_joined_meanwhile_is_not_asked_when_it_is_asked_again(world: make.World):
    number = claim(world)
    counted(world, number)
    newcomer = world.citizens(1, at=make.day(22))[0]
    actions.ask_again(world.activity, number=number, by=newcomer, at=make.day(22))
    assert asked_numbers(newcomer, at=make.day(23)) == []
    assert asked_numbers(world.amina, at=make.day(23)) == [number]


@pytest.mark.parametrize(
    ("answers", "reason"),
    [(("yes", "yes"), "Enough citizens have confirmed"), (("no", "absent"), "Citizens said it was not so")],
)
def test_what_citizens_have_settled_is_not_asked_again(world: make.World, answers: tuple[str, str], reason: str):
    neighbour = world.citizens(1)[0]
    number = claim(world)
    for someone, answer in zip((world.amina, neighbour), answers, strict=True):
        says(world, someone, answer, number)
    counted(world, number)
    assert reason in may.ask_again(world.cleo, world.activity, number, make.day(22)).reason


def test_it_is_not_asked_again_too_soon_nor_by_just_anybody(world: make.World):
    number = claim(world)
    assert "being asked already, until 26 January 2026" in refusal(world, world.amina, number, SOON)
    assert "not counted yet" in refusal(world, world.amina, number, OVER)
    counted(world, number)
    assert "A citizen who takes part here" in refusal(world, world.ben, number, OVER)
    assert "A citizen who takes part here" in refusal(world, world.dana, number, OVER)
    assert "Sign in first" in refusal(world, None, number, OVER)
    assert "Nobody is asked" in refusal(world, world.amina, 1, OVER)
    assert may.ask_again(world.amina, world.activity, number, OVER)
    activities.withdraw_activity(world.activity, by=world.cleo, at=OVER)
    assert "withdrawn" in refusal(world, world.amina, number, OVER)


def test_where_no_citizen_took_part_nobody_can_be_asked_again(world: make.World):
    activities.leave(world.activity, by=world.amina, at=make.day(1))
    number = claim(world, at=make.day(100), starts_at=make.day(99))
    assert counted(world, number, at=make.day(111))["asked"] == 0
    assert "nobody to ask" in refusal(world, world.cleo, number, make.day(112))


def test_what_is_counted_late_says_when_the_asking_was_over(world: make.World):
    claim(world)
    assert counting.count_due([world.activity], at=OVER + timedelta(days=30)) == 1
    [entry] = counts(world)
    assert (entry.happened_at, entry.entered_at) == (OVER, OVER + timedelta(days=30))


def influence(world: make.World, contribution: str) -> int:
    """A change that is said to come from these words. Its page is built elsewhere; the entry is what counts here."""
    from cairn.activities.record import enter
    from cairn.ledger.action import action

    @action
    def claim_influence(*, at):
        data = {"contribution": contribution, "option": "abc"}
        return enter("explore.influence.claimed", world.activity, by=world.cleo, at=at, data=data)

    return claim_influence(at=CLAIMED).number


def refusal(world: make.World, person, number: int, at) -> str:
    return may.ask_again(person, world.activity, number, at).reason
