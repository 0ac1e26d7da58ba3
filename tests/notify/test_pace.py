"""News come at the pace each person chose; what needs them does not wait."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.notify import actions, may, queries
from cairn.notify.choices import About, Pace
from cairn.people.models import Person
from tests import make, make_answers, make_letters, make_trail, make_work

pytestmark = pytest.mark.django_db
NEWS = "What became of what you said"


def chooses(person: Person, pace: str, *, at: datetime = make.MONDAY, is_large_print: bool = False) -> None:
    actions.choose_letters(by=person, at=at, pace=pace, is_large_print=is_large_print, wanted=About.values)


def told(world: make.World, *, at: datetime) -> int:
    """Something new happens to what Amina said; how many letters of news go out two hours later."""
    make_answers.answered(world, at=at, to=make.contribution(world, words=f"The bell, {at:%d %H}."))
    return len(make_letters.bodies(at + timedelta(hours=2), about=NEWS))


@pytest.mark.parametrize(
    ("pace", "letters"),
    [
        ("", [1, 0, 1, 1, 1]),
        (Pace.AT_ONCE, [1, 1, 1, 1, 1]),
        (Pace.DAILY, [1, 0, 1, 1, 1]),
        (Pace.WEEKLY, [1, 0, 0, 0, 1]),
        (Pace.NEEDS_ME, [0, 0, 0, 0, 0]),
    ],
)
def test_news_come_at_the_pace_chosen(world: make.World, pace: str, letters: list[int]):
    if pace:
        chooses(world.amina, pace)
    days = (make.day(1, 8), make.day(1, 14), make.day(2), make.day(7, 5), make.day(8))
    assert [told(world, at=at) for at in days] == letters


def test_what_waited_comes_in_one_letter_with_each_activity_as_its_heading(world: make.World):
    chooses(world.amina, Pace.WEEKLY)
    told(world, at=make.day(1))
    other = make.another_activity(world, "other")
    for number in (2, 3):
        make_answers.answered(world, at=make.day(number), to=make.contribution(world, words=f"The bell, {number}."))
    activities.join(other, by=world.amina, at=make.day(3))
    made = make_answers.listen.contribute(other, by=world.amina, at=make.day(4), words="More trees.")
    make_answers.answered(world, at=make.day(4), to=made)
    (body,) = make_letters.bodies(make.day(9), about=NEWS).values()
    first, second = body.partition("\n\nA quiet corner\n\n")[::2]
    assert ("\n\nOther\n\n- “More trees.” was answered" in first, second.count("\n- ")) == (True, 2 - 1)
    assert body.count("\n- ") == 3


def test_who_wanted_no_news_and_does_so_again_hears_of_what_happens_from_then_on(world: make.World):
    chooses(world.amina, Pace.NEEDS_ME)
    assert told(world, at=make.day(1)) == 0
    chooses(world.amina, Pace.DAILY, at=make.day(3))
    assert make_letters.bodies(make.day(3, 12), about=NEWS) == {}
    assert told(world, at=make.day(4)) == 1


def test_what_needs_somebody_comes_at_once_though_they_want_no_news(world: make.World):
    chooses(world.amina, Pace.NEEDS_ME)
    make.decided(world)
    task = make_work.task(make.commitment(world), by=world.ben, offered_to=world.amina)
    found = make_letters.bodies(make.day(1), about="Something is asked of you")
    assert list(found) == [world.amina.email]
    assert f"Will you take this task on? “{task.words}”" in found[world.amina.email]
    assert f"/task/{task.ref}\n" in found[world.amina.email]


def test_what_asks_something_among_the_news_comes_with_what_waits_and_not_twice(world: make.World):
    make_trail.asked(world)
    sent = {(one.to[0], one.subject): one.body for one in make_letters.sent(make.day(2))}
    asked = sent[world.amina.email, "Something is asked of you"]
    assert "May your story be quoted" in asked
    assert "May your story be quoted" not in sent.get((world.amina.email, NEWS), "")
    assert not [one for one in make_letters.sent(make.day(3)) if one.to == [world.amina.email]]


def test_only_oneself_chooses_and_only_a_known_pace(world: make.World):
    with pytest.raises(Refused, match="Sign in first"):
        may.choose_letters(None).or_refuse()
    with pytest.raises(ValueError, match="now_and_then"):
        chooses(world.amina, "now_and_then")
    chooses(world.amina, Pace.WEEKLY)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(queries.wishes(world.amina)).objects.update(pace="often")


def test_to_whom_we_may_write_and_why_not(world: make.World):
    on = make.MONDAY.date()
    assert may.write_letter(world.amina, About.NEWS, on)
    chooses(world.amina, Pace.NEEDS_ME)
    refused = {
        "what needs them only": may.write_letter(world.amina, About.NEWS, on),
        "no e-mail address": may.write_letter(Person(email=""), About.PULSE, on),
        "any more": may.write_letter(Person(email="a@example.org", is_active=False), About.PULSE, on),
    }
    assert [words in verdict.reason for words, verdict in refused.items()] == [True] * 3
