"""What is cut off or put off on its way goes later; what nobody wants any more does not; and only one process sends."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from smtplib import SMTPDataError, SMTPNotSupportedError, SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from cairn.base.verdict import Refused
from cairn.notify import actions, alone, may, queries, sending
from cairn.notify.choices import About
from cairn.notify.models import Letter, LetterRun, Reminder
from tests import make, make_letters

pytestmark = pytest.mark.django_db


def noted(world: make.World) -> Letter:
    return make_letters.noted(world.amina, About.CARE, at=make.day(1))


def test_it_does_not_go_to_who_has_said_no_in_between_or_has_gone(world: make.World):
    noted(world)
    make_letters.noted(world.ben, About.CARE, at=make.day(1))
    actions.stop_letters(by=world.amina, about=About.CARE, at=make.day(1))
    world.ben.is_active = False
    world.ben.save()
    assert make_letters.sent(make.day(2)) == []
    assert [(one.is_sent, one.sealed) for one in Letter.objects.all()] == [(False, "")] * 2


def test_it_goes_to_the_address_they_have_now(world: make.World):
    noted(world)
    world.amina.email = "amina@elsewhere.example"
    world.amina.save()
    assert [one.to for one in make_letters.sent(make.day(2))] == [["amina@elsewhere.example"]]


def test_it_does_not_go_after_two_weeks_and_says_why(world: make.World):
    letter = noted(world)
    assert may.send_again(letter, on=make.day(15).date())
    assert "two weeks old" in may.send_again(letter, on=make.day(16).date()).reason
    assert make_letters.sent(make.day(16)) == []
    assert "gone already" in may.send_again(Letter.objects.get(), on=make.day(2).date()).reason


@pytest.mark.parametrize(
    ("trouble", "refused", "later"),
    [
        (SMTPRecipientsRefused({"a": (550, b"nobody")}), 1, 0),
        (SMTPRecipientsRefused({"a": (450, b"come back")}), 0, 1),
        (SMTPDataError(554, b"no"), 1, 0),
        (SMTPDataError(451, b"busy"), 0, 1),
        (SMTPNotSupportedError("no such signs"), 1, 0),
        (ValueError("a bad head"), 1, 0),
        (SMTPServerDisconnected("gone"), 0, 1),
    ],
)
def test_what_the_mail_server_puts_off_is_tried_again_and_what_it_refuses_is_not(
    world: make.World, monkeypatch: pytest.MonkeyPatch, trouble: Exception, refused: int, later: int
):
    noted(world)

    def send_messages(_self, _messages):
        raise trouble

    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", send_messages)
        report = sending.send_letters(at=make.day(1))
    assert (report.refused, report.later, report.broke) == (refused, later, "")
    assert len(make_letters.sent(make.day(1))) == later


@contextmanager
def another_sender(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Iterator[None]:
    """Inside, somebody else holds the lock, by a line to the database or an open file of their own."""
    if connection.vendor == "sqlite":  # in memory it has no other process: as if it lay in a file
        monkeypatch.setitem(connection.settings_dict, "NAME", str(folder / "cairn.sqlite3"))
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        if connection.vendor == "sqlite":
            connection.settings_dict["NAME"] = str(folder / "cairn.sqlite3")
        with alone.alone() as is_alone:
            assert is_alone
            held.set()
            done.wait(30)
        connection.close()

    with ThreadPoolExecutor(1) as other:
        ended = other.submit(hold)
        assert held.wait(30)
        yield
        done.set()
        ended.result()


def test_while_one_process_sends_another_one_does_nothing(
    world: make.World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    noted(world)
    with another_sender(monkeypatch, tmp_path):
        call_command("send_letters")
    assert "sent already, by another process" in capsys.readouterr().out
    assert len(queries.letters_to_go()) == 1
    assert len(make_letters.sent(make.day(1))) == 1


def test_when_letters_were_looked_after_is_kept_in_one_row(world: make.World):
    sending.send_letters(at=make.day(1))
    assert (queries.last_run().ran_at, queries.last_run().went_at) == (make.day(1), None)
    noted(world)
    sending.send_letters(at=make.day(2))
    sending.send_letters(at=make.day(3))
    assert (queries.last_run().ran_at, queries.last_run().went_at) == (make.day(3), make.day(2))
    assert LetterRun.objects.count() == 1


def test_the_page_for_who_runs_the_site_says_when_letters_last_went(world: make.World, client):
    assert "Let this run once an hour" in client.get("/health").content.decode()
    noted(world)
    sending.send_letters(at=make.day(2))
    page = client.get("/health").content.decode()
    assert ("Letters were last looked after" in page, "One last went out" in page) == (True, True)


def test_a_letter_about_a_thing_told_this_week_is_not_even_noted(world: make.World):
    make_letters.noted(world.amina, About.ASKED, at=make.day(1), things=["task:a", "task:b"])
    with pytest.raises(Refused, match="within the week"):
        make_letters.noted(world.amina, About.ASKED, at=make.day(3), things=["task:b", "task:c"])
    assert make_letters.noted(world.amina, About.ASKED, at=make.day(4), things=["task:c"])
    assert make_letters.noted(world.amina, About.ASKED, at=make.day(8), things=["task:b"])


def test_the_database_too_keeps_to_it(world: make.World):
    letter = noted(world)
    news = make_letters.noted(world.amina, About.NEWS, at=make.day(1), tells=(make.day(0), make.day(1)))
    make_letters.noted(world.amina, About.ASKED, at=make.day(1), things=["task:a"])
    (reminder,) = Reminder.objects.all()
    broken = (
        lambda: Letter.objects.filter(pk=letter.pk).update(is_sent=True),  # and its words are still there
        lambda: Letter.objects.create(person=world.amina, about=About.NEWS, written_on="2026-02-01",
                                      told_until=news.told_until),
        lambda: Reminder.objects.create(letter=reminder.letter, thing="task:a"),
        lambda: LetterRun.objects.create(pk=2, ran_at=make.day(1)),
    )  # fmt: skip
    for one in broken:
        with pytest.raises(IntegrityError), transaction.atomic():
            one()


def test_what_no_longer_waits_is_forgotten_and_what_waits_is_not(world: make.World):
    make_letters.noted(world.amina, About.ASKED, at=make.day(1), things=["task:a", "task:b"])
    make_letters.noted(world.ben, About.ASKED, at=make.day(1), things=["task:b"])
    for letter in Letter.objects.all():
        actions.note_sent(letter, at=make.day(1))
    actions.forget_reminders(at=make.day(2), waiting=[(world.amina.pk, "task:b")])
    assert [(one.letter.person, one.thing) for one in Reminder.objects.all()] == [(world.amina, "task:b")]
    assert Letter.objects.count() == 2
