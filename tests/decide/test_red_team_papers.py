"""Somebody with the whole database in hand tries to tell who cast which ballot on paper or by phone.

As with ballots from a screen: what can be paired by the order of the database is no more than chance would find.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import connection

from cairn.decide import actions, paper_seals, queries
from cairn.decide.models import Ballot, CalledIn, Decision, Paper, RollEntry
from cairn.decide.paper_choices import PaperState
from cairn.notify.sending import send_letters
from cairn.people import codes
from tests import make, make_papers, make_votes
from tests.decide.test_red_team import orders, rows

VOTERS = 20
FIRST_LOOK = 5
MARKED = (None, 1, 2, 3, 4)


def table(model: type) -> str:
    return model._meta.db_table  # type: ignore[attr-defined]  # noqa: SLF001 - Django's name for it


def by_paper(world: make.World, decision: Decision, person, grade: int) -> str:
    marks = make_papers.marks(decision, grade)
    return make_papers.came_back(world, decision, person, **marks)


def by_phone(world: make.World, decision: Decision, person, grade: int) -> str:
    return make_papers.called(world, decision, person, **make_papers.marks(decision, grade))


@pytest.mark.parametrize(
    ("cast", "beside", "column", "where"),
    [
        (by_paper, Paper, "code_hash", f"AND state = '{PaperState.CAST}'"),
        (by_phone, CalledIn, "person_id", ""),
    ],
)
def test_neither_the_roll_nor_the_rows_beside_lead_to_a_ballot(
    world: make.World, cast: Callable[..., str], beside: type, column: str, where: str
) -> None:
    voting = [world.amina, *world.citizens(VOTERS - 1)]
    decision = make.decision(world, make.options(world))
    random.Random(6).shuffle(voting)  # noqa: S311 - the same order in every run
    truth: dict[object, str] = {}
    hits = {(order, what): 0 for order in orders() for what in ("roll", "beside", "newest")}
    looks = 0
    for number, person in enumerate(voting, start=1):
        code = cast(world, decision, person, number % 4 + 1)
        ballot = queries.ballot_by_code(decision, code).code_hash
        truth[person.pk] = ballot
        truth[paper_seals.paper_hash(decision, code)] = ballot
        if number < FIRST_LOOK:
            continue
        looks += 1
        for order in orders():
            ballots = rows(table(Ballot), "code_hash", order)
            marked = rows(table(RollEntry), "person_id", order, "AND has_voted")
            kept = rows(table(beside), column, order, where)
            assert len(marked) == len(kept) == len(ballots) == number
            hits[order, "roll"] += sum(truth[who] == what for who, what in zip(marked, ballots, strict=True))
            hits[order, "beside"] += sum(truth[who] == what for who, what in zip(kept, ballots, strict=True))
            hits[order, "newest"] += ballots[-1] == truth[person.pk]
    for (order, what), found in hits.items():
        limit = looks * 0.6 if what == "newest" else looks + 6 * looks**0.5
        assert found <= limit, (order, what)  # a link would find all of them: 200


def test_a_copy_from_before_and_one_from_after_do_not_lead_from_a_paper_to_its_ballot(world: make.World) -> None:
    world.citizens(3)
    decision = make.decision(world, make.options(world))
    code = make_papers.printed(world, decision)
    actions.name_ballot_helper(decision, by=world.cleo, at=make.day(4), helper=world.ben)
    make_papers.entered(world, decision, code)
    before = Paper.objects.get()
    assert before.person == world.amina
    marks = make_papers.marks(decision)
    actions.enter_paper_again(decision, by=world.ben, at=make.day(4), code=code, **marks)
    kept = Ballot.objects.get()
    assert kept.code_hash not in {before.code_hash, codes.code_hash(decision, before.code_hash)}
    assert Paper.objects.get().person is None


def test_nothing_in_the_database_opens_what_waits_for_the_second_person(world: make.World) -> None:
    decision = make.decision(world, make.options(world))
    make_papers.entered(world, decision, make_papers.printed(world, decision))
    sealed = Paper.objects.get().sealed
    tried = 0
    for model in apps.get_app_config("cairn").get_models():
        for row in model.objects.values_list():
            for value in row:
                tried += 1
                assert paper_seals.opened(decision, str(value), sealed) is None
    assert tried > 100


def test_all_rows_of_a_decision_bear_the_number_of_one_transaction(world: make.World) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL numbers the transaction that wrote a row")
    (other,) = world.citizens(1)
    decision = make.decision(world, make.options(world))
    make_papers.came_back(world, decision)
    make_papers.called(world, decision, other)
    found = set()
    with connection.cursor() as cursor:
        for model in (RollEntry, Ballot, Paper, CalledIn):
            cursor.execute(f"SELECT DISTINCT xmin::text FROM {table(model)}")  # noqa: S608 - names of our own
            found |= {row[0] for row in cursor.fetchall()}
    assert len(found) == 1


def test_after_the_count_no_order_leads_from_a_voter_to_a_ballot_whatever_way_it_came(world: make.World) -> None:
    voting = [world.amina, *world.citizens(VOTERS - 1)]
    decision = make.decision(world, make.options(world))
    refs = [option.ref for option in queries.paper(decision)]
    random.Random(6).shuffle(voting)  # noqa: S311 - the same order in every run
    truth, codes_on_paper = {}, []
    for number, person in enumerate(voting):
        pattern = zip(refs, divmod(number, len(MARKED)), strict=True)
        grades = {ref: grade for ref, place in pattern if (grade := MARKED[place])}
        truth[person.pk] = grades
        marks = {"grades": grades, "objections": {}}
        if number % 3 == 0:
            codes_on_paper.append(make_papers.came_back(world, decision, person, **marks))
        elif number % 3 == 1:
            make_papers.called(world, decision, person, **marks)
        else:
            actions.cast_ballot(decision, by=person, at=make.day(4), **marks)
    send_letters(at=make.day(5))
    make_votes.closed(world, decision)
    assert not Paper.objects.exclude(person=None, entered_by=None).exists()
    assert not CalledIn.objects.exclude(person=None).exists()
    assert not Ballot.objects.exclude(code_hash=None).exists()
    assert all(queries.place_of_ballot(decision, code) is queries.Place.COUNTED for code in codes_on_paper)
    box = {ballot.pk: ballot.grades for ballot in Ballot.objects.all()}
    for order in orders():
        marked = rows(table(RollEntry), "person_id", order, "AND has_voted")
        ballots = rows(table(Ballot), "id", order)
        found = sum(truth[who] == box[what] for who, what in zip(marked, ballots, strict=True))
        assert found <= 1 + 6, order  # by chance one of 20; a link would find all of them
