"""Letters about questions that wait: once a week at most, never twice, and not to who does not want them."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from cairn.base.verdict import Refused
from cairn.notify import actions, letters, queries, sending
from cairn.notify.models import About, Letter
from cairn.people import actions as people
from cairn.witness import queries as witness
from tests import make, make_letters
from tests.make_witness import OVER, SOON, claim, counted, says

pytestmark = pytest.mark.django_db
ABOUT = About.WAS_IT_SO


def addresses() -> list[str]:
    return sorted(to for letter in mail.outbox for to in letter.to)


def broken(monkeypatch: pytest.MonkeyPatch, person, trouble: Exception) -> None:
    """The mail server fails at this person's letter."""
    sends = EmailBackend.send_messages

    def send_messages(self, messages):
        if messages[0].to == [person.email]:
            raise trouble
        return sends(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)


def test_everybody_with_an_open_question_gets_one_letter(world: make.World):
    neighbour = world.citizens(1)[0]
    claim(world)
    claim(world)
    report = sending.send_letters(at=SOON)
    assert (report.sent, report.refused, report.broke) == (2, 0, "")
    assert addresses() == sorted([world.amina.email, neighbour.email])
    letter = next(one for one in mail.outbox if one.to == [world.amina.email])
    assert letter.subject == "Is this how it was? 2 questions for you"
    for words in ("Hello Amina,", "- A quiet corner", "Monday 26 January 2026", "staff cannot see your answer"):
        assert words in letter.body
    token = witness.token_of(world.amina, at=SOON)
    assert f"http://localhost:8000/was-it-so/{token}\n" in letter.body
    assert f"{letters.stop_link(world.amina, ABOUT)}\n" in letter.body


def test_nobody_is_written_to_twice_however_often_it_runs(world: make.World):
    claim(world)
    assert [sending.send_letters(at=SOON + timedelta(hours=n)).sent for n in (0, 1, 30, 24 * 6)] == [1, 0, 0, 0]
    assert len(mail.outbox) == 1


def test_after_a_week_there_is_one_reminder(world: make.World):
    claim(world)
    assert [sending.send_letters(at=SOON + timedelta(days=n)).sent for n in (0, 6, 7, 8)] == [1, 0, 1, 0]


@pytest.mark.parametrize("answer", ["yes", "no", "absent"])
def test_who_has_answered_gets_no_letter(world: make.World, answer: str):
    world.citizens(1)
    says(world, world.amina, answer, claim(world))
    sending.send_letters(at=SOON)
    assert addresses() == ["citizen1@example.org"]


def test_nothing_is_sent_when_nothing_is_open(world: make.World):
    assert sending.send_letters(at=SOON).sent == 0
    number = claim(world)
    assert sending.send_letters(at=OVER).sent == 0
    counted(world, number)
    assert mail.outbox == []


def test_who_is_staff_by_now_or_has_gone_gets_no_letter(world: make.World):
    neighbour = world.citizens(1)[0]
    claim(world)
    people.state_employment(world.organisation, by=world.amina, at=SOON)
    neighbour.is_active = False
    neighbour.save()
    assert sending.send_letters(at=SOON).sent == 0


def test_who_does_not_want_letters_gets_none_until_they_want_them_again(world: make.World):
    claim(world)
    actions.stop_letters(by=world.amina, about=ABOUT, at=SOON)
    assert sending.send_letters(at=SOON).sent == 0
    with pytest.raises(Refused, match="any more already"):
        actions.stop_letters(by=world.amina, about=ABOUT, at=SOON)
    actions.resume_letters(by=world.amina, about=ABOUT, at=SOON)
    with pytest.raises(Refused, match="about this already"):
        actions.resume_letters(by=world.amina, about=ABOUT, at=SOON)
    assert sending.send_letters(at=SOON).sent == 1


def test_killed_between_the_note_and_the_sending_it_goes_out_with_the_next_run_and_no_second_one(world: make.World):
    claim(world)
    noted = make_letters.noted(world.amina, ABOUT, at=SOON)  # and here the machine stops
    assert [sending.send_letters(at=SOON + timedelta(days=n)).sent for n in (0, 1, 7)] == [1, 0, 1]
    assert mail.outbox[0].extra_headers["Message-ID"] == f"<{noted.ref}@localhost>"
    assert mail.outbox[0].body.startswith("Hello Amina,\n\nA word.\n")
    assert [(one.is_sent, one.sealed) for one in Letter.objects.all()] == [(True, "")] * 2


def test_of_two_who_send_at_once_only_one_notes_the_letter(world: make.World):
    claim(world)
    found = witness.everybody_waiting([world.activity], at=SOON)
    make_letters.noted(found[0].person, ABOUT, at=SOON)
    with pytest.raises(Refused, match="within the week"):
        make_letters.noted(found[0].person, ABOUT, at=SOON)


def test_the_database_too_holds_one_letter_a_day(world: make.World):
    Letter.objects.create(person=world.amina, about=ABOUT, written_on=SOON.date())
    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.create(person=world.amina, about=ABOUT, written_on=SOON.date())


def test_when_the_line_breaks_at_one_letter_the_others_go_and_that_one_later(
    world: make.World, monkeypatch: pytest.MonkeyPatch
):
    world.citizens(3)
    claim(world)
    first = witness.everybody_waiting([world.activity], at=SOON)[0].person
    with monkeypatch.context() as trouble:
        broken(trouble, first, SMTPServerDisconnected("gone"))
        report = sending.send_letters(at=SOON)
    assert (report.sent, report.later, report.broke) == (3, 1, "")
    assert first.email not in addresses()
    assert sending.send_letters(at=SOON).sent == 1
    assert addresses().count(first.email) == 1


def test_when_the_line_breaks_again_and_again_the_run_ends_and_the_next_one_goes_on(
    world: make.World, monkeypatch: pytest.MonkeyPatch
):
    world.citizens(5)
    claim(world)

    def send_messages(_self, _messages):
        raise SMTPServerDisconnected("gone")

    with monkeypatch.context() as trouble:
        trouble.setattr(EmailBackend, "send_messages", send_messages)
        report = sending.send_letters(at=SOON)
    assert (report.sent, report.later, report.broke) == (0, 3, "gone")
    assert Letter.objects.count() == 4
    assert sending.send_letters(at=SOON).sent == 6
    assert len(set(addresses())) == 6


def test_an_address_that_is_refused_stops_nobody_else(world: make.World, monkeypatch: pytest.MonkeyPatch):
    world.citizens(3)
    claim(world)
    broken(monkeypatch, world.amina, SMTPRecipientsRefused({}))
    report = sending.send_letters(at=SOON)
    assert (report.sent, report.refused, report.broke) == (3, 1, "")


def test_without_a_mail_server_nothing_is_noted(world: make.World, monkeypatch: pytest.MonkeyPatch):
    now = timezone.now()
    claim(world, at=now, starts_at=now - timedelta(days=1))

    def open_line(_self):
        raise ConnectionRefusedError("nobody there")

    monkeypatch.setattr(EmailBackend, "open", open_line)
    with pytest.raises(CommandError, match=r"nobody there\. Nothing was sent"):
        call_command("send_letters")
    assert not Letter.objects.exists()


def test_the_command_says_how_many_went_out(world: make.World, capsys: pytest.CaptureFixture[str]):
    now = timezone.now()
    claim(world, at=now, starts_at=now - timedelta(days=1))
    call_command("send_letters")
    call_command("send_letters")
    assert capsys.readouterr().out == "Letters sent: 1.\nLetters sent: 0.\n"


def test_the_link_that_stops_letters_is_one_persons_and_about_one_thing(world: make.World):
    token, today = queries.token_of(world.amina, ABOUT), SOON.date()
    assert queries.person_of(token, ABOUT, on=today) == world.amina
    assert queries.person_of(token, ABOUT, on=make.day(5000).date()) == world.amina
    assert queries.person_of(token, "something_else", on=today) is None
    assert queries.person_of(world.ben.ref + token[12:], ABOUT, on=today) is None
    assert witness.person_of(token, at=SOON) is None
