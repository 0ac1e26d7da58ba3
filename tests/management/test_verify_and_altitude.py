"""`manage.py verify` says where a record breaks; `manage.py altitude` keeps where everybody stands today."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from cairn.ledger import guard
from cairn.mountain import queries
from tests import make

pytestmark = pytest.mark.django_db


def said(command: str, *words: str) -> tuple[str, int]:
    """What the command printed, and its exit status."""
    out = StringIO()
    try:
        call_command(command, *words, stdout=out, stderr=out)
    except SystemExit as left:
        return out.getvalue(), int(left.code or 0)
    return out.getvalue(), 0


def test_a_whole_record_holds(world: make.World):
    make.card(world)
    text, status = said("verify")
    assert status == 0
    assert f"{world.chain}: 4 entries hold." in text
    assert "3 of 3 records hold." in text


def test_a_changed_entry_is_named_with_its_record(world: make.World):
    make.card(world)
    with connection.cursor() as cursor:
        for statement in guard.remove(connection.vendor):
            cursor.execute(statement)
        cursor.execute("UPDATE cairn_entry SET side = 'citizen' WHERE kind = 'activities.card.published'")
        cursor.execute("UPDATE cairn_entry SET mark = 'somebody' WHERE kind = 'activities.card.published'")
    text, status = said("verify", world.chain)
    assert status == 1
    assert f"{world.chain}: breaks at entry 4." in text
    assert "0 of 1 records hold." in text


def test_an_unknown_record_is_said_to_be_unknown(world: make.World):
    text, status = said("verify", "activity:nowhere")
    assert (text.strip(), status) == ("There is no record called activity:nowhere.", 2)


def test_altitudes_are_kept_and_doing_it_again_does_no_harm(world: make.World):
    assert [said("altitude")[0], said("altitude")[0]] == ["1 read.\n", "1 read.\n"]
    assert len(queries.altitudes(world.activity)) == 1
