"""Themes: what people said is put together and answered together, unless its author says that it is not their point."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import actions, may, queries
from cairn.listen.choices import State
from cairn.listen.models import Contribution, Placing, Reply
from cairn.listen.queries import answers
from cairn.notify import news
from tests import make, make_answers

A_DAY = date(2026, 3, 2)
KINDS = {
    *(f"listen.theme.{deed}" for deed in ("made", "renamed", "answered")),
    *(f"listen.contribution.{deed}" for deed in ("placed", "taken_out", "disputed")),
}


def read(said: Contribution) -> Contribution:
    found = queries.contribution(said.activity, said.ref)
    assert found is not None
    return found


def state(said: Contribution, *, on: int = 5) -> State:
    return queries.how_it_stands(read(said), at=make.day(on)).state


def test_each_deed_about_a_theme_leaves_its_entry(world: make.World) -> None:
    theme = make_answers.theme(world, words="Chairs, corners, coats.")
    said = make_answers.placed(world, theme)
    actions.rename_theme(theme, by=world.cleo, at=make.day(1), title="No room")
    make_answers.theme_answered(world, theme, at=make.day(2), answer="will_do", by_on=A_DAY)
    actions.take_out(said, by=world.cleo, at=make.day(3))
    actions.place_contribution(said, theme, by=world.cleo, at=make.day(4))
    actions.dispute(said, by=world.amina, at=make.day(5), why="I meant the noise.")
    entries = [one for one in ledger.entries(world.chain) if one.kind in KINDS]
    assert [(one.kind, one.about) for one in entries] == [
        ("listen.theme.made", theme.ref),
        ("listen.contribution.placed", said.ref),
        ("listen.theme.renamed", theme.ref),
        ("listen.theme.answered", theme.ref),
        ("listen.contribution.taken_out", said.ref),
        ("listen.contribution.placed", said.ref),
        ("listen.contribution.disputed", said.ref),
    ]
    assert entries[-1].data == entries[-2].data == entries[-3].data == {"theme": theme.ref}
    assert entries[-4].data == {"answer": "will_do", "by_day": A_DAY.toordinal()}


def test_a_theme_answers_what_stands_in_it_also_what_comes_in_later(world: make.World) -> None:
    theme = make_answers.theme(world)
    first = make_answers.placed(world, theme)
    assert (state(first), read(first).latest_reply) == (State.WAITING, None)
    reply = make_answers.theme_answered(world, theme, at=make.day(1))
    later = make_answers.placed(world, theme, at=make.day(2), by=world.ben)
    apart = make.contribution(world)
    assert [read(one).latest_reply for one in (first, later, apart)] == [reply, reply, None]
    assert [state(one) for one in (first, later, apart)] == [State.THROUGH_THEME, State.THROUGH_THEME, State.WAITING]
    assert [one.contribution for one in queries.owed(world.activity, at=make.day(3))] == [apart]
    assert queries.number_owed([world.activity], at=make.day(3)) == 1
    assert queries.numbers(world.activity) == {"all": 3, "answered": 2}
    assert set(queries.contributions(world.activity, only="answered")) == {first, later}
    assert list(queries.contributions(world.activity, only="waiting")) == [apart]


def test_the_latest_word_counts_whether_it_is_to_one_or_to_all(world: make.World) -> None:
    theme = make_answers.theme(world)
    said = make_answers.placed(world, theme)
    own = make_answers.answered(world, to=said, at=make.day(2), answer="cannot")
    to_all = make_answers.theme_answered(world, theme, at=make.day(1))
    assert read(said).latest_reply == own
    newer = make_answers.theme_answered(world, theme, at=make.day(3))
    assert [one.pk for one in read(said).answers] == [to_all.pk, own.pk, newer.pk]
    assert (read(said).latest_reply, state(said)) == (newer, State.THROUGH_THEME)


def test_not_my_point_is_owed_an_answer_of_its_own_and_goes_into_no_theme_again(world: make.World) -> None:
    theme, other = make_answers.theme(world), make_answers.theme(world, title="Noise")
    said = make_answers.placed(world, theme)
    make_answers.theme_answered(world, theme, at=make.day(1))
    actions.dispute(said, by=world.amina, at=make.day(2), why=" I meant the noise. ")
    assert (state(said), read(said).theme) == (State.WAITING, None)
    assert [one.contribution for one in queries.owed(world.activity, at=make.day(3))] == [said]
    (placing,) = queries.disputed_among([said]).values()
    assert (placing.theme, placing.why, placing.disputed_at) == (theme, "I meant the noise.", make.day(2))
    for one in (theme, other):
        with pytest.raises(Refused, match="gets an answer of its own"):
            actions.place_contribution(said, one, by=world.cleo, at=make.day(3))
    assert list(queries.to_sort(world.activity)) == []
    make_answers.answered(world, to=said, at=make.day(4))
    assert state(said) == State.ANSWERED


def test_taken_out_it_waits_again_and_can_go_elsewhere(world: make.World) -> None:
    theme, other = make_answers.theme(world), make_answers.theme(world, title="Noise")
    said = make_answers.placed(world, theme)
    make_answers.theme_answered(world, theme)
    with pytest.raises(Refused, match="Take it out there first"):
        actions.place_contribution(said, other, by=world.cleo, at=make.day(1))
    actions.take_out(said, by=world.cleo, at=make.day(1))
    assert state(said) == State.WAITING
    with pytest.raises(Refused, match="stands in no theme"):
        actions.take_out(said, by=world.cleo, at=make.day(1))
    actions.place_contribution(said, other, by=world.cleo, at=make.day(2))
    assert [(one.theme, one.taken_out_at) for one in queries.placings(said)] == [
        (theme, make.day(1)), (other, None),
    ]  # fmt: skip


def test_who_leads_sorts_who_answers_answers_and_only_the_author_disputes(world: make.World) -> None:
    theme = make_answers.theme(world)
    said, loose = make_answers.placed(world, theme), make.contribution(world)
    make.card(world)  # Ben owns the decision
    everybody = (world.amina, world.ben, world.cleo, world.dana, None)
    deeds = {
        "sort": lambda one: may.sort(one, world.activity),
        "place": lambda one: may.place(one, loose, theme),
        "take_out": lambda one: may.take_out(one, said),
        "reply": lambda one: may.reply(one, world.activity),
        "dispute": lambda one: may.dispute(one, said),
    }
    assert {name: [bool(deed(one)) for one in everybody] for name, deed in deeds.items()} == {
        "sort": [False, False, True, False, False],
        "place": [False, False, True, False, False],
        "take_out": [False, False, True, False, False],
        "reply": [False, True, True, False, False],
        "dispute": [True, False, False, False, False],
    }
    assert "no theme" in may.dispute(world.amina, loose).reason


def test_refusals_say_why(world: make.World) -> None:
    theme, said = make_answers.theme(world), make.contribution(world)
    with pytest.raises(Refused, match="Nothing stands in this theme yet"):
        make_answers.theme_answered(world, theme)
    with pytest.raises(Refused, match="a theme with this name already"):
        make_answers.theme(world, title="there is too  little ROOM")
    with pytest.raises(Refused, match="no words yet"):
        make_answers.theme(world, title=" ")
    other = make_answers.theme(world, title="Noise")
    with pytest.raises(Refused, match="a theme with this name already"):
        actions.rename_theme(other, by=world.cleo, at=make.day(1), title=theme.title)
    elsewhere = activities.open_activity(
        world.programme, by=world.cleo, at=make.MONDAY, title="Else", slug="else", question="What else?"
    )
    foreign = actions.make_theme(elsewhere, by=world.cleo, at=make.MONDAY, title="Else")
    with pytest.raises(Refused, match="another activity"):
        actions.place_contribution(said, foreign, by=world.cleo, at=make.MONDAY)
    for by, why in ((world.amina, "Those who lead"), (world.ben, "Those who lead")):
        with pytest.raises(Refused, match=why):
            actions.place_contribution(said, theme, by=by, at=make.MONDAY)
    actions.place_contribution(said, theme, by=world.cleo, at=make.MONDAY)
    with pytest.raises(Refused, match="Only the person who said this"):
        actions.dispute(said, by=world.ben, at=make.MONDAY)
    assert Placing.objects.filter(disputed_at=None, taken_out_at=None).count() == 1


def test_after_the_end_what_is_owed_can_still_be_sorted_and_answered(world: make.World) -> None:
    said = make.contribution(world)
    activities.end_activity(world.activity, by=world.cleo, at=make.day(1))
    theme = make_answers.theme(world, at=make.day(2))
    actions.place_contribution(said, theme, by=world.cleo, at=make.day(2))
    make_answers.theme_answered(world, theme, at=make.day(2))
    assert state(said) == State.THROUGH_THEME
    actions.dispute(said, by=world.amina, at=make.day(3))
    assert state(said) == State.WAITING


def test_the_database_holds_one_theme_at_a_time_and_one_way_out(world: make.World) -> None:
    theme, other = make_answers.theme(world), make_answers.theme(world, title="Noise")
    said = make_answers.placed(world, theme)
    with pytest.raises(IntegrityError), transaction.atomic():
        Placing.objects.create(contribution=said, theme=other, placed_at=make.day(1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Placing.objects.update(taken_out_at=make.day(1), disputed_at=make.day(1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Placing.objects.update(why="Because.")
    with pytest.raises(IntegrityError), transaction.atomic():
        Reply.objects.create(answer="done", words="To nobody.", side="staff", replied_at=make.day(1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Reply.objects.create(
            answer="done", words="To both.", side="staff", replied_at=make.day(1), contribution=said, theme=theme
        )


def test_authors_are_told_where_their_words_stand_what_is_answered_and_of_a_new_name(world: make.World) -> None:
    theme = make_answers.theme(world)
    said = make_answers.placed(world, theme, at=make.day(1))
    make_answers.placed(world, theme, at=make.day(1), by=world.ben)
    actions.rename_theme(theme, by=world.cleo, at=make.day(2), title="No room")
    make_answers.theme_answered(world, theme, at=make.day(3), answer="cannot", words="The walls.")
    lines = news.news_of(world.amina, since=make.day(0), until=make.day(4))
    assert [line.words for line in lines] == [
        "“The chairs stand too close.” was answered together with others, as “No room”: we cannot, and why.",
        "The theme with your words “The chairs stand too close.” is called “No room” now. Is that still your point?",
        "Your words “The chairs stand too close.” were put together with others, as “No room”. Is that your point?",
    ]
    actions.take_out(said, by=world.cleo, at=make.day(5))
    (line,) = news.news_of(world.amina, since=make.day(4), until=make.day(6))
    assert "do not stand in “No room” any more" in line.words
    actions.place_contribution(said, theme, by=world.cleo, at=make.day(7))
    actions.dispute(said, by=world.amina, at=make.day(8))
    make_answers.placed(world, theme, at=make.day(8), by=world.ben)
    make_answers.theme_answered(world, theme, at=make.day(9))
    assert news.news_of(world.amina, since=make.day(8), until=make.day(10)) == []


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(("own", "theme", "place", "out", "dispute", "no", "yes")), st.integers(0, 3), st.booleans()
    ),
    max_size=14,
)


@settings(max_examples=15)
@given(DEEDS)
def test_the_database_and_the_page_agree_on_which_answer_counts(world: make.World, deeds: list) -> None:
    with transaction.atomic():
        _do_them(world, deeds)
        at = make.day(30)
        owed = {one.contribution.pk for one in queries.owed(world.activity, at=at)}
        waits, answered = set(), set()
        for one in queries.contributions(world.activity):
            stands = queries.how_it_stands(one, at=at)
            waits |= {one.pk} if stands.owed else set()
            answered |= {one.pk} if stands.reply else set()
            assert (stands.state in {State.ANSWERED, State.THROUGH_THEME}) is (stands.owed is None)
        assert owed == waits
        assert queries.number_owed([world.activity], at=at) == len(owed)
        assert set(Contribution.objects.filter(answers.is_answered()).values_list("pk", flat=True)) == answered
        assert queries.numbers(world.activity)["answered"] == len(answered)
        transaction.set_rollback(True)


def _do_them(world: make.World, deeds: list) -> None:
    themes = [make_answers.theme(world, title=f"Theme {n}") for n in (1, 2)]
    said = [make.contribution(world, words=f"Word {n}") for n in range(4)]
    for number, (deed, which, other) in enumerate(deeds):
        at, one, theme = make.day(1) + timedelta(minutes=number), said[which], themes[other]
        answer = {"answer": "not_yet", "by_on": make.day(2 if which else 60).date()} if other else {}
        doing = {
            "own": lambda: make_answers.answered(world, to=one, at=at, **answer),  # noqa: B023 - called at once
            "theme": lambda: make_answers.theme_answered(world, theme, at=at, **answer),  # noqa: B023
            "place": lambda: actions.place_contribution(one, theme, by=world.cleo, at=at),  # noqa: B023
            "out": lambda: actions.take_out(one, by=world.cleo, at=at),  # noqa: B023
            "dispute": lambda: actions.dispute(one, by=world.amina, at=at),  # noqa: B023
            "no": lambda: make_answers.checked(one, "no", by=world.amina, at=at),  # noqa: B023
            "yes": lambda: make_answers.checked(one, "yes", by=world.amina, at=at),  # noqa: B023
        }[deed]
        try:
            doing()
        except Refused:
            continue


@pytest.mark.parametrize("number", [1, 5])
def test_lists_with_themes_cost_the_same_however_long(
    world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(number):
        theme = make_answers.theme(world, title=f"Theme {n}")
        said = make_answers.placed(world, theme)
        make_answers.theme_answered(world, theme)
        make_answers.checked(said, "no", by=world.amina)
    with django_assert_num_queries(4):
        assert (
            len([queries.how_it_stands(one, at=make.day(3)) for one in queries.contributions(world.activity)]) == number
        )
    with django_assert_num_queries(4):
        assert len(queries.owed(world.activity, at=make.day(3))) == number
    with django_assert_num_queries(2):
        assert len([(one.size, one.replies.all()[0].words) for one in queries.themes(world.activity)]) == number
