"""What is for one person stays in their browser; what is for members stays with members."""

from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, reverse

from cairn.mountain import actions as mountain
from cairn.reflections import actions as reflections
from cairn.sessions.models import Session
from cairn.web import addresses
from tests import (
    make,
    make_answers,
    make_beside,
    make_care,
    make_challenges,
    make_learning,
    make_maps,
    make_meetings,
    make_money,
    make_needs,
    make_options,
    make_outcomes,
    make_reflections,
    make_roles,
    make_sharing,
    make_slips,
    make_strengths,
    make_trail,
    make_work,
)
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"


def kept_by(page: HttpResponse) -> set[str]:
    return {word.strip() for word in page.get("Cache-Control", "").split(",")}


@pytest.mark.parametrize("path", ["/", "/p/waiting-well", HERE, f"{HERE}/record", f"{HERE}/record.json", f"{HERE}/do"])
def test_no_shared_cache_keeps_a_page_of_somebody_signed_in(client: Client, world: make.World, path: str):
    assert "private" not in kept_by(client.get(path))
    client.force_login(world.amina)
    assert {"private", "no-cache"} <= kept_by(client.get(path))


@pytest.mark.parametrize(
    "path",
    [
        "/me",
        "/me/words",
        "/me/about",
        "/me/strengths",
        "/me/strengths/times",
        "/me/suggestions",
        "/me/time",
        "/me/needs",
        "/me/roles",
        "/p/waiting-well/people",
        *(f"{HERE}/{page}" for page in ("people", "explore/my-answers", "needs", "learn/for-people", "learn/for-me")),
    ],
)
def test_pages_with_names_are_not_kept_at_all(client: Client, world: make.World, path: str):
    client.force_login(world.amina)
    assert "no-store" in kept_by(client.get(path))


def of_a_programme() -> Iterator[URLPattern]:
    return (one for one in addresses.PATTERNS if "programme" in one.pattern.converters)


def review_voice(world: make.World) -> str:
    make_learning.review(world)
    return make_learning.verdict(world).ref


def refs_of_measures(world: make.World) -> dict[str, object]:
    measures = make_learning.agreed_measures(world)
    measure = measures.lines.get()
    return {
        "measures": measures.ref, "measure": measure.ref, "value": make_learning.value(measure, by=world.ben).ref,
    }  # fmt: skip


def refs_at_an_option(world: make.World) -> dict[str, object]:
    (option,) = make_options.written(world)
    return {
        "option": option.ref,
        "argument": make_options.argument(option, by=world.amina).ref,
        "check": make_options.check(option, by=world.amina).ref,
        "ground": make_options.ground(world, option).ref,
    }


def refs_on_the_map(world: make.World) -> dict[str, object]:
    make_maps.two_groups(world)
    return {"letter": "A", "group_name": make_maps.group_name(world).ref}


def refs_of_strengths(world: make.World) -> dict[str, object]:
    line = make_strengths.line(world.amina)
    return {"card": line.card.ref, "strength": line.ref, "part": "can"}


def refs_around_a_session(world: make.World, meeting: Session) -> dict[str, object]:
    paper = make_meetings.paper(world, meeting)
    return {
        "paper": paper.ref,
        "asked": make_meetings.asked(paper, by=world.amina).ref,
        "line": make_meetings.access_line(world, meeting).ref,
        "rule": make_meetings.rule(meeting, by=world.amina).ref,
        "observation": make_meetings.observation(world, meeting).ref,
        "moment": "abcdefghjkmn",
    }


def refs_of_roles(world: make.World) -> dict[str, object]:
    role, other = make_roles.offer(world), make_roles.offer(world)
    return {
        "role": other.ref, "reader": make_roles.reader(world, other).ref, "holding": make_roles.held(world, role).ref,
        "application": make_roles.applied(world, other).ref, "asked_person": world.amina.ref,
    }  # fmt: skip


def refs_of_everything(world: make.World) -> dict[str, object]:
    """One of each thing an address can be about, by the name it has in addresses."""
    written = make_reflections.draft(world, title="A quiet corner")
    shown = make_reflections.picture(written, by=world.amina)
    reflections.publish_reflection(written, by=world.amina, at=make.MONDAY)
    meeting = make.session(world)
    story = make.story(world, uses=["public"])
    used = make_trail.used(world)
    return {
        "programme": "waiting-well", "activity": "quiet-corner", "session": meeting.ref, "stage": "listen",
        "use": used.ref, "item": make.items(world, meeting, citizen=1)[0].ref, "story": story.ref,
        "contribution": make.contribution(world).ref, "decision": make.decided(world).ref,
        "commitment": make.commitment(world).ref, "statement": make.statements(world, 1)[0].ref,
        "task": make_work.task(make.commitment(world), by=world.ben).ref,
        "spending": make_work.spent(world).ref, "report": "gripp2",
        "claim": make_money.claim(world).ref,
        "payer": make_money.payer(world).ref,
        "booking": "abcdefghjkmn", "occasion": "abcdefghjkmn",  # whether there is one is not even asked
        "number": 1, "table": 1, "condition": "5.1",
        "dissent": make_beside.dissent(world).ref,
        "group": mountain.name_missing(world.activity, by=world.amina, at=make.MONDAY, words="Night workers").ref,
        **dict.fromkeys(("day", "slot", "room", "track", "speaker", "proposal", "look"), "abcdefghjkmn"),  # of an event
        "reach_step": "abcdefghjkmn",  # the same as the next
        "open_item": "abcdefghjkmn",  # whether there is one is not even asked before the programme may be seen
        **dict.fromkeys(("roll_challenge", "helper", "lesson", "practice"), "abcdefghjkmn"),  # the same
        **refs_of_measures(world),
        "outcome": make_outcomes.published(world).ref,
        "voice": review_voice(world),
        "sign": "k4m9",  # of somebody drawn
        "reflection": written.ref, "picture": shown.ref, "reply": make_reflections.reply(written).ref,
        "need": make_sharing.need(world).ref, "agreement": make_sharing.agreement(world).ref,
        "access_need": make_needs.need(world.amina).ref,
        "slip": make_slips.entered(world).slip.ref,
        "challenge": make_challenges.challenge(world).ref,
        "variant": "polis",
        "kind": "statement", "words": make.statements(world, 1)[0].ref,
        "theme": make_answers.theme(world).ref,
        **refs_of_strengths(world),
        "contact": make_care.asked(world, world.ben).ref,
        **refs_of_roles(world),
        **refs_at_an_option(world),
        **refs_on_the_map(world),
        **refs_around_a_session(world, meeting),
    }  # fmt: skip


@pytest.mark.parametrize("who", ["dana", ""])
def test_nothing_of_an_unpublished_programme_is_shown_to_others(client: Client, world: make.World, who: str):
    refs = refs_of_everything(world)
    world.programme.published_at = None
    world.programme.save()
    signed_in(client, world, who)
    shown = []
    for pattern in of_a_programme():
        path = reverse(pattern.name, kwargs={part: refs[part] for part in pattern.pattern.converters})
        for page in (client.get(path), client.post(path)):
            words = page.content.decode()
            told = [said for said in ("A quiet corner", "Waiting well", "calmer", "Around the table") if said in words]
            if told or page.status_code not in {403, 404}:
                shown.append((pattern.name, page.status_code, told))
    assert shown == []


def test_an_unpublished_programme_stands_in_no_list(client: Client, world: make.World):
    world.programme.published_at = None
    world.programme.save()
    client.force_login(world.dana)
    for path in ("/", "/me"):
        assert "Waiting well" not in client.get(path).content.decode()


def test_files_nobody_asked_for_are_not_written_down(client: Client, world: make.World):
    client.force_login(world.amina)
    sent = {"name": "Mina", "label": "", "extra": SimpleUploadedFile("film.bin", b"x" * 3_000_000)}
    page = client.post("/me/name", sent)
    assert page.status_code == 302
    assert page.wsgi_request.FILES == {}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL cleans up by itself")
def test_destroyed_words_leave_the_disk_too():
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA secure_delete").fetchone() == (1,)


def test_a_story_whose_teller_is_gone_stays_where_it_was(client: Client, world: make.World):
    story = make.story(world, uses=["public"])
    type(story).objects.update(teller=None)
    world.programme.published_at = None
    world.programme.save()
    assert client.get(f"{HERE}/listen/story/{story.ref}").status_code == 404
