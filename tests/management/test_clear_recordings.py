"""`manage.py clear_recordings` destroys what no story has, and nothing else."""

import os
from io import StringIO

import pytest
from django.core.management import call_command

from cairn.listen import recordings
from tests import make
from tests.make_vault import kept, recorded


@pytest.mark.django_db
def test_recordings_that_no_story_has_are_destroyed(world: make.World, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    in_a_story, old, new = recorded(world).recording, kept().name, kept().name
    for name in (in_a_story, old):
        os.utime(tmp_path / name, (make.MONDAY.timestamp(),) * 2)
    said = StringIO()
    call_command("clear_recordings", stdout=said)
    assert said.getvalue() == "1 recordings no story has are destroyed.\n"
    assert [recordings.holds(name) for name in (in_a_story, old, new)] == [True, False, True]
