"""Letters about what became of what people said: once a day at most, and no line twice."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.listen import actions as listen
from cairn.notify import actions, letters, news, queries
from cairn.notify.models import About, Letter, NewsSeen
from tests import make, make_answers, make_letters, make_sharing

pytestmark = pytest.mark.django_db
ABOUT = About.NEWS
HERE = "http://localhost:8000/p/waiting-well/a/quiet-corner/listen"


def sent_at(at: datetime) -> dict[str, str]:
    """The letters about news that go out now: address and text."""
    return make_letters.bodies(at, about="What became of what you said")


def test_who_was_answered_is_told_with_the_page_and_a_link_that_stops_letters(world: make.World):
    reply = make_answers.answered(world, at=make.day(1))
    found = sent_at(make.day(1, 12))
    assert set(found) == {world.amina.email}
    for words in (
        "Hello Amina,", "- “The chairs stand too close.” was answered: done.",
        f"{HERE}/contribution/{reply.contribution.ref}\n", f"{letters.stop_link(world.amina, ABOUT)}\n",
    ):  # fmt: skip
        assert words in found[world.amina.email]


@pytest.mark.parametrize(
    ("answer", "by_on", "words"),
    [
        ("done", None, "was answered: done."),
        ("cannot", None, "was answered: we cannot, and why."),
        ("will_do", date(2026, 3, 2), "was answered: we will do it by 2 March 2026."),
        ("not_yet", date(2026, 3, 2), "was answered: not yet. The next word comes by 2 March 2026."),
    ],
)
def test_each_of_the_four_answers_reads_as_a_sentence(world: make.World, answer: str, by_on: date | None, words: str):
    make_answers.answered(world, at=make.day(1), answer=answer, by_on=by_on)
    (line,) = news.news_of(world.amina, since=make.day(0), until=make.day(2))
    assert line.words.endswith(words)


def test_words_that_changed_an_option_are_news_for_who_said_them(world: make.World):
    option = make.options(world, 1)[0]
    make_sharing.influence(world, option)
    lines = news.news_of(world.amina, since=make.day(0), until=make.day(60))
    assert ["have changed the option “Option 1”" in line.words for line in lines] == [True]
    assert news.news_of(world.ben, since=make.day(0), until=make.day(60)) == []


def test_no_line_is_told_twice_and_a_new_one_is_told_the_next_day(world: make.World):
    make_answers.answered(world, at=make.day(1))
    assert len(sent_at(make.day(1, 12))) == 1
    make_answers.answered(world, at=make.day(1, 14), to=make.contribution(world, words="The bell is loud."))
    assert sent_at(make.day(1, 18)) == {}
    (second,) = sent_at(make.day(2)).values()
    assert ("bell" in second, "chairs" in second) == (True, False)
    assert [sent_at(make.day(n)) for n in (3, 10, 40)] == [{}, {}, {}]


def test_of_two_who_send_around_midnight_only_one_tells_a_line(world: make.World):
    make_answers.answered(world, at=make.day(1))
    (told,) = news.everybody_with_news(at=make.day(1, 12))
    tells = (told.since, told.until)
    make_letters.noted(world.amina, ABOUT, at=make.day(1, 23), tells=tells)
    with pytest.raises(Refused, match="told a part of this already"):
        make_letters.noted(world.amina, ABOUT, at=make.day(2, 1), tells=tells)


def test_killed_after_the_note_it_goes_out_with_the_next_run_and_never_again(world: make.World):
    make_answers.answered(world, at=make.day(1))
    (told,) = news.everybody_with_news(at=make.day(1, 12))
    make_letters.noted(world.amina, ABOUT, at=make.day(1, 12), tells=(told.since, told.until))  # here it stops
    assert [len(make_letters.sent(make.day(n))) for n in (1, 2, 3)] == [1, 0, 0]
    assert len(news.news_of(world.amina, since=make.day(0), until=make.day(3))) == 1


def test_what_is_only_a_moment_old_waits_for_the_next_letter(world: make.World):
    answered_at = make.day(1)
    make_answers.answered(world, at=answered_at)
    assert sent_at(answered_at + timedelta(minutes=1)) == {}
    assert len(sent_at(answered_at + timedelta(minutes=3))) == 1


def test_the_first_letter_goes_two_weeks_back_and_later_ones_to_the_one_before(world: make.World):
    make_answers.answered(world, at=make.day(1))
    assert sent_at(make.day(20)) == {}
    make_answers.answered(world, at=make.day(20))
    assert len(sent_at(make.day(21))) == 1
    make_answers.answered(world, at=make.day(22), words="A month went by.")
    assert len(sent_at(make.day(60))) == 1


def test_who_does_not_want_letters_gets_none_and_who_has_gone_neither(world: make.World):
    make_answers.answered(world, at=make.day(1))
    actions.stop_letters(by=world.amina, about=ABOUT, at=make.day(1))
    assert sent_at(make.day(2)) == {}
    actions.resume_letters(by=world.amina, about=ABOUT, at=make.day(2))
    world.amina.is_active = False
    world.amina.save()
    assert sent_at(make.day(2)) == {}


def test_nobody_is_told_of_their_own_answer_and_somebody_else_s_stays_news_when_they_are_gone(world: make.World):
    make.card(world)
    own = make.contribution(world, by=world.ben)
    make_answers.answered(world, at=make.day(1), to=own, by=world.ben)
    reply = make_answers.answered(world, at=make.day(1), to=own)
    type(reply).objects.filter(by=world.cleo).update(by=None)
    assert len(news.news_of(world.ben, since=make.day(0), until=make.day(2))) == 1


def test_a_long_letter_says_how_many_more_there_are(world: make.World):
    said = make.contribution(world)
    for n in range(33):
        make_answers.answered(world, at=make.day(1) + timedelta(minutes=n), to=said, words=f"Word {n}")
    (body,) = sent_at(make.day(2)).values()
    assert (body.count("\n- "), "3 more stand on your page:" in body) == (30, True)


def test_a_letter_of_news_has_to_say_how_far_it_tells(world: make.World):
    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.create(person=world.amina, about=ABOUT, written_on=date(2026, 1, 6))


def test_letters_cost_as_many_questions_for_one_person_as_for_many(
    world: make.World, django_assert_num_queries: object
):
    people = [world.amina, *world.citizens(6)]
    for person in people:
        make_answers.answered(world, at=make.day(1), to=make.contribution(world, by=person))
    with django_assert_num_queries(37):
        assert len(list(news.everybody_with_news(at=make.day(2)))) == len(people)


def test_only_the_last_two_days_of_looking_are_kept_and_no_moment(world: make.World):
    assert queries.news_are_new_since(world.amina, on=make.day(1).date()) is None
    for number in (1, 1, 3, 6, 6):
        actions.see_news(by=world.amina, at=make.day(number))
    (seen,) = NewsSeen.objects.all()
    assert (seen.seen_on, seen.before_on) == (make.day(6).date(), make.day(3).date())
    assert queries.news_are_new_since(world.amina, on=make.day(6).date()) == make.day(3).date()
    assert queries.news_are_new_since(world.amina, on=make.day(7).date()) == make.day(6).date()
    actions.see_news(by=world.amina, at=make.day(2))
    assert NewsSeen.objects.get().seen_on == make.day(6).date()
    with pytest.raises(IntegrityError), transaction.atomic():
        NewsSeen.objects.update(before_on=make.day(9).date())


def test_whoever_is_gone_sees_no_news(world: make.World):
    with pytest.raises(Refused, match="Sign in first"):
        actions.see_news(by=None, at=make.day(1))


def test_an_answer_given_again_is_news_again(world: make.World):
    said = make.contribution(world)
    listen.reply(said, by=world.cleo, at=make.day(1), answer="cannot", words="No.")
    listen.reply(said, by=world.cleo, at=make.day(2), answer="done", words="Yes, after all.")
    lines = news.news_of(world.amina, since=make.day(0), until=make.day(3))
    assert ["done" in line.words for line in lines] == [True, False]


def test_who_added_a_voice_hears_of_the_answer_and_not_who_took_it_back(world: make.World):
    made = make.contribution(world)
    for one in (world.ben, world.dana, world.cleo):
        listen.add_voice(made, by=one, at=make.MONDAY)
    listen.take_back_voice(made, by=world.dana, at=make.MONDAY)
    make_answers.answered(world, to=made, at=make.day(1))
    told = {one: news.news_of(one, since=make.day(0), until=make.day(2)) for one in (world.ben, world.dana, world.cleo)}
    assert [line.words for line in told[world.ben]] == [
        "You added your voice to “The chairs stand too close.”. It was answered."
    ]
    assert (told[world.dana], told[world.cleo]) == ([], [])  # Cleo answered it herself


def test_an_answer_to_a_whole_theme_reaches_the_voices_too(world: make.World):
    theme = make_answers.theme(world)
    made = make_answers.placed(world, theme)
    listen.add_voice(made, by=world.ben, at=make.MONDAY)
    listen.reply_to_theme(theme, by=world.cleo, at=make.day(1), answer="done", words="They stand apart now.")
    (line,) = news.news_of(world.ben, since=make.day(0), until=make.day(2))
    assert "You added your voice" in line.words
