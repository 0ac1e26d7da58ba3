"""The mountain and its twin in words say the same."""

import datetime as dt
import itertools

import pytest
from django.template import Context, Template
from hypothesis import given, settings
from hypothesis import strategies as some

from cairn.web.components.words import day
from cairn.web.drawings import mountain
from cairn.web.drawings.mountain import MountainPicture, Pin
from tests.web.components import html_checks

LEVELS = (
    (1, "Done to us"), (2, "Explained to us"), (3, "Told straight"), (4, "Asked while open"), (5, "Heard with effect"),
    (6, "Designed together"), (7, "Shared start to finish"),
)  # fmt: skip
LEVEL = some.integers(1, 7)
DAYS = some.dates(dt.date(2026, 1, 1), dt.date(2028, 1, 1))
PINS = some.builds(
    Pin, label=some.sampled_from(["A quiet room", "Food <for> all"]), level=LEVEL, promised=some.none() | LEVEL
)
PICTURES = some.builds(
    MountainPicture,
    level=some.none() | LEVEL,
    promised=some.none() | LEVEL,
    levels=some.just(LEVELS),
    footprints=some.lists(some.tuples(LEVEL, DAYS), max_size=6).map(tuple),
    pins=some.lists(PINS, max_size=40).map(tuple),
)
CLIMB = MountainPicture(5, 6, LEVELS, ((3, dt.date(2027, 2, 20)), (4, dt.date(2027, 3, 3))))


def render(tag: str, picture: MountainPicture) -> str:
    return Template(f"{{% {tag} picture %}}").render(Context({"picture": picture}))


def part(html: str, tag: str) -> str:
    return html_checks.text(html[html.index(f"<{tag} ") : html.index(f"</{tag}>")])


def test_the_picture_has_a_role_a_title_and_a_description() -> None:
    html = render("mountain", CLIMB)
    assert 'role="img" aria-labelledby="mountain-picture-title mountain-picture-desc"' in html
    assert part(html, "title") == "The mountain: Heard with effect (5 of 7)"
    assert "5. Heard with effect, we are here." in part(html, "desc")
    assert "4. Asked while open, reached, stood here on Wednesday 3 March 2027." in part(html, "desc")


@settings(max_examples=25)
@given(PICTURES)
def test_picture_and_list_are_whole_html(picture: MountainPicture) -> None:
    assert html_checks.faults(render("mountain", picture) + render("mountain_list", picture)) == []


@settings(max_examples=25)
@given(PICTURES)
def test_the_list_says_what_the_description_says_in_the_same_order(picture: MountainPicture) -> None:
    told = html_checks.text(render("mountain_list", picture))
    described = part(render("mountain", picture), "desc")
    for words in ("we are here", "reached", "promised"):
        assert told.count(words) == described.count(words)
    names = [name for _, name in reversed(LEVELS)]
    for where in (told, described):
        places = [where.index(name) for name in names]
        assert places == sorted(places)
    for _, when in picture.footprints:
        assert f"here on {day(when)}" in told
        assert f"here on {day(when)}" in described
    assert all(told.count(pin.label) == described.count(pin.label) for pin in picture.pins)


@settings(max_examples=25)
@given(PICTURES)
def test_nothing_drawn_leaves_the_picture_and_no_pin_covers_another(picture: MountainPicture) -> None:
    drawn = mountain.draw(picture)
    marks = [mark.at for mark in (*drawn.footprints, *drawn.pins)]
    assert all(10 <= at.x <= drawn.width - 10 and 10 <= at.y <= drawn.height - 10 for at in marks)
    for one, other in itertools.combinations(drawn.pins, 2):
        assert abs(one.at.x - other.at.x) >= 22 or abs(one.at.y - other.at.y) >= 21
    for pin, camp in itertools.product(drawn.pins, drawn.camps):
        assert abs(pin.at.x - camp.at.x) >= 24 or abs(pin.at.y - camp.at.y) >= 23


def test_pins_that_find_no_room_are_counted() -> None:
    crowd = MountainPicture(2, None, LEVELS, pins=tuple(Pin(f"Work {n}", 2) for n in range(1, 61)))
    texts = [pin.text for pin in mountain.draw(crowd).pins]
    assert len(texts) - 1 + int(texts[-1].removeprefix("+")) == 60


@pytest.mark.parametrize("level", range(1, 8))
def test_the_walker_stands_at_the_level_and_the_camps_below_are_filled(level: int) -> None:
    drawn = mountain.draw(MountainPicture(level, None, LEVELS))
    assert [camp.number for camp in drawn.camps if camp.is_reached] == list(range(1, level + 1))
    assert drawn.walker is not None
    assert drawn.walker.x == drawn.camps[level - 1].at.x
    assert drawn.flag is None


def test_earlier_positions_fade() -> None:
    newest, oldest = mountain.draw(CLIMB).footprints
    assert newest.opacity > oldest.opacity


def test_the_footprint_of_where_we_stand_is_not_drawn() -> None:
    assert mountain.draw(MountainPicture(3, None, LEVELS, ((3, dt.date(2027, 2, 20)),))).footprints == ()


def test_too_few_to_say_has_no_walker_and_says_so() -> None:
    picture = MountainPicture(None, None, LEVELS)
    assert mountain.draw(picture).walker is None
    assert part(render("mountain", picture), "title") == "The mountain: too few activities to say a level"
    assert "Too few activities to say." in html_checks.text(render("level_words", picture))


def test_level_and_promise_are_one_sentence_each() -> None:
    said = html_checks.text(render("level_words", CLIMB))
    assert said == "Heard with effect (5 of 7). Promised: Designed together (6)."


def test_a_level_the_mountain_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="no level 8"):
        MountainPicture(8, None, LEVELS)


def test_the_list_leads_to_the_activities_and_the_picture_holds_no_links() -> None:
    picture = MountainPicture(2, None, LEVELS, pins=(Pin("A quiet room", 2, 4, "/a"),))
    assert '<a href="/a">A quiet room</a>' in render("mountain_list", picture)
    assert "<a " not in render("mountain", picture)
