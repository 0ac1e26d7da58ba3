"""`manage.py count_answers`: askings close by the clock, whoever runs it and however often."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests import make
from tests.make_witness import claim, counts, says

pytestmark = pytest.mark.django_db


def test_only_what_is_over_is_counted_and_once(world: make.World, capsys: pytest.CaptureFixture[str]) -> None:
    now = timezone.now()
    world.citizens(2)
    old = claim(world, at=now - timedelta(days=11), starts_at=now - timedelta(days=12))
    claim(world, at=now - timedelta(days=9), starts_at=now - timedelta(days=12))
    says(world, world.amina, "yes", old, at=now - timedelta(days=5))
    call_command("count_answers")
    call_command("count_answers")
    assert capsys.readouterr().out == "Counted: 1.\nNo asking is over.\n"
    [entry] = counts(world)
    assert entry.data["fact"] == old
