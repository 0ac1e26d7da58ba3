"""The pages of help: forms only where somebody reads, sealed words for one contact, and nothing kept on the way."""

import re
from pathlib import Path

import pytest
from django.core import mail
from django.core.cache import caches
from django.test import Client, override_settings
from django.utils import timezone

from cairn.care import actions
from cairn.care.choices import Task
from cairn.care.models import Contact, Message
from cairn.notify import sending
from cairn.notify.models import Letter
from tests import make, make_care
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
CARE = "/p/waiting-well/care"
ASK, HARM = f"{CARE}/get-in-touch", f"{CARE}/harm"
WORDS = {"words": make_care.WORDS, "reach": make_care.REACH, "name": "A."}


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path):
    caches["floods"].clear()
    with override_settings(CARE_KEYS=tmp_path / "care_keys"):
        yield


def sent(client: Client, path: str, **changes: str) -> str:
    """What comes back after the form of this page was sent."""
    once = re.search(r'name="once" value="([^"]+)"', client.get(path).content.decode())
    assert once
    page = client.post(path, {**WORDS, "once": once[1], **changes})
    assert page.status_code == 200
    return page.content.decode()


def read(client: Client, path: str) -> str:
    return client.get(path).content.decode()


@pytest.mark.parametrize("path", [ASK, HARM])
def test_without_a_contact_there_is_no_form_and_the_page_says_so(client: Client, world: make.World, path: str):
    make_care.asked(world, world.ben, task=Task.WELLBEING)
    for page in (client.get(path), client.post(path, {**WORDS, "once": "aaaa-aaaa-aaaa-aaaa"})):
        words = page.content.decode()
        assert "it would reach nobody" in words
        assert 'name="words"' not in words
        assert "local council" in words
    assert not Message.objects.exists()


def test_before_writing_one_reads_what_will_happen(client: Client, world: make.World):
    make_care.contact(world, task=Task.SAFEGUARDING)
    words = read(client, HARM)
    told = ("not for emergencies", "Ring 999", "Only Sol can open it", "even if you do not want that", "happens next")
    for said in told:
        assert said in words
        assert words.index(said) < words.index('name="words"')


def test_without_an_account_one_gets_a_code_and_comes_back_with_it(client: Client, world: make.World):
    contact = make_care.contact(world, world.ben, task=Task.SAFEGUARDING)
    code = re.search(r"<code>([^<]+)</code>", sent(client, HARM))[1]
    assert len(client.session.keys()) == 0
    actions.open_message(Message.objects.get(), by=contact.person, at=timezone.now())
    page = client.post("/care/code", {"code": code}).content.decode()
    assert "Opened on" in page
    assert "Not opened yet" not in page
    assert make_care.WORDS not in page
    asks = client.post("/care/code", {"code": code, "step": "take_back"}).content.decode()
    assert "Take it back and destroy it" in asks
    client.post("/care/code", {"code": code, "step": "destroy"})
    assert not Message.objects.exists()
    assert "Nothing is kept under this code" in client.post("/care/code", {"code": code}).content.decode()


def test_signed_in_one_finds_it_on_ones_own_page(client: Client, world: make.World):
    make_care.contact(world)
    client.force_login(world.amina)
    assert "<code>" not in sent(client, ASK)
    one = Message.objects.get()
    assert one.ref in read(client, "/care/mine")
    client.post(f"/care/mine/{one.ref}", {"step": "destroy"})
    assert not Message.objects.exists()


def test_a_form_pressed_twice_is_one_message(client: Client, world: make.World):
    make_care.contact(world)
    once = re.search(r'name="once" value="([^"]+)"', read(client, ASK))[1]
    pages = [client.post(ASK, {**WORDS, "once": once}).content.decode() for _ in range(2)]
    assert Message.objects.count() == 1
    assert all(once in page for page in pages)


def test_bad_input_brings_back_what_was_typed(client: Client, world: make.World):
    make_care.contact(world)
    typed = {"words": "I would like to talk.", "reach": "", "once": "aaaa-aaaa-aaaa-aaaa"}
    page = client.post(ASK, typed).content.decode()
    assert "without that they cannot get in touch" in page
    assert "I would like to talk." in page


def test_the_contact_sees_no_words_in_the_list_and_opens_one_by_one(client: Client, world: make.World):
    contact = make_care.contact(world, world.ben)
    one = make_care.message(contact, world.amina)
    client.force_login(world.ben)
    listed, closed_page = read(client, "/care"), read(client, f"/care/sent/{one.ref}")
    for page in (listed, closed_page):
        assert "Zanzibar" not in page
        assert "Amina" not in page
    page = client.post(f"/care/sent/{one.ref}", {"step": "open"}).content.decode()
    assert "Zanzibar" in page
    for step, said in (("seen", "seen"), ("talked", "talked about"), ("closed", "closed")):
        client.post(f"/care/sent/{one.ref}", {"step": step})
        assert f": {said}" in read(client, f"/care/sent/{one.ref}")


@pytest.mark.parametrize("name", ["amina", "cleo", "dana", "sol", ""])
@pytest.mark.parametrize("step", ["", "open", "seen", "talked", "closed"])
def test_nobody_else_opens_it_by_its_address(client: Client, world: make.World, name: str, step: str):
    """The sender, a lead, somebody passing by, the other contact, and the public."""
    one = make_care.message(make_care.contact(world, world.ben), world.amina)
    sol = make_care.contact(world, task=Task.SAFEGUARDING).person
    client.force_login(sol) if name == "sol" else signed_in(client, world, name)
    page = client.post(f"/care/sent/{one.ref}", {"step": step}) if step else client.get(f"/care/sent/{one.ref}")
    assert page.status_code in {403, 404}
    assert "Zanzibar" not in page.content.decode()
    assert Message.objects.get().state == "sent"


@pytest.mark.parametrize("name", ["ben", "cleo", "dana", ""])
def test_nobody_else_follows_or_destroys_what_somebody_sent(client: Client, world: make.World, name: str):
    one = make_care.message(make_care.contact(world, world.ben), world.amina)
    signed_in(client, world, name)
    for page in (client.get(f"/care/mine/{one.ref}"), client.post(f"/care/mine/{one.ref}", {"step": "destroy"})):
        assert page.status_code in {403, 404}
    assert Message.objects.exists()


def test_nothing_is_kept_on_the_way(client: Client, world: make.World):
    """No page is stored, no form is noted in the session, and no message says in a cookie that somebody wrote."""
    contact = make_care.contact(world, world.ben)
    one = make_care.message(contact, world.amina)
    checking = Client(enforce_csrf_checks=True)
    checking.force_login(world.amina)
    page = checking.get(ASK)
    form = dict(re.findall(r'name="(once|csrfmiddlewaretoken)" value="([^"]+)"', page.content.decode()))
    answer = checking.post(ASK, {**WORDS, **form})
    assert "It is sent, and sealed" in answer.content.decode()
    assert "sent" not in checking.session
    assert "messages" not in answer.cookies
    client.force_login(world.ben)
    opened = client.post(f"/care/sent/{one.ref}", {"step": "open"})
    for stored in (page, answer, opened, client.get("/care"), checking.get("/care/mine"), checking.get("/care/code")):
        assert "no-store" in stored["Cache-Control"]


def test_a_lead_sees_who_is_asked_and_nothing_of_what_is_sent(client: Client, world: make.World):
    contact = make_care.contact(world, world.ben)
    client.force_login(world.cleo)
    before = [read(client, path) for path in (f"{CARE}/contacts", CARE, "/me", "/p/waiting-well", "/care")]
    make_care.message(contact, world.amina)
    after = [read(client, path) for path in (f"{CARE}/contacts", CARE, "/me", "/p/waiting-well", "/care")]
    tokens = re.compile(r'csrfmiddlewaretoken" value="[^"]+"')
    assert [tokens.sub("", page) for page in before] == [tokens.sub("", page) for page in after]


def test_a_lead_asks_and_the_person_says_yes_on_their_page(client: Client, world: make.World):
    client.force_login(world.cleo)
    assert "has no wellbeing contact" in read(client, "/me")
    client.post(f"{CARE}/contacts", {"task": "wellbeing", "asked": world.ben.ref})
    contact = Contact.objects.get()
    client.force_login(world.ben)
    assert f"/care/asked/{contact.ref}" in read(client, "/me")
    client.post(f"/care/asked/{contact.ref}", {"looks": "Each morning.", "is_named": "on"})
    assert "Ben" in read(client, CARE)
    assert "Each morning." in read(client, CARE)
    client.force_login(world.cleo)
    assert "has no wellbeing contact" not in read(client, "/me")


def test_whoever_is_asked_can_say_no(client: Client, world: make.World):
    contact = make_care.asked(world, world.ben)
    client.force_login(world.dana)
    assert client.post(f"/care/asked/{contact.ref}", {"answer": "no"}).status_code == 404
    client.force_login(world.ben)
    client.post(f"/care/asked/{contact.ref}", {"answer": "no"})
    assert not Contact.objects.filter(ended_at__isnull=True).exists()


@pytest.mark.parametrize("name", ["amina", "ben", "dana", ""])
def test_only_a_lead_asks_releases_and_says_the_country(client: Client, world: make.World, name: str):
    contact = make_care.contact(world)
    signed_in(client, world, name)
    for path in (f"{CARE}/contacts", f"{CARE}/country", f"{CARE}/release/{contact.ref}"):
        assert client.post(path, {"country": "wales"}).status_code == 403
    assert Contact.objects.get().ended_at is None


def test_a_contact_who_leads_too_is_said_openly(client: Client, world: make.World):
    make_care.contact(world, world.cleo)
    for path in (CARE, ASK):
        assert "They also lead this programme." in read(client, path)


def test_before_words_are_handed_on_one_reads_that_the_next_contact_leads_too(client: Client, world: make.World):
    first = make_care.contact(world, world.ben)
    sent = make_care.message(first, world.amina)
    actions.release_contact(first, by=world.cleo, at=make.MONDAY)
    make_care.contact(world, world.cleo)
    client.force_login(world.amina)
    assert "They also lead this programme." in read(client, f"/care/mine/{sent.ref}")


def test_a_contact_without_a_name_is_not_named_on_any_page(client: Client, world: make.World):
    make_care.contact(world, is_named=False)
    client.force_login(world.amina)
    for path in (CARE, ASK):
        assert "Maya" not in read(client, path)


def test_whoever_wrote_lets_the_next_contact_read_it(client: Client, world: make.World):
    first = make_care.contact(world, world.ben)
    one = make_care.message(first, world.amina)
    actions.release_contact(first, by=world.cleo, at=make.day(1))
    make_care.contact(world, at=make.day(1))
    client.force_login(world.amina)
    assert f"/care/mine/{one.ref}" in read(client, "/me")
    assert "They can read your words only if you say so" in read(client, f"/care/mine/{one.ref}")
    client.post(f"/care/mine/{one.ref}", {"step": "hand_on"})
    assert Message.objects.get().contact.person.name == "Maya"


def test_a_machine_is_caught_and_a_flood_held_back(client: Client, world: make.World):
    make_care.contact(world)
    caught = client.post(ASK, {**WORDS, "once": "aaaa-aaaa-aaaa-aaaa", "leave_empty": "x"}).content.decode()
    assert "there to catch machines" in caught
    for _ in range(20):
        sent(client, ASK)
    once = re.search(r'name="once" value="([^"]+)"', read(client, ASK))[1]
    held = client.post(ASK, {**WORDS, "once": once}).content.decode()
    assert "You can go on in" in held
    assert make_care.WORDS in held
    assert Message.objects.count() == 20


def test_a_contact_gets_a_letter_a_day_without_any_detail(world: make.World):
    contact = make_care.contact(world, world.ben, task=Task.SAFEGUARDING)
    one = make_care.message(contact, world.amina)
    for day in (0, 0, 1):
        sending.send_letters(at=make.day(day, 10))
    letters = [letter for letter in mail.outbox if letter.to == [world.ben.email]]
    assert len(letters) == 2
    words = letters[0].subject + letters[0].body
    assert letters[0].subject == "Somebody asks you to get in touch"
    for said in ("Zanzibar", "Amina", "Waiting well", "harm", "safeguard", one.ref):
        assert said not in words
    actions.say_seen(one, by=world.ben, at=make.day(2))
    sending.send_letters(at=make.day(2, 10))
    assert Letter.objects.filter(about="care").count() == 2


def test_keys_that_were_exchanged_are_said_to_the_contact(client: Client, world: make.World, tmp_path: Path):
    one = make_care.message(make_care.contact(world, world.ben), world.amina)
    client.force_login(world.ben)
    with override_settings(CARE_KEYS=tmp_path / "others"):
        page = client.post(f"/care/sent/{one.ref}", {"step": "open"})
    assert "put back the one before" in page.content.decode()
