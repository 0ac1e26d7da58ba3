"""Rows are found by the stems of their words, whatever somebody types, and the most alike come first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn import fulltext
from cairn.listen.models import Contribution
from tests import make

CHAIRS = "The chairs in the waiting room stand far too close together."
NOISE = "Noise from the café keeps people from resting."
BELL = "A quieter bell would help everybody who waits."


@pytest.fixture
def said(world: make.World) -> make.World:
    for words in (CHAIRS, NOISE, BELL):
        make.contribution(world, words=words)
    return world


def found(words: str) -> set[str]:
    return {one.words for one in fulltext.matching(Contribution.objects.all(), words)}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("chair", {CHAIRS}),
        ("CHAIRS", {CHAIRS}),
        ("the chairs", {CHAIRS}),
        ("room chair", {CHAIRS}),
        ("room noise", set()),
        ("waiting", {CHAIRS, BELL}),
        ("wait", {CHAIRS, BELL}),
        ("cafe", {NOISE}),
        ("CAFÉ", {NOISE}),
        ("cafe\u0301", {NOISE}),
        ("toge", {CHAIRS}),
        ("toge chair", set()),
        ("rest", {NOISE}),
        ("resting.", {NOISE}),
        ("xylophone", set()),
        ("", set()),
        ("the and of", set()),
        ("thé", set()),
        ("thé noise", {NOISE}),
        ("...!?", set()),
        ("🎷", set()),
        ('"noise', {NOISE}),
        ("noise OR", {NOISE}),
        ("noise*", {NOISE}),
        ("noise -cafe", {NOISE}),
        ("words:noise", set()),
        ("noise'); DROP TABLE cairn_story; --", set()),
        ("noi\0se", set()),
        ("chair " * 3000, {CHAIRS}),
    ],
)
@pytest.mark.usefixtures("said")
def test_rows_with_all_the_words_are_found(typed: str, expected: set[str]):
    assert found(typed) == expected


@pytest.mark.usefixtures("said")
def test_only_the_first_twenty_words_are_looked_for():
    assert found("chairs waiting room stand far close together " + " ".join(f"w{n}" for n in range(13))) == set()
    assert found("chairs " * 20 + "room stand far " * 20) == {CHAIRS}


def test_what_the_rows_were_filtered_by_stays(said: make.World):
    mine = Contribution.objects.filter(author=said.ben)
    assert not fulltext.matching(mine, "noise").exists()
    ordered = Contribution.objects.order_by("-words").exclude(words=BELL)
    assert [one.words for one in fulltext.matching(ordered, "waiting")] == [CHAIRS]


def test_words_can_stand_in_different_columns(world: make.World):
    from cairn.activities.models import Activity

    assert fulltext.matching(Activity.objects.all(), "quiet calmer").get() == world.activity


def test_a_table_without_an_index_says_where_to_read_on(world: make.World):
    from cairn.people.models import Organisation

    with pytest.raises(LookupError, match="add-to-the-search"):
        fulltext.matching(Organisation.objects.all(), "Fernbrook")


@pytest.mark.usefixtures("said")
def test_the_most_alike_come_first_and_nonsense_is_not_suggested():
    every = Contribution.objects.all()
    alike = fulltext.nearest(every, "Could the chairs in the waiting room stand further apart?")
    assert [one.words for one in alike] == [CHAIRS]
    assert fulltext.nearest(every, "Where is the room for bicycles, and when does it open in summer?") == []
    assert [one.words for one in fulltext.nearest(every, "noises")] == [NOISE]
    assert fulltext.nearest(every, "the and of") == []
    assert fulltext.nearest(every.none(), "noise") == []
    assert fulltext.nearest(every, "chairs waiting", most=0) == []


def test_only_what_may_be_read_is_suggested(said: make.World):
    mine = Contribution.objects.filter(author=said.ben)
    assert fulltext.nearest(mine, "noise") == []


@pytest.mark.django_db
@settings(max_examples=150)
@given(typed=st.text(max_size=60) | st.text(alphabet="\"'*^():-+ANDORNTEa{}|&!<>\\ \0", max_size=30))
def test_whatever_is_typed_is_looked_for_without_an_error(typed: str):
    list(fulltext.matching(Contribution.objects.all(), typed))
    fulltext.nearest(Contribution.objects.all(), typed)
