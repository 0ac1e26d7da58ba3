"""Where people tell or read hard things they find help and a way out, on every such page."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from cairn.base.verdict import Refused
from cairn.care import helplines
from cairn.learn import queries as learn
from cairn.listen import queries as listen
from cairn.people.models import Person
from cairn.programmes import actions as programmes
from cairn.programmes.countries import Country
from cairn.web import addresses
from tests import make, make_learning, make_slips
from tests.security.test_private_pages import refs_of_everything
from tests.web.components.html_checks import read

pytestmark = pytest.mark.django_db
TEMPLATES = Path(settings.PACKAGE, "web", "templates", "pages")

MUST_HAVE = (  # pages where people tell or read hard things; whoever adds such a page adds its name
    *("listen", "stories", "story", "tell_story", "contribute", "contribution", "theme"),
    *("review", "was_it_so", "pulse_thanks", "vote_thanks"),
    *("care", "care_ask", "care_report", "care_waiting", "care_mine", "care_code"),
    *("slip", "stories_to_use", "use_story", "story_use", "search"),
    *("reflections", "reflection", "write_reflection", "reply_to_reflection", "earlier_versions"),
    *("explore", "decision", "activity_pack", "programme_pack"),  # they can show stories that were quoted
)
NEED_NONE = (  # consents, buttons and lists of those who answer; what is hard to read stands a page away
    *("change_consent", "withdraw_story", "erase_story", "reply", "owed", "claim_influence_of"),
    *("open_asking", "close_asking", "shorten_asking"),
    *("themes", "make_theme", "sort_into_themes", "rename_theme", "reply_to_theme", "take_out_of_theme"),
    *("not_my_point", "check_answer", "share_again", "take_stories_out"),
    *("renew_consent", "hide_notes", "story_media", "my_recording"),  # the last two are files
)


def has_help(words: str) -> bool:
    """Help below, and the way out before the content and once more in the help."""
    top, rest = words.split('<main id="main"', 1)
    return (
        'data-leave="keys"' in top
        and 'id="talk-title"' in rest
        and "We do not read this all day. Nobody will act on it at once." in rest
        and rest.count("data-leave") == 1
    )


def page_of(name: str, refs: dict[str, object]) -> str:
    pattern = next(one for one in addresses.PATTERNS if one.name == name)
    return reverse(name, kwargs={part: refs[part] for part in pattern.pattern.converters})


def seen_by_one_of(client: Client, people: tuple[Person, ...], path: str) -> HttpResponse | None:
    """The page as the first of these people sees it who may."""
    for person in people:
        client.force_login(person)
        page = client.get(path)
        if page.status_code == 200:
            return page
    return None


def test_every_page_where_people_tell_or_read_hard_things_has_help(client: Client, world: make.World):
    refs = refs_of_everything(world)
    without = []
    for name in MUST_HAVE:
        page = seen_by_one_of(client, (world.amina, world.cleo), page_of(name, refs))
        if page is None or not has_help(page.content.decode()):
            without.append((name, page and page.status_code))
    assert without == []


def test_a_page_one_says_something_on_without_an_account_has_help(client: Client, world: make.World):
    token = listen.link_token(make_slips.link(world))
    assert has_help(client.get(reverse("say_by_link", args=[token])).content.decode())


def test_a_page_by_a_link_of_ones_own_has_help(client: Client, world: make.World):
    make.pulse(world, at=make.day(10, 17))
    token = learn.asked_of(world.amina, at=make.day(11))[0].token
    page = client.get(reverse("answer_pulse", args=[token]))
    assert page.status_code in {200, 403}
    if page.status_code == 200:
        assert has_help(page.content.decode())


def test_no_page_of_listening_was_forgotten():
    """A new page of stories or contributions is put on one of the lists by whoever adds it."""
    here = {one.name for one in addresses.listen.PATTERNS}
    assert here - {*MUST_HAVE, *NEED_NONE} == set()


def test_where_help_is_offered_the_way_out_is_too():
    """In every template, also in those of pages that no list here names yet."""
    written = {path: path.read_text() for path in TEMPLATES.rglob("*.html")}
    helping = {path.name for path, words in written.items() if "need_to_talk" in words}
    assert helping == {path.name for path, words in written.items() if "leave_quickly" in words} - {"help_lines.html"}


def test_the_lines_are_those_of_the_country(client: Client, world: make.World):
    programmes.say_country(world.programme, by=world.cleo, at=make.MONDAY, country=Country.NORTHERN_IRELAND)
    page = client.get(reverse("listen", args=["waiting-well", "quiet-corner"])).content.decode()
    assert "0808 808 8000" in page
    assert "NHS 111" not in page


@pytest.mark.parametrize("country", ["//evil.example", "https://evil.example", "nowhere", "\0", ""])
def test_the_way_out_leads_only_where_this_site_says(client: Client, country: str):
    here = helplines.help_in("").leave_to
    assert client.get("/leave", {"country": country})["Location"] == here
    there = client.get("/leave", {"country": Country.ELSEWHERE})["Location"]
    assert there == helplines.help_in(Country.ELSEWHERE).leave_to


def test_the_way_out_is_a_plain_link_that_tells_the_other_site_nothing(client: Client, world: make.World):
    page = client.get(reverse("listen", args=["waiting-well", "quiet-corner"])).content.decode()
    ways = [marks for tag, marks in read(page).elements if tag == "a" and "data-leave" in marks]
    assert len(ways) == 2
    for way in ways:
        gone = client.get(way["href"])
        assert gone.status_code == 302
        assert gone["Location"].startswith("https://")
        assert "no-store" in gone["Cache-Control"]
        assert set(way["rel"].split()) == {"noreferrer", "noopener"}
    assert re.search(r'<script src="[^"]*leave[^"]*\.js" defer></script>', page)


def test_help_lines_say_what_leaving_does_not_do(client: Client, db: None):
    page = client.get("/help-lines").content.decode()
    assert "removes nothing from the history" in page
    for country in ("England", "Scotland", "Wales", "Northern Ireland", "Ireland"):
        assert country in page


def test_a_lead_says_where_the_programme_takes_place_when_they_open_it(client: Client, world: make.World):
    client.force_login(world.cleo)
    words = {"organisation": "Fernbrook Health", "title": "More", "slug": "more", "purpose": "x", "country": "wales"}
    assert client.post("/new-programme", words).status_code == 302
    assert "press 2" in client.get("/p/more/care").content.decode()


NOT_SO = [("amina", "wales"), ("dana", "wales"), ("cleo", "atlantis"), ("", "wales")]


@pytest.mark.parametrize(("who", "country"), NOT_SO)
def test_who_may_not_say_where_it_takes_place(world: make.World, who: str, country: str):
    with pytest.raises(Refused):
        programmes.say_country(
            world.programme, by=getattr(world, who) if who else None, at=make.MONDAY, country=country
        )


def test_a_review_has_help_in_every_state(client: Client, world: make.World):
    make_learning.review(world)
    client.force_login(world.amina)
    assert has_help(client.get(reverse("review", args=["waiting-well", "quiet-corner"])).content.decode())
