"""Stories told under the first wording: their circle of readers becomes the uses it stood for, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.test import override_settings

from tests import make

BEFORE, AFTER = [("cairn", "0015_a_point_waits_once")], [("cairn", "0016_consent_by_use")]


@pytest.fixture
def old(db: None, tmp_path: Path) -> Iterator[str]:
    """The name of a database of its own, as it was before consent was for uses."""
    settings = {
        **connections["default"].settings_dict,
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": tmp_path / "old",
    }
    settings |= {"OPTIONS": {}, "TEST": {}}
    connections["old"] = connection = DatabaseWrapper(settings, alias="old")
    with override_settings(MIGRATION_MODULES={}):
        MigrationExecutor(connection).migrate(BEFORE)
        yield "old"
    connection.close()
    del connections["old"]


def test_a_circle_of_readers_becomes_the_uses_it_stood_for(old: str):
    executor = MigrationExecutor(connections[old])
    apps = executor.loader.project_state(BEFORE).apps
    teller = _made(apps, "Person", email="amina@example.org", joined_at=make.MONDAY)
    organisation = _made(apps, "Organisation", name="Fernbrook", slug="fernbrook")
    programme = _made(
        apps,
        "Programme",
        organisation=organisation,
        title="Waiting",
        slug="waiting",
        purpose="Calm.",
        opened_at=make.MONDAY,
    )
    activity = _made(
        apps, "Activity", programme=programme, title="A corner", slug="corner", question="How?", opened_at=make.MONDAY
    )
    for readers in ("group", "programme", "public"):
        _made(
            apps, "Story", activity=activity, teller=teller, side="citizen", words=readers, readers=readers,
            credit="initials", consent_wording=1, consented_at=make.day(1), told_at=make.MONDAY,
        )  # fmt: skip
    executor = MigrationExecutor(connections[old])
    now = executor.migrate(AFTER).apps
    stories = now.get_model("cairn", "Story").objects.using(old).select_related("consent")
    uses = ("for_group", "for_reports", "for_public", "for_training", "for_press")
    assert {one.words: [getattr(one.consent, use) for use in uses] for one in stories} == {
        "group": [True, False, False, False, False],
        "programme": [True, True, False, False, False],
        "public": [True, True, True, False, False],
    }
    for story in stories:
        agreed = story.consent
        assert (agreed.story_id, agreed.number, agreed.wording, agreed.how) == (story.pk, 1, 1, "page")
        assert (agreed.given_at, agreed.credit, agreed.editing, agreed.until_on) == (
            make.day(1), "initials", "ask", None,
        )  # fmt: skip


def _made(apps, kind: str, /, **details):
    return apps.get_model("cairn", kind).objects.using("old").create(**details)
