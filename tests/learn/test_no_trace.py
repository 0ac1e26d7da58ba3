"""Nothing in the database links an answer of the pulse to a person: looked at as a thief would, table by table."""

from django.db import connection

from cairn.learn import actions, queries
from cairn.learn.models import PulseAnswer, PulseInvitation
from tests import every_table, make

SOON = make.day(11)
TABLE = PulseAnswer._meta.db_table  # noqa: SLF001 - a test of the table itself


def columns(table: str) -> dict[str, str]:
    with connection.cursor() as cursor:
        described = connection.introspection.get_table_description(cursor, table)
        return {one.name: str(connection.introspection.get_field_type(one.type_code, one)) for one in described}


def test_an_answer_has_no_moment_no_person_and_no_invitation(world: make.World) -> None:
    assert set(columns(TABLE)) == {"key", "pulse_id", "side", "marks", "will_change", "next_step"}
    assert not [kind for kind in columns(TABLE).values() if "Date" in kind or "Time" in kind]
    with connection.cursor() as cursor:
        relations = connection.introspection.get_relations(cursor, TABLE)
    assert set(relations) == {"pulse_id"}


def test_an_invitation_says_whether_it_was_used_and_not_when(world: make.World) -> None:
    table = PulseInvitation._meta.db_table  # noqa: SLF001 - as above
    assert set(columns(table)) == {"id", "ref", "salt", "pulse_id", "person_id", "side", "is_used", "has_sheet"}
    assert not [kind for kind in columns(table).values() if "Date" in kind or "Time" in kind]


def test_the_order_of_the_rows_says_nothing_about_the_order_of_the_answers(world: make.World) -> None:
    pulse = make.pulse(world, citizens=10)
    orders = []
    for score, person in enumerate(people_asked(pulse), start=1):
        make.answered(person, at=SOON, score=score % 5 + 1, next_step=f"{score:02}")
        orders.append(as_they_lie(pulse.pk))
    assert len({key for order in orders for key, _ in order}) == sum(len(order) for order in orders)
    assert [line for _, line in orders[-1]] != sorted(line for _, line in orders[-1])


def test_the_lot_decides_where_an_answer_lies(world: make.World) -> None:
    pulse = make.pulse(world)
    first_on_disk = set()
    for _ in range(40):  # two answers, laid down again and again: each comes first now and then
        PulseAnswer.objects.all().delete()
        PulseInvitation.objects.update(is_used=False)
        make.answered(world.amina, at=SOON, next_step="first")
        make.answered(world.ben, at=SOON, next_step="second")
        first_on_disk.add(as_they_lie(pulse.pk)[0][1])
    assert first_on_disk == {"first", "second"}


def test_when_a_pulse_closes_who_was_asked_is_destroyed(world: make.World) -> None:
    pulse = make.pulse(world)
    make.answered(world.amina, at=SOON)
    actions.close_pulse(pulse, at=pulse.closes_at)
    assert not PulseInvitation.objects.exists()
    assert PulseAnswer.objects.count() == 1
    assert pulse.asked == {"citizen": 1, "staff": 1}


def test_no_row_anywhere_carries_both_a_person_and_what_they_wrote(world: make.World) -> None:
    make.pulse(world)
    make.answered(world.amina, at=SOON, next_step="A sentence only Amina wrote.")
    found = {}
    for table, kept in every_table.rows().items():
        rows = [row for row in kept if "A sentence only Amina wrote." in map(str, row)]
        found |= {table: rows} if rows else {}
    assert set(found) == {TABLE}
    secrets_of_amina = {world.amina.ref, world.amina.salt, world.amina.email, world.amina.mark_in(world.chain)}
    assert not secrets_of_amina & {str(cell) for row in found[TABLE] for cell in row}


def test_the_link_of_a_used_invitation_leads_to_no_answer(world: make.World) -> None:
    make.pulse(world)
    token = queries.asked_of(world.amina, at=SOON)[0].token
    make.answered(world.amina, at=SOON)
    kept = queries.invitation(token)
    assert not [field for field in kept._meta.get_fields() if field.related_model is PulseAnswer]  # noqa: SLF001


def people_asked(pulse):
    return [one.person for one in PulseInvitation.objects.filter(pulse=pulse).select_related("person")]


def as_they_lie(pulse: int) -> list[tuple[int, str]]:
    """The answers as the table holds them when nobody asks for an order."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT "key", next_step FROM "{TABLE}" WHERE pulse_id = %s', [pulse])  # noqa: S608
        return list(cursor.fetchall())
