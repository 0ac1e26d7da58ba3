"""How often a form is taken, and the field that only machines fill in."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from django import forms
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.cache import caches
from django.http import HttpRequest
from django.test import RequestFactory, override_settings

from cairn.people.models import Person
from cairn.web import floods
from cairn.web.forms.guarded import GuardedForm
from tests import make

PLACE, PERSON = floods.USUAL.place, floods.USUAL.person
BY_FILE = "django.core.cache.backends.filebased.FileBasedCache"


def asked(address: str = "192.0.2.7", person: Person | None = None, **headers: str) -> HttpRequest:
    request = RequestFactory().post("/", REMOTE_ADDR=address, headers=headers)
    request.user = person or AnonymousUser()
    return request


def taken(request: HttpRequest, times: int, *, name: str = "report", seconds: int = 0) -> int:
    """How many of so many forms are taken."""
    at = make.MONDAY + timedelta(seconds=seconds)
    return sum(not floods.counted(request, name, at=at) for _ in range(times))


def test_a_place_sends_so_many_and_can_go_on_when_the_first_are_old_enough() -> None:
    assert taken(asked(), PLACE.times + 5) == PLACE.times
    assert floods.counted(asked(), "report", at=make.MONDAY + timedelta(minutes=4)) == timedelta(minutes=6)
    assert taken(asked(), PLACE.times + 5, seconds=PLACE.minutes * 60) == PLACE.times


def test_one_place_or_form_leaves_the_others_alone() -> None:
    taken(asked(), PLACE.times)
    assert taken(asked(), 1) == 0
    assert taken(asked("192.0.2.8"), 1) == 1
    assert taken(asked(), 1, name="another form") == 1


def test_who_is_signed_in_is_counted_alone_and_more_generously(world: make.World) -> None:
    taken(asked(), PLACE.times)
    assert taken(asked(person=world.amina), PERSON.times + 5) == PERSON.times > PLACE.times
    assert taken(asked(person=world.ben), 1) == 1
    assert taken(asked("198.51.100.1", person=world.amina), 1) == 0


def test_a_household_is_one_place_however_many_long_addresses_it_has() -> None:
    homes = [asked(f"2001:db8:1:2::{number:x}") for number in range(1, PLACE.times + 2)]
    assert sum(taken(home, 1) for home in homes) == PLACE.times
    assert taken(asked("2001:db8:1:3::1"), 1) == 1


def test_nobody_gets_another_address_by_saying_so() -> None:
    said = [asked(**{"X-Forwarded-For": f"203.0.113.{number}"}) for number in range(PLACE.times + 1)]
    assert sum(taken(one, 1) for one in said) == PLACE.times


@override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
def test_behind_a_proxy_its_word_counts_and_not_what_the_visitor_put_before_it() -> None:
    said = [asked("127.0.0.1", **{"X-Forwarded-For": f"10.0.0.{number}, 203.0.113.9"}) for number in range(21)]
    assert sum(taken(one, 1) for one in said) == PLACE.times
    assert taken(asked("127.0.0.1", **{"X-Forwarded-For": "203.0.113.10"}), 1) == 1


def test_without_any_address_it_is_still_counted() -> None:
    assert taken(asked(""), PLACE.times + 1) == PLACE.times


def test_the_form_says_when_one_can_go_on_and_keeps_what_was_typed() -> None:
    for _ in range(PLACE.times):
        form = GuardedForm({})
        assert floods.check(asked(), form, "report")
        assert form.is_valid()
    form = Spoken({"words": "The chairs."})
    assert form.is_valid()
    assert not floods.check(asked(), form, "report")
    assert "You can go on in 10 minutes. What you wrote is still here." in str(form.non_field_errors())
    assert 'value="The chairs."' in str(form)


class Spoken(GuardedForm):
    words = forms.CharField()


def test_a_machine_fills_in_what_nobody_sees() -> None:
    form = Spoken({"words": "Buy this", "leave_empty": "http://example.org"})
    assert not form.is_valid()
    assert "there to catch machines" in str(form.non_field_errors())


def test_what_goes_to_a_deed_has_no_trap_in_it() -> None:
    form = Spoken({"words": "The chairs.", "leave_empty": ""})
    assert form.is_valid()
    assert form.cleaned_data == {"words": "The chairs."}


def test_the_trap_is_out_of_sight_out_of_the_way_and_labelled() -> None:
    drawn = str(Spoken())
    trap = drawn[drawn.index('<div class="aloud" aria-hidden="true">') :]
    assert "Leave this empty" in trap
    assert 'tabindex="-1"' in trap
    assert 'autocomplete="off"' in trap


@pytest.fixture
def by_file(tmp_path: Path) -> Path:
    """Counting as a server does it."""
    kept = {"BACKEND": BY_FILE, "LOCATION": tmp_path, "OPTIONS": {"MAX_ENTRIES": 1000}}
    with override_settings(CACHES={**settings.CACHES, "floods": kept}):
        yield tmp_path


def test_of_many_that_come_at_once_only_so_many_are_taken(by_file: Path) -> None:
    def one(_: int) -> int:
        return taken(asked(), 1)

    with ThreadPoolExecutor(8) as hands:
        assert sum(hands.map(one, range(40))) == PLACE.times


def test_no_address_lies_on_the_disk_and_nothing_leads_back_to_one_the_day_after(by_file: Path) -> None:
    taken(asked("192.0.2.77"), 1)
    before = set(by_file.iterdir())
    assert not any(b"192.0.2.77" in path.read_bytes() or "192.0.2.77" in path.name for path in before)
    caches["floods"].clear()  # as when a day has gone by, and with it the secret
    taken(asked("192.0.2.77"), 1)
    counts = {path.name for path in by_file.iterdir()}
    secret = {path.name for path in before} & counts
    assert len(secret) == 1  # only the place where the secret lies has the same name; what was counted has another


def test_a_server_counts_for_all_its_processes() -> None:
    from cairn.config import settings as written

    assert written.CACHES["floods"]["BACKEND"] == BY_FILE
    assert written.CACHES["default"]["BACKEND"].endswith("LocMemCache")


def test_an_address_written_in_the_long_way_is_still_one_place() -> None:
    """Where a server listens for both kinds at once, everybody would else be one household."""
    assert taken(asked("::ffff:192.0.2.7"), PLACE.times + 5) == PLACE.times
    assert taken(asked("::ffff:192.0.2.8"), 1) == 1
    assert taken(asked("192.0.2.7"), 1) == 0
