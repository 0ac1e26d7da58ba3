"""A lead hands in a programme made elsewhere, looks at what it would bring, and releases it; bad files are refused."""

import json
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client

from cairn.events.models import ProgrammeDraft, Proposal, Release
from cairn.exchange.schedules import written_json, written_xml
from tests import make_programme
from tests.exchange.schedule_samples import night, opening, programme
from tests.security.test_fuzzed_words import TEXTS, unsafe
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner/event/import"


@pytest.fixture
def event(world):
    return make_programme.event(world)


def handed_in(client, raw, name="schedule.json"):
    file = SimpleUploadedFile(name, raw if isinstance(raw, bytes) else raw.encode())
    return client.post(HERE, {"programme_file": file}, follow=True)


@pytest.mark.parametrize("write", [written_json, written_xml])
def test_a_lead_hands_in_looks_and_releases(client: Client, world, event, write):
    client.force_login(world.cleo)
    page = handed_in(client, write(programme())).content.decode()
    for told in ("2 new sessions", "Great Hall, Barn", "Who decides? Łódź", "Power", "v2, lunch is longer"):
        assert told in page, told
    assert not Proposal.objects.exists(), "nothing changes before it is released"
    page = client.post(f"{HERE}/look", {"name": "First", "are_named": "on"}, follow=True).content.decode()
    assert "The programme is public now." in page
    assert "2 sessions came with an imported programme, which does not say whether citizens lead them." in page
    assert "Amina" in page
    assert "citizen)" not in page
    assert not ProgrammeDraft.objects.exists()


def test_the_version_has_a_name_and_what_was_typed_comes_back(client: Client, world, event):
    client.force_login(world.cleo)
    handed_in(client, written_json(programme()))
    page = client.post(f"{HERE}/look", {"name": "", "words": "Lunch is longer."}).content.decode()
    assert "Give this version a name" in page
    assert "Lunch is longer." in page
    assert not Release.objects.exists()


def test_a_file_is_thrown_away(client: Client, world, event):
    client.force_login(world.cleo)
    handed_in(client, written_json(programme()))
    assert "waits to be looked at" in client.get(HERE).content.decode()
    client.post(f"{HERE}/throw-away")
    assert "waits to be looked at" not in client.get(HERE).content.decode()
    assert client.get(f"{HERE}/look").status_code == 404


@pytest.mark.parametrize("who", ["amina", "ben", "dana", ""])
def test_nobody_else_hands_in_a_file(client: Client, world, event, who):
    signed_in(client, world, who)
    for path in (HERE, f"{HERE}/look", f"{HERE}/throw-away"):
        assert client.get(path).status_code == 403
        assert client.post(path).status_code == 403
    assert handed_in(client, written_json(programme())).status_code == 403
    assert not ProgrammeDraft.objects.exists()


def changed(**session):
    told = json.loads(written_json(programme()))
    told["schedule"]["conference"]["days"][0]["rooms"]["Great Hall"][0].update(session)
    return json.dumps(told)


HOSTILE = {
    "larger than 5 MB": b"[" + b"1," * 2_600_000 + b"1]",
    "A document type is declared": b'<!DOCTYPE a [<!ENTITY b "x">]><schedule>&b;</schedule>',
    "lie too deep in each other": b"[" * 5000 + b"]" * 5000,
    "not well-formed JSON": b"{",
    "This is not UTF-8 text": b'{"a": "\xff"}',
    "Its GUID is that of": written_json(programme(second=night(guid=opening().guid))).encode(),
    "It ends at another time than its length says": changed(end="2026-10-24T08:00:00+01:00").encode(),
    "holds characters that no text has": changed(abstract="a\x07b").encode(),
    "There is no session in this programme": written_json(programme(days=(programme().days[1],))).encode(),
    "schedule: The field is missing": b"{}",
}


@pytest.mark.parametrize("why", HOSTILE)
def test_a_bad_file_is_refused_with_the_place_and_nothing_of_it_is_kept(client: Client, world, event, why):
    client.force_login(world.cleo)
    page = handed_in(client, HOSTILE[why])
    assert page.status_code == 200
    assert why in page.content.decode()
    assert not ProgrammeDraft.objects.exists()
    assert not Proposal.objects.exists()


def test_words_of_a_file_are_shown_as_words(client: Client, world, event):
    client.force_login(world.cleo)
    evil = opening(title="<script>alert(1)</script>", abstract="{{ 7|add:7 }}", url="javascript:alert(1)")
    handed_in(client, written_json(programme(first=evil)), name="<b>.json")
    client.post(f"{HERE}/look", {"name": "First"})
    page = client.get("/programme/expo").content.decode()
    assert "<script>alert" not in page
    ref = Proposal.objects.get(title__contains="script").ref
    page = client.get(f"/programme/expo/s/{ref}").content.decode()
    assert "javascript:" not in page
    assert "{{ 7|add:7 }}" in page


def run(path, *more):
    out = StringIO()
    call_command("import_programme", path, "--event", "expo", *more, stdout=out)
    return out.getvalue()


def test_the_command_does_the_same(world, event, tmp_path):
    path = tmp_path / "schedule.xml"
    path.write_text(written_xml(programme()))
    us = ("--as", world.cleo.email)
    assert "2 new, 0 changed" in run(path, *us, "--dry-run")
    assert not Proposal.objects.exists()
    assert "Version 1, “v2, lunch is longer”, is public now." in run(path, *us, "--named")
    for more, why in (
        (us, "taken in before|version of that name"),
        (("--as", "nobody@example.org"), "Nobody here"),
        (("--as", world.dana.email, "--name", "Mine"), "Nothing was changed"),
    ):
        with pytest.raises(CommandError, match=why):
            run(path, *more)
    with pytest.raises(CommandError, match="cannot be read"):
        run(tmp_path / "none.xml", *us)
    with pytest.raises(CommandError, match="no event"):
        call_command("import_programme", path, "--event", "other", *us)
    path.write_text("<schedule/>")
    with pytest.raises(CommandError, match="conference: The element is missing"):
        run(path, *us)


@pytest.mark.parametrize("who", ["cleo", "amina", ""])
def test_other_pages_of_the_event_hold_with_an_imported_programme(client: Client, world, event, who):
    path = "/p/waiting-well/a/quiet-corner"
    client.force_login(world.cleo)
    handed_in(client, written_json(programme()))
    client.post(f"{HERE}/look", {"name": "First", "are_named": "on"})
    client.logout()
    signed_in(client, world, who)
    refs = [one.ref for one in Proposal.objects.all()]
    pages = ["", "/event", "/event/sessions", "/event/timetable", "/record", *(f"/event/session/{ref}" for ref in refs)]
    for page in (*pages, "/event/patients-included"):
        assert client.get(path + page).status_code in {200, 403}, page


@pytest.mark.parametrize("title", TEXTS)
def test_no_words_break_the_version_a_file_becomes(client: Client, world, event, title):
    client.force_login(world.cleo)
    handed_in(client, written_json(programme()))
    for field in ("name", "words"):
        with transaction.atomic():
            page = client.post(f"{HERE}/look", {"name": "First", field: TEXTS[title]}, follow=True)
            transaction.set_rollback(True)
        assert list(unsafe(page, TEXTS[title])) == [], field
