"""Sealed words: one contact opens them, whoever sent them follows them and takes them back, and nobody else can."""

import base64
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings

from cairn.base.verdict import Refused
from cairn.care import actions, may, queries, seals
from cairn.care.checks import look_at_care
from cairn.care.choices import State, Task
from cairn.care.models import Message, Opening
from cairn.ledger.models import Entry
from cairn.people import codes
from tests import make, make_care

pytestmark = pytest.mark.django_db
EVERYBODY = ("amina", "ben", "cleo", "dana", "")


def who(world: make.World, name: str):
    return getattr(world, name) if name else None


@pytest.mark.parametrize("task", Task.values)
def test_only_the_contact_opens_it(world: make.World, task: str):
    """Not who sent it, not a lead, not the other contact, and nobody signed out."""
    contact = make_care.contact(world, world.ben, task=task)
    other = make_care.contact(world, task=next(one for one in Task.values if one != task))
    sent = make_care.message(contact, world.amina)
    assert {name for name in EVERYBODY if may.open_message(who(world, name), sent)} == {"ben"}
    assert not may.open_message(other.person, sent)
    assert queries.message_for(other.person, sent.ref) is None
    for name in ("amina", "cleo", "dana"):
        with pytest.raises(Refused):
            actions.open_message(sent, by=who(world, name), at=make.day(1))
    opened = actions.open_message(sent, by=world.ben, at=make.day(1))
    assert (opened.words, opened.reach, opened.name) == (make_care.WORDS, make_care.REACH, "A.")


def test_every_opening_is_noted_by_the_day(world: make.World):
    contact = make_care.contact(world, world.ben)
    sent = make_care.message(contact, world.amina)
    for at in (make.day(1, 9), make.day(1, 11), make.day(3)):
        actions.open_message(sent, by=world.ben, at=at)
    assert [one.on for one in queries.mine(world.amina)[0].openings.all()] == [
        make.day(1).date(), make.day(3).date()
    ]  # fmt: skip


def test_it_goes_from_sent_to_seen_to_talked_to_closed(world: make.World):
    contact = make_care.contact(world, world.ben)
    sent = make_care.message(contact, world.amina)
    assert sent.state == State.SENT
    assert not may.close_message(world.ben, sent)
    for deed, state in (
        (actions.say_seen, State.SEEN), (actions.say_talked, State.TALKED), (actions.close_message, State.CLOSED)
    ):  # fmt: skip
        for name in ("amina", "cleo", "dana"):
            with pytest.raises(Refused):
                deed(sent, by=who(world, name), at=make.day(1))
        deed(sent, by=world.ben, at=make.day(1))
        assert sent.state == state
        with pytest.raises(Refused):
            deed(sent, by=world.ben, at=make.day(1))


def test_whoever_sent_it_takes_it_back_and_it_is_destroyed(world: make.World):
    contact = make_care.contact(world, world.ben)
    sent = make_care.message(contact, world.amina)
    actions.open_message(sent, by=world.ben, at=make.day(1))
    assert {name for name in EVERYBODY if may.take_back(who(world, name), sent)} == {"amina"}
    actions.take_back(sent, by=world.amina, at=make.day(1))
    assert not Message.objects.exists()
    assert not Opening.objects.exists()


def test_without_an_account_the_code_leads_back(world: make.World):
    code = codes.new_code()
    sent = make_care.message(make_care.contact(world, task=Task.SAFEGUARDING), once=code)
    assert queries.by_code(code.upper().replace("-", "-")) == sent
    assert queries.by_code(codes.new_code()) is None
    assert queries.by_code("") is None
    assert {name for name in EVERYBODY if may.take_back(who(world, name), sent)} == set()
    assert not may.take_back(None, sent, codes.new_code())
    actions.take_back(sent, code=code, at=make.day(1))
    assert queries.by_code(code) is None


def test_the_code_of_a_form_sent_signed_in_opens_nothing(world: make.World):
    code = codes.new_code()
    make_care.message(make_care.contact(world), world.amina, once=code)
    assert queries.by_code(code) is None


def test_a_form_pressed_twice_is_one_message(world: make.World):
    contact, code = make_care.contact(world), codes.new_code()
    assert make_care.message(contact, once=code) == make_care.message(contact, once=code)
    assert Message.objects.count() == 1


def test_a_form_without_its_code_is_refused(world: make.World):
    with pytest.raises(Refused, match="code was lost"):
        make_care.message(make_care.contact(world), once="short")


def test_after_stepping_down_it_is_read_by_nobody_until_whoever_sent_it_says_so(world: make.World):
    contact = make_care.contact(world, world.ben)
    sent = make_care.message(contact, world.amina)
    actions.say_seen(sent, by=world.ben, at=make.day(1))
    actions.step_down(contact, by=world.ben, at=make.day(2))
    sent = Message.objects.get()
    assert not may.hand_on(world.amina, sent)
    assert list(queries.without_reader(world.amina)) == [sent]
    new = make_care.contact(world, world.dana, at=make.day(3))
    sent = Message.objects.get()
    assert {name for name in EVERYBODY if may.open_message(who(world, name), sent)} == set()
    assert list(queries.waiting_for(world.dana)) == []
    assert {name for name in EVERYBODY if may.hand_on(who(world, name), sent)} == {"amina"}
    actions.hand_on(sent, by=world.amina, at=make.day(4))
    sent = Message.objects.get()
    assert sent.contact == new
    assert sent.state == State.SENT
    assert {name for name in EVERYBODY if may.open_message(who(world, name), sent)} == {"dana"}
    assert actions.open_message(sent, by=world.dana, at=make.day(4)).words == make_care.WORDS
    assert not may.hand_on(world.amina, sent)


def test_a_lead_who_releases_a_contact_and_takes_their_place_reads_nothing(world: make.World):
    contact = make_care.contact(world, world.ben, task=Task.SAFEGUARDING)
    make_care.message(contact, world.amina)
    actions.release_contact(contact, by=world.cleo, at=make.day(1))
    make_care.contact(world, world.cleo, task=Task.SAFEGUARDING, at=make.day(1))
    assert not may.open_message(world.cleo, Message.objects.get())
    assert list(queries.waiting_for(world.cleo)) == []


def test_two_weeks_after_closing_it_is_destroyed(world: make.World):
    contact = make_care.contact(world)
    make_care.closed(make_care.message(contact, world.amina), at=make.day(1))
    kept = make_care.message(contact, world.dana)
    actions.destroy_over(at=make.day(14))
    assert Message.objects.count() == 2
    actions.destroy_over(at=make.day(15))
    assert list(Message.objects.all()) == [kept]


def test_the_daily_command_destroys_and_names_no_number(world: make.World, capsys: pytest.CaptureFixture[str]):
    make_care.closed(make_care.message(make_care.contact(world), world.amina))
    call_command("destroy_sealed")
    assert not Message.objects.exists()
    assert not re.search(r"\d", capsys.readouterr().out)


def test_nothing_that_is_sent_leaves_an_entry(world: make.World):
    contact = make_care.contact(world)
    before = Entry.objects.count()
    sent = make_care.closed(make_care.message(contact, world.amina))
    actions.open_message(sent, by=contact.person, at=make.day(1))
    actions.take_back(sent, by=world.amina, at=make.day(1))
    assert Entry.objects.count() == before


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads all that the file holds")
def test_the_database_alone_tells_neither_the_words_nor_who_wrote_them(world: make.World):
    contact = make_care.contact(world, task=Task.SAFEGUARDING)
    code = codes.new_code()
    make_care.message(contact, world.amina)
    make_care.message(contact, once=code)
    with connection.cursor():
        held = "\n".join(connection.connection.iterdump())
    assert "quiet-corner" in held
    for words in ("Zanzibar", "01632", code, code.replace("-", "")):
        assert words not in held
    for sent in Message.objects.all():
        kept = {field.name for field in Message._meta.concrete_fields}  # noqa: SLF001 - every column there is
        assert kept == {
            *("id", "ref", "salt", "contact", "sealed", "owner", "once"),
            *("sent_on", "seen_on", "talked_on", "closed_on"),
        }
        assert world.amina.ref not in sent.owner


def test_a_sealed_text_says_neither_its_length_nor_its_moment(world: make.World):
    contact = make_care.contact(world)
    short, longer = make_care.message(contact, words="Hi."), make_care.message(contact, words="Long " * 60)
    assert len(short.sealed) == len(longer.sealed)
    assert base64.urlsafe_b64decode(short.sealed)[1:9] == bytes(8)


def test_a_sealed_text_opens_in_no_other_row(world: make.World):
    """Whoever can write into the database cannot move somebody's words into a message of their own."""
    contact = make_care.contact(world, world.ben)
    theirs, own = make_care.message(contact, world.amina), make_care.message(contact, world.dana)
    own.sealed = theirs.sealed
    own.save()
    with pytest.raises(seals.Unopened):
        actions.open_message(own, by=world.ben, at=make.day(1))


def test_with_another_file_of_keys_nothing_opens(world: make.World, tmp_path: Path):
    sent = make_care.message(make_care.contact(world, world.ben), world.amina)
    with override_settings(CARE_KEYS=tmp_path / "others"):
        assert queries.mine(world.amina) == []
        with pytest.raises(seals.Unopened):
            actions.open_message(sent, by=world.ben, at=make.day(1))
        with pytest.raises(CommandError, match="put back the one before"):
            call_command("new_care_key")


def test_the_keys_are_for_the_owners_eyes_only(own_keys: Path):
    assert seals.trouble() == ""
    assert own_keys.stat().st_mode & 0o777 == 0o600
    seals.new_key()
    assert own_keys.stat().st_mode & 0o777 == 0o600
    assert not list(own_keys.parent.glob("care_keys.*"))


def test_a_new_key_seals_everything_anew_and_the_one_before_still_opens(world: make.World, own_keys: Path):
    contact, code = make_care.contact(world, world.ben), codes.new_code()
    make_care.message(contact, world.amina)
    make_care.message(contact, once=code)
    old = own_keys.read_text().split()
    before = set(Message.objects.values_list("sealed", flat=True))
    call_command("new_care_key")
    new = own_keys.read_text().split()
    assert new[1:] == old
    assert new[0] not in old
    assert before & set(Message.objects.values_list("sealed", flat=True)) == set()
    own_keys.write_text(new[0])  # the old one is not needed any more
    assert len(queries.mine(world.amina)) == 1
    assert queries.by_code(code) is not None
    for sent in queries.waiting_for(world.ben):
        assert actions.open_message(sent, by=world.ben, at=make.day(1)).words == make_care.WORDS
    call_command("new_care_key")
    assert old[0] not in own_keys.read_text()


def test_what_was_sealed_with_the_key_before_opens_after_a_change(world: make.World):
    sent = make_care.message(make_care.contact(world, world.ben), world.amina)
    seals.new_key()
    assert actions.open_message(sent, by=world.ben, at=make.day(1)).words == make_care.WORDS
    assert queries.mine(world.amina) == [sent]


def test_keys_that_are_none_are_said_at_the_start(own_keys: Path):
    for words in ("", "short\n", "not base64 ~~~"):
        own_keys.write_text(words)
        assert [found.id for found in look_at_care()] == ["cairn.E003"]
