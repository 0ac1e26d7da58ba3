"""Whatever is typed into a form of Listen or Explore is kept and shown safely, or refused with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random
from urllib.parse import quote, urlencode

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone

from cairn.care.choices import Task
from cairn.programmes import actions as programmes
from cairn.programmes.models import Programme
from cairn.web.addresses import (
    care,
    explore,
    letters,
    listen,
    live,
    moderation,
    reflections,
    slips,
    strengths,
    timetable,
)
from cairn.web.forms.words import TURNING
from tests import (
    make,
    make_answers,
    make_care,
    make_live,
    make_moderation,
    make_programme,
    make_reflections,
    make_slips,
    make_timetables,
    make_trail,
    make_visits,
)
from tests.security.filling_in import Form, forms_with_words, standing_in
from tests.security.test_private_pages import refs_of_everything
from tests.web.components.html_checks import faults, read
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
HERE = "/p/waiting-well/a/quiet-corner"
PLAIN = "The chairs by the window."
IN_A_FIELD = re.compile(r' value="[^"]*"|<textarea[^>]*>[^<]*')  # there signs turn nothing but themselves
LONG = "x" * 100_000
MARKED_UP = (
    "<script>alert(1)</script>\"'><svg/onload=alert(1)><img src=x onerror=alert(1)></textarea></title>"
    "{{ 7|add:7 }}{% now 'Y' %}%(who)s${7*7}javascript:alert(1)"
)
TEXTS = {
    "emoji and marks piled up": "\U0001f9d1\U0001f3fd\u200d\U0001f9bd Z\u0351\u036b\u0343\u036a\u0302 \u0928\u0940",
    "text that turns around": "abc \u202egnp.exe\u202c \u2067x\u2069 \u0645\u0631\u062d\u0628\u0627 \u200f!",
    "nothing to see": "\u200b\u200d\ufeff\u2060 \u00ad",
    "HTML and templates": MARKED_UP,
    "SQL and the words of a search": "'; DROP TABLE cairn_story; -- \" OR * NEAR(a b) col:x ^ %_\\",
    "a null byte": "a\0b",
    "a hundred thousand characters": LONG,
}
HALF_A_SIGN = "%ED%A0%80b%ff%C0%AF"  # a lone surrogate, and bytes that are no UTF-8, as a browser never sends them
PATTERNS: list[URLPattern] = [
    *listen.PATTERNS, *slips.PATTERNS, *moderation.PATTERNS, *care.PATTERNS, *reflections.PATTERNS, *letters.PATTERNS,
    *explore.PATTERNS, *timetable.PATTERNS, *live.PATTERNS, *strengths.PATTERNS,
]  # fmt: skip


def of_today() -> str:
    """Random signs of the whole of Unicode, other ones every day."""
    dice = Random(timezone.localdate().toordinal())  # noqa: S311 - dice, not keys
    signs = [chr(number) for number in (dice.randrange(0x110000) for _ in range(60)) if not 0xD800 <= number < 0xE000]
    return "a" + "".join(signs) + "z"


@pytest.fixture
def clients(world: make.World) -> dict[str, Client]:
    """Amina, Ben, Cleo, the public and a moderator."""
    found = {name: signed_in(Client(), world, name) for name in ("amina", "ben", "cleo", "")}
    found["moderator"] = Client()
    found["moderator"].force_login(make_moderation.moderator(world))
    return found


def another_programme(world: make.World) -> Programme:
    """One of Cleo's in which there are people to write to."""
    opened = programmes.open_programme(
        by=world.cleo, organisation=world.organisation, title="Cared for", slug="cared-for", purpose="Rest.",
        at=make.MONDAY,
    )  # fmt: skip
    return programmes.publish_programme(opened, by=world.cleo, at=make.MONDAY)


@pytest.fixture
def forms(world: make.World, clients: dict[str, Client]) -> list[Form]:
    """Every form behind these addresses, in every state in which there is one."""
    at = timezone.now()
    refs = refs_of_everything(world)
    held, hidden, appealed, reported = (
        make_moderation.thing_of(make.contribution(world, words=f"Something said, {n}.")) for n in range(4)
    )
    by = make_moderation.moderator(world, "Nia"), world.cleo
    make_moderation.held(held, by=by[0], at=at)
    for thing in (hidden, appealed):
        make_moderation.hidden(thing, by=by, at=at)
    make_moderation.appealed(appealed, at=at)
    make_moderation.reported(reported, at=at)
    slip, answered = make_slips.entered(world, at=at), make_slips.entered(world, at=at)
    assert answered.slip.contribution is not None
    make_answers.answered(world, to=answered.slip.contribution, at=at)
    theme = make_answers.theme(world, title="Doors")
    in_theme = make_answers.placed(world, theme)
    make_answers.theme_answered(world, theme)
    about_theme = make_slips.entered(world, at=at)
    assert about_theme.slip.contribution is not None
    make_answers.listen.place_contribution(about_theme.slip.contribution, theme, by=world.cleo, at=at)
    cared_for = replace(world, programme=another_programme(world))
    for task in Task.values:
        make_care.contact(cared_for, task=task)
    refs |= {
        "token": make_slips.queries.link_token(make_slips.link(world)), "slip": slip.slip.ref,
        "about": "listen", "deed": "withdraw", "theme": theme.ref,
    }  # fmt: skip
    refs |= make_timetables.refs(world)
    make_visits.door(world)
    refs |= {"code": make_live.room(world, at=at).code, "table": 3}
    asked = make_trail.open_story(world)
    draft, reflection = make_reflections.draft(world), make_reflections.reflection(world)
    reply = make_reflections.published_reply(reflection, decided_by=world.amina)
    make_answers.listen.open_asking(world.activity, by=world.cleo, at=at, until_on=at.date() + timedelta(days=90))
    variants = [
        {},
        *({"kind": "contribution", "words": one.ref} for one in (held, hidden, appealed, reported)),
        {"contribution": in_theme.ref, "story": asked.ref, "reflection": draft.ref},
        {"reflection": reflection.ref, "reply": reply.ref},
        {"programme": cared_for.programme.slug},
    ]
    found: dict[str, Form] = {}
    for variant in variants:
        for one in forms_with_words(PATTERNS, refs | variant, clients, about=variant):
            found.setdefault(one.page, one)
    in_a_room = clients["in a room"] = Client()
    in_a_room.post(reverse("room_phone", args=[refs["code"]]), {"side": "citizen"})
    for one in forms_with_words(live.PATTERNS, refs, {"in a room": in_a_room}):
        found.setdefault(one.page, one)
    for code in (slip.code, answered.code, about_theme.code):
        held = clients[code] = Client()
        held.post("/slip", {"code": code})
        for one in forms_with_words(slips.PATTERNS[3:12], refs, {code: held}):
            found.setdefault(one.page, one)
    return list(found.values())


AT_LEAST = {
    *("add_picture", "answer_reply", "appeal", "care_ask", "care_asked", "care_report", "change_consent"),
    *("check_answer", "claim_influence_of", "contribute", "correct_entered", "decide_appeal", "describe_picture"),
    *("edit_reflection", "enter_contribution", "enter_story", "hide_words", "hold_words", "keep_words", "make_theme"),
    *("not_my_point", "refuse_reply", "rename_theme", "reply", "reply_to_reflection", "reply_to_theme"),
    *("report_words", "restore_words", "room_door", "room_note", "room_phone", "room_say", "say_by_link"),
    *("shorten_asking", "slip_check", "slip_correct"),
    *("slip_not_my_point", "sort_into_themes", "take_stories_out", "tell_story", "use_story", "visit_write"),
    *("write_option", "write_reflection", "write_statement"),
    *("make_event_day", "add_event_slot", "change_event_slot", "add_event_room", "change_event_room"),
    *("event_tracks", "change_event_track", "release_programme"),
    *("describe_card", "edit_strength", "write_strength"),
}
AFTER_A_LOOK = {
    **dict.fromkeys(("tell_story", "contribute", "say_by_link", "write_statement", "visit_write"), "share"),
    "use_story": "use",
}
FILLED_OTHERWISE = {
    "sort_into_themes": {"theme": ""},  # either a theme there is, or the words of a new one
    **{page: {"cost_figure": "2000"} for page in ("write_option", "edit_option", "take_out_part", "merge_options")},
    **{page: {"amount": "12"} for page in ("enter_value", "correct_value")},
    **{page: {"pence": "12"} for page in ("note_spending", "correct_spending")},
    **{page: {"link": ""} for page in ("note_progress", "keep_commitment")},
    **{
        page: {"pence": "12"}
        for page in ("make_claim", "complete_claim", "ask_to_book", "record_prepaid", "enter_claim")
    },
    "publish_rate_card": {"lines": "Chairing, day, £75", "source_url": ""},
    "set_places": {"places": "12"},
    "plan_session": {"capacity": ""},
    "send_paper": {"link": "", "format_name": "text"},
    "make_event_day": {"on": "1/6/2026", "starts": "9:30", "ends": "17:00", "good_from": "", "good_until": ""},
    **{page: {"starts": "18:00", "minutes": "45"} for page in ("add_event_slot", "change_event_slot")},
    **{page: {"capacity": "20"} for page in ("add_event_room", "change_event_room")},
    "write_measures": {f"{part}_{n}": "12" for part in ("at_start", "hoped") for n in range(1, 9)},
}
NOT_JUST_ANY_WORDS = {
    "use_story",
    "make_event_day",
    "room_door",
}  # a code there is, or only those of the story; breaks have their hours


def test_no_words_break_a_form_or_a_page(forms: list[Form], clients: dict[str, Client]) -> None:
    wrong = [f"no form was found at {name}" for name in sorted(AT_LEAST - {one.page for one in forms})]
    for one in forms:
        for title, text in {**TEXTS, "signs of today": of_today(), "plain words": PLAIN}.items():
            is_fine = title == "plain words" and one.page not in NOT_JUST_ANY_WORDS
            page = sent(clients[one.reader], one, text)
            wrong += [f"{one.page} with {title}: {fault}" for fault in unsafe(page, text, is_fine=is_fine)]
        if one.days:
            page = sent(clients[one.reader], one, PLAIN, days=MARKED_UP)
            wrong += [f"{one.page} with HTML for a day: {fault}" for fault in unsafe(page, MARKED_UP)]
        if (code := answered_to_half_a_sign(clients[one.reader], one)) >= 400:
            wrong.append(f"{one.page} with half a sign: {code}")
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("title", TEXTS)
def test_no_words_break_a_search_or_what_is_looked_up_while_people_write(
    client: Client, world: make.World, title: str
) -> None:
    make.contribution(world, words="a b x DROP TABLE")
    client.force_login(world.amina)
    text, by_link = TEXTS[title], make_slips.queries.link_token(make_slips.link(world))
    asked = text[:4_000]  # no server takes a longer address
    here = [f"{HERE}/{path}" for path in ("listen", "explore/statements", "do/spent")]
    make_programme.programme(world)
    for path in ("/search", "/p/waiting-well/reflections", "/programme/expo", "/programme/expo/choose", *here):
        assert list(unsafe(client.get(path, {"q": asked}), asked)) == [], path
    make.statements(world, 1)
    make_visits.door(world)
    writing = (f"{HERE}/listen/like-this", f"/say/{by_link}/like-this")
    answering = (f"{HERE}/explore/like-this", f"/answer/{by_link}/like-this")
    for path in (*writing, *answering):
        page = client.post(path, {"words": text})
        assert page.status_code == 200
        assert faults(page.content.decode()) == []


def test_half_a_sign_is_searched_for_like_any_other(client: Client, world: make.World) -> None:
    make_programme.programme(world)
    for path in ("/search", f"{HERE}/listen", "/p/waiting-well/reflections", "/programme/expo"):
        assert client.get(f"{path}?q={HALF_A_SIGN}").status_code == 200


def sent(client: Client, form: Form, words: str, *, days: str = "") -> HttpResponse:
    """The page that comes after the form is sent, with these words in it; nothing of it is kept."""
    caches["floods"].clear()
    filled: dict[str, object] = {**form.filled(words, button(form), days=days), **FILLED_OTHERWISE.get(form.page, {})}
    if form.page == "add_picture":
        filled["picture"] = SimpleUploadedFile("table.png", make_reflections.png())
    with transaction.atomic():
        page: HttpResponse = client.post(form.path, filled, follow=True)
        transaction.set_rollback(True)
    return page


def answered_to_half_a_sign(client: Client, form: Form) -> int:
    typed = {name: value for name, value in form.filled("", button(form)).items() if name not in form.words}
    body = "&".join([urlencode(typed), *(f"{quote(name)}={HALF_A_SIGN}" for name in form.words)])
    with transaction.atomic():
        page = client.post(form.path, body, content_type="application/x-www-form-urlencoded")
        transaction.set_rollback(True)
    return page.status_code


def button(form: Form) -> tuple[str, str]:
    """The button that keeps the words, where it comes after a look at them."""
    return ("step", AFTER_A_LOOK[form.page]) if form.page in AFTER_A_LOOK else form.buttons[0]


def unsafe(page: HttpResponse, text: str, *, is_fine: bool = False) -> Iterator[str]:
    """What is wrong with the page that came: broken, turned around, with tags of its own, or without what was typed."""
    if page.status_code != 200:
        yield f"the page says {page.status_code}"
    if page.status_code != 200 or not page["Content-Type"].startswith("text/html"):
        return
    html = page.content.decode()
    yield from faults(html)
    if any(tag == "script" and "src" not in given for tag, given in read(html).elements):
        yield "what was typed is script there"
    around = IN_A_FIELD.sub("", html)
    if any(chr(sign) in around for sign in TURNING):
        yield "signs stand there that turn the text around"
    if getattr(page, "redirect_chain", ()):
        return
    is_refused = "error-summary" in html
    if is_refused and is_fine:
        yield "plain words are refused"
    if is_refused and plainly(text) not in map(plainly, standing_in(html)):
        yield "it is refused, and what was typed does not come back"


def plainly(text: str) -> str:
    """What a browser shows of it in a field."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()
