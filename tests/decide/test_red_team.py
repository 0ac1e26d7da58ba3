"""Somebody with the whole database in hand tries to tell who cast which ballot.

Ballots of one side are guessed by pairing marked places on the roll with ballots, both in the order that the database
keeps. Pairing at random finds one of them on average, with a variance of one, however many there are.
"""

import random

import pytest
from django.db import connection

from cairn.decide import actions, queries
from cairn.decide.models import Ballot, RollEntry
from tests import make, make_votes

VOTERS = 20
FIRST_LOOK = 5


def rows(table: str, column: str, order: str, where: str = "") -> list:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table} WHERE side = 'citizen' {where} ORDER BY {order}")  # noqa: S608 - names of our own
        return [row[0] for row in cursor.fetchall()]


def _seen(order: str) -> tuple[list, list]:
    """Who is marked on the roll, and which ballots there are, in this order of the database."""
    roll, box = RollEntry._meta.db_table, Ballot._meta.db_table  # noqa: SLF001 - Django's name for it
    return rows(roll, "person_id", order, "AND has_voted"), rows(box, "code_hash", order)


def orders() -> list[str]:
    if connection.vendor == "postgresql":
        return ["id", "ctid", "xmin::text::bigint, ctid"]
    return ["id", "rowid"]


def test_while_it_is_open_the_database_cannot_link_voters_and_ballots(
    world: make.World,
) -> None:
    voting = [world.amina, *world.citizens(VOTERS - 1)]
    decision = make.decision(world, make.options(world))
    paper = queries.paper(decision)
    random.Random(6).shuffle(voting)  # noqa: S311 - the same order in every run
    truth: dict[int, str] = {}
    hits, newest, looks = dict.fromkeys(orders(), 0), dict.fromkeys(orders(), 0), 0
    for number, person in enumerate(voting, start=1):
        grades = {option.ref: number % 4 + 1 for option in paper}
        code = actions.cast_ballot(decision, by=person, at=make.day(4), grades=grades, objections={})
        truth[person.pk] = queries.ballot_by_code(decision, code).code_hash
        if number < FIRST_LOOK:
            continue
        looks += 1
        for order in orders():
            marked, ballots = _seen(order)
            assert len(marked) == len(ballots) == number
            hits[order] += sum(truth[who] == what for who, what in zip(marked, ballots, strict=True))
            newest[order] += ballots[-1] == truth[person.pk]
    for order in orders():
        assert hits[order] <= looks + 6 * looks**0.5, order  # a link would find all of them: 200
        assert newest[order] <= looks * 0.6, order  # by chance fewer than 2 of 16


def test_changing_a_ballot_does_not_make_it_the_newest_row(world: make.World) -> None:
    voting = [world.amina, *world.citizens(VOTERS - 1)]
    decision = make.decision(world, make.options(world))
    grades = {option.ref: 3 for option in queries.paper(decision)}
    codes = [
        actions.cast_ballot(decision, by=person, at=make.day(4), grades=grades, objections={}) for person in voting
    ]
    found = 0
    for code in codes:
        actions.change_ballot(decision, at=make.day(5), code=code, grades=grades, objections={})
        ballots = rows(Ballot._meta.db_table, "code_hash", orders()[-1])  # noqa: SLF001
        found += ballots[-1] == queries.ballot_by_code(decision, code).code_hash
    assert found <= VOTERS / 2  # by chance one of 20


def test_all_rows_of_a_decision_bear_the_number_of_one_transaction(world: make.World) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL numbers the transaction that wrote a row")
    decision = make.decision(world, make.options(world))
    grades = {option.ref: 3 for option in queries.paper(decision)}
    for person in (world.amina, world.ben):
        code = actions.cast_ballot(decision, by=person, at=make.day(4), grades=grades, objections={})
        assert len(_writers()) == 1
    actions.change_ballot(decision, at=make.day(5), code=code, grades=grades, objections={})
    assert len(_writers()) == 1
    make_votes.closed(world, decision)
    assert len(_writers()) == 1


def _writers() -> set[str]:
    with connection.cursor() as cursor:
        found: set[str] = set()
        for model in (RollEntry, Ballot):
            cursor.execute(f"SELECT DISTINCT xmin::text FROM {model._meta.db_table}")  # noqa: S608, SLF001
            found |= {row[0] for row in cursor.fetchall()}
        return found
