"""Nothing in the database links an answer to a person, whatever way it came: by link, by a sheet's code, from paper.

Looked at as a thief would: every table before and after, and the bytes of the file.
"""

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.learn import actions, queries
from cairn.learn.models import Pulse, PulseAnswer, PulseInvitation, PulseSheet
from tests import every_table, make, make_sheets

SENTENCE = "A sentence that only one person wrote."
ANSWERS = {f"P{number}": "4" for number in range(1, 8)} | {"will_change": SENTENCE, "P8": "More light."}
OF_THE_PULSE = {"cairn_pulse", "cairn_pulseanswer", "cairn_pulseinvitation", "cairn_pulsesheet", "sqlite_sequence"}
WAYS = ("link", "code", "paper")


def tables() -> dict[str, list[str]]:
    """Every row of every table, in words, and the last key that SQLite gave in each."""
    return every_table.in_words(*(["sqlite_sequence"] if connection.vendor == "sqlite" else []))


def changed(before: dict[str, list[str]], after: dict[str, list[str]]) -> set[str]:
    return {table for table in after if after[table] != before[table]}


def opened(world: make.World):
    """A pulse with a guest who has a sheet, opened a moment ago; and the code."""
    (guest,) = world.citizens(1)
    now = timezone.now()
    pulse = make_sheets.pulse(world, without_a_phone=[guest], at=now)
    (code,) = make_sheets.handed_out(world, pulse, [guest], at=now)
    return pulse, guest, code


def answered(client: Client, world: make.World, way: str, pulse, code: str) -> None:
    """One answer, through the page that people use; Amina answers by her link, the guest by the sheet."""
    if way == "paper":
        address = reverse("enter_sheet", args=[world.programme.slug, pulse.session.ref])
        assert client.post(address, {**ANSWERS, "code": code}).status_code == 302
    else:
        token = code if way == "code" else queries.asked_of(world.amina, at=timezone.now())[0].token
        assert client.post(reverse("answer_pulse", args=[token]), ANSWERS).status_code == 302
    assert PulseAnswer.objects.count() == 1


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_changes_the_tables_of_the_pulse_alone(client: Client, world: make.World, way: str) -> None:
    pulse, _guest, code = opened(world)
    client.force_login(world.ben)  # who enters the sheet; the other ways need no account
    client.get(reverse("pulse", args=[world.programme.slug, pulse.session.ref]))
    before = tables()
    answered(client, world, way, pulse, code)
    after = tables()
    assert changed(before, after) <= OF_THE_PULSE
    assert after["django_session"] == before["django_session"]
    assert Pulse.objects.get().on_paper == ({"citizen": 1} if way == "paper" else {})


@pytest.mark.parametrize("way", WAYS)
def test_no_row_of_any_table_has_what_was_said_and_who_could_have_said_it(
    client: Client, world: make.World, way: str
) -> None:
    pulse, guest, code = opened(world)
    client.force_login(world.ben)
    answered(client, world, way, pulse, code)
    found = {table: row for table, rows in tables().items() for row in rows if SENTENCE in row}
    assert set(found) == {"cairn_pulseanswer"}
    secrets = [code, queries.sheet_hash(code), pulse.session.ref]
    for one in (guest, world.amina, world.ben):
        secrets += [one.ref, one.salt, one.email, one.mark_in(world.chain)]
    assert not [secret for secret in secrets if secret in found["cairn_pulseanswer"]]
    keys = {str(kept.pk) for model in (PulseSheet, PulseInvitation) for kept in model.objects.all()}
    assert str(PulseAnswer.objects.get().pk) not in keys


def test_a_sheet_has_no_person_no_moment_and_no_answer(world: make.World) -> None:
    fields = {one.name for one in PulseSheet._meta.get_fields()}  # noqa: SLF001 - a test of the table itself
    assert fields == {"id", "pulse", "side", "code_hash", "is_used"}


def test_what_is_kept_of_a_sheet_opens_nothing(world: make.World) -> None:
    _pulse, _guest, code = opened(world)
    assert queries.way_in(code) == PulseSheet.objects.get()
    assert queries.way_in(queries.sheet_hash(code)) is None
    assert not [row for rows in tables().values() for row in rows if code in row or code.replace("-", "") in row]


def test_when_a_pulse_closes_nothing_says_who_had_a_sheet(world: make.World) -> None:
    pulse, _guest, _code = opened(world)
    actions.close_pulse(pulse, at=pulse.closes_at)
    rows = tables()
    assert rows["cairn_pulsesheet"] == []
    assert rows["cairn_pulseinvitation"] == []


def test_codes_are_dealt_by_lot(world: make.World) -> None:
    """Which code a page offers first says nothing about for whom or for which side it is."""
    people = [*world.citizens(3), *world.staff(3)]
    pulse, first = make_sheets.pulse(world, without_a_phone=people), set()
    for _ in range(16):
        PulseSheet.objects.all().delete()
        PulseInvitation.objects.update(has_sheet=False)
        given = [queries.fresh_sheet_code() for _one in people]
        made = actions.hand_out_sheets(pulse, by=world.cleo, at=make_sheets.SOON, people=people, given=given)
        first.add(made[given[0]])
    assert first == {"citizen", "staff"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the bytes of a file that SQLite keeps")
def test_the_bytes_of_the_file_hold_each_answer_once_and_no_link(world: make.World) -> None:
    pulse = make.pulse(world, citizens=6)
    people = [one.person for one in PulseInvitation.objects.filter(pulse=pulse).select_related("person")]
    tokens = [queries.asked_of(one, at=make_sheets.SOON)[0].token for one in people[1:]]
    code = actions.take_sheet(pulse, by=people[0], at=make_sheets.SOON)
    said = [f"What number {number} said, and nobody else." for number in range(len(people))]
    for token, line in zip([code, *tokens], said, strict=True):
        actions.answer_pulse(token, at=make_sheets.SOON, answers=make.answers(), next_step=line)
    data = connection.connection.serialize()
    assert [data.count(line.encode()) for line in said] == [1] * len(said)
    assert not [secret for secret in [code, code.replace("-", ""), *tokens] if secret.encode() in data]
    actions.close_pulse(pulse, at=pulse.closes_at)
    assert queries.sheet_hash(code).encode() not in connection.connection.serialize()
