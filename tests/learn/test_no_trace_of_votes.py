"""Nothing in the database links a secret vote to a person: looked at as a thief would, table by table."""

import pytest
from django.db import connection

from cairn.learn import actions, queries
from cairn.learn.models import SecretAnswer, SecretInvitation, SecretVote
from tests import every_table, make, make_learning

SOON = make.day(21)
TABLE = SecretAnswer._meta.db_table  # noqa: SLF001 - a test of the table itself
OPENED_BY = {"closing_vote": make_learning.closing_vote, "joint_statement": make_learning.statement}
ANSWER = {"closing_vote": "partly", "joint_statement": "disagree"}


@pytest.fixture(params=sorted(OPENED_BY))
def vote(world: make.World, request: pytest.FixtureRequest) -> SecretVote:
    return OPENED_BY[request.param](world, citizens=6)


def columns(table: str) -> dict[str, str]:
    with connection.cursor() as cursor:
        described = connection.introspection.get_table_description(cursor, table)
        return {one.name: str(connection.introspection.get_field_type(one.type_code, one)) for one in described}


def rows_with(cell: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that has this text in it."""
    found = {}
    for table, kept in every_table.rows().items():
        rows = [row for row in kept if any(cell in str(one) for one in row)]
        found |= {table: rows} if rows else {}
    return found


def as_they_lie(vote: SecretVote) -> list[tuple[int, str]]:
    """The answers as the table holds them when nobody asks for an order."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT "key", answer FROM "{TABLE}" WHERE vote_id = %s', [vote.pk])  # noqa: S608
        return list(cursor.fetchall())


@pytest.mark.django_db
def test_an_answer_has_no_moment_no_person_and_no_invitation() -> None:
    assert set(columns(TABLE)) == {"key", "vote_id", "answer"}
    with connection.cursor() as cursor:
        assert set(connection.introspection.get_relations(cursor, TABLE)) == {"vote_id"}


@pytest.mark.django_db
def test_an_invitation_says_whether_it_was_used_and_not_when() -> None:
    table = SecretInvitation._meta.db_table  # noqa: SLF001 - as above
    assert set(columns(table)) == {"id", "ref", "salt", "vote_id", "person_id", "is_used"}


def test_whenever_an_answer_comes_all_are_laid_down_anew(vote: SecretVote) -> None:
    orders = []
    for person in make_learning.everybody_asked(vote):
        make_learning.answered(person, ANSWER[vote.question], at=SOON)
        orders.append(as_they_lie(vote))
    assert [len(order) for order in orders] == [1, 2, 3, 4, 5, 6, 7]
    assert len({key for order in orders for key, _ in order}) == sum(len(order) for order in orders)


def test_the_lot_decides_where_an_answer_lies(world: make.World) -> None:
    vote = make_learning.closing_vote(world)
    first, second, *_others = make_learning.everybody_asked(vote)
    first_on_disk = set()
    for _ in range(40):  # two answers, laid down again and again: each comes first now and then
        SecretAnswer.objects.all().delete()
        SecretInvitation.objects.update(is_used=False)
        make_learning.answered(first, "yes", at=SOON)
        make_learning.answered(second, "no", at=SOON)
        first_on_disk.add(as_they_lie(vote)[0][1])
    assert first_on_disk == {"yes", "no"}


def test_an_answer_changes_two_tables_and_says_in_none_who_gave_it(world: make.World, vote: SecretVote) -> None:
    secrets_of_amina = (world.amina.ref, world.amina.salt, world.amina.email, world.amina.mark_in(world.chain))
    before = {one: rows_with(one) for one in secrets_of_amina}
    make_learning.answered(world.amina, ANSWER[vote.question], at=SOON)
    assert {one: rows_with(one) for one in secrets_of_amina} == before
    [(key, _answer)] = as_they_lie(vote)
    assert set(rows_with(str(key))) == {TABLE}


def test_when_a_vote_closes_who_was_asked_and_what_each_said_is_destroyed(vote: SecretVote) -> None:
    for person in make_learning.everybody_asked(vote)[:5]:
        make_learning.answered(person, ANSWER[vote.question], at=SOON)
    keys = [str(key) for key, _answer in as_they_lie(vote)]
    tokens = [queries.vote_token_of(one) for one in SecretInvitation.objects.filter(vote=vote)]
    actions.close_vote(vote, at=vote.closes_at)
    assert not SecretInvitation.objects.exists()
    assert not SecretAnswer.objects.exists()
    assert [rows_with(key) for key in keys] == [{}] * 5
    assert [queries.vote_invitation(token) for token in tokens] == [None] * 7
    assert SecretVote.objects.get(pk=vote.pk).asked == 7


def test_the_link_of_a_used_invitation_leads_to_no_answer(world: make.World) -> None:
    make_learning.closing_vote(world)
    token = queries.votes_asked_of(world.amina, at=SOON)[0].token
    make_learning.answered(world.amina, "yes", at=SOON)
    kept = queries.vote_invitation(token)
    assert kept is not None
    assert not [field for field in kept._meta.get_fields() if field.related_model is SecretAnswer]  # noqa: SLF001


def used_in_order(order: str) -> list[int]:
    """Who has answered, as the invitations lie on the disk."""
    table = SecretInvitation._meta.db_table  # noqa: SLF001 - as above
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT person_id FROM {table} WHERE is_used ORDER BY {order}")  # noqa: S608
        return [row[0] for row in cursor.fetchall()]


def test_the_invitations_tell_no_order_in_which_people_answered(world: make.World) -> None:
    vote = make_learning.closing_vote(world, citizens=12)
    orders = ["id", "ctid", "xmin::text::bigint, ctid"] if connection.vendor == "postgresql" else ["id", "rowid"]
    newest, people = dict.fromkeys(orders, 0), make_learning.everybody_asked(vote)
    for number, person in enumerate(people, start=1):
        make_learning.answered(person, "yes", at=SOON)
        for order in orders:
            newest[order] += number > 4 and used_in_order(order)[-1] == person.pk
    for order in orders:
        assert newest[order] <= 6, order  # of 9: by chance one


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL numbers who wrote a row")
def test_all_rows_of_a_vote_bear_the_number_of_one_transaction(vote: SecretVote) -> None:
    for person in make_learning.everybody_asked(vote)[:3]:
        make_learning.answered(person, ANSWER[vote.question], at=SOON)
        writers = set()
        with connection.cursor() as cursor:
            for model in (SecretInvitation, SecretAnswer):
                cursor.execute(f"SELECT DISTINCT xmin::text FROM {model._meta.db_table}")  # noqa: S608, SLF001
                writers |= {row[0] for row in cursor.fetchall()}
        assert len(writers) == 1
