"""Signing in leads nowhere else; the demo's open door is shut everywhere but in the demo."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.test.utils import override_settings
from django.utils import timezone

from cairn.people.models import Person
from tests import make, make_roles

pytestmark = pytest.mark.django_db
ELSEWHERE = ("https://evil.example", "//evil.example/x", "/\\evil.example", "javascript:alert(1)", "///evil.example")


def persona() -> Person:
    someone = make.person("Nia")
    someone.is_persona = True
    someone.save()
    return someone


def test_outside_the_demo_nobody_signs_in_with_one_click(client: Client):
    with override_settings(DEMO=False):
        assert client.post("/demo/be", {"person": persona().ref}).status_code == 404
    assert "_auth_user_id" not in client.session


def test_in_the_demo_one_click_makes_nobody_but_a_persona(client: Client, world: make.World):
    with override_settings(DEMO=True):
        assert client.post("/demo/be", {"person": world.cleo.ref}).status_code == 404
        assert client.get("/demo/be").status_code == 405
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_being_somebody_leads_to_no_other_site(client: Client, elsewhere: str):
    with override_settings(DEMO=True):
        assert client.post("/demo/be", {"person": persona().ref, "next": elsewhere})["Location"] == "/me"


def code_in_the_last_letter() -> str:
    found = re.search(r"^[A-Z0-9-]{6,9}$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found is not None
    return found[0]


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_signing_in_leads_to_no_other_site(client: Client, elsewhere: str):
    cache.clear()  # the counts of tries live there
    client.post("/sign-in/signup/", {"email": "rosa@example.org", "name": "Rosa"})
    client.post("/sign-in/confirm-email/", {"code": code_in_the_last_letter()})
    client.post("/sign-in/logout/", {"next": elsewhere})
    client.post("/sign-in/login/code/", {"email": "rosa@example.org", "next": elsewhere})
    answer = client.post("/sign-in/login/code/confirm/", {"code": code_in_the_last_letter(), "next": elsewhere})
    assert answer["Location"] == "/me"


@pytest.mark.parametrize("path", ["/", "/sign-in/login/", "/p/nowhere", "/me"])
def test_no_other_site_can_frame_a_page_or_run_its_scripts_in_it(client: Client, path: str):
    answer = client.get(path)
    assert answer["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_somebody_new_comes_back_to_the_role_whose_link_they_were_sent(client: Client, world: make.World):
    cache.clear()
    page = f"/p/waiting-well/roles/{make_roles.offer(world, at=timezone.now()).ref}"
    asked = link_named(client.get(f"{page}/apply"), "Sign in")
    assert link_named(client.get(page), "Sign in or join Cairn") == f"/sign-in/login/?next={page}"
    sign_up = link_named(client.get(asked), "Take part for the first time")
    form = dict(re.findall(r'name="(next)" value="([^"]+)"', client.get(sign_up).content.decode()))
    client.post("/sign-in/signup/", {"email": "rosa@example.org", "name": "Rosa", **form})
    answer = client.post("/sign-in/confirm-email/", {"code": code_in_the_last_letter()})
    assert answer["Location"] == f"{page}/apply"


@pytest.mark.parametrize("path", ["/", "/slip", "/sign-in/login/", "/p/waiting-well/a/quiet-corner/money/paper"])
def test_signing_in_notes_no_page_where_nothing_tells_who_was_there(client: Client, world: make.World, path: str):
    assert link_named(client.get(path), "Sign in") == "/sign-in/login/"


def link_named(page: HttpResponse, name: str) -> str:
    found = re.search(rf'href="([^"]+)"[^>]*>{name}<', page.content.decode())
    assert found is not None
    return found[1]
