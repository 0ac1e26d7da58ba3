"""What is most like some words is found among ten thousand rows without reading them all."""

from cairn import fulltext
from cairn.activities.models import Activity
from cairn.explore.models import Statement
from tests import make
from tests.rows_looked_at import looked_at

SHARED = "We need more quiet chairs beside every window of the waiting hall"
MANY = 10_000


def statements(activity: Activity, first: int, last: int) -> None:
    """All of them share their words; every thousandth has one more."""
    said = (SHARED if number % 1_000 else f"{SHARED} zebra" for number in range(first, last))
    Statement.objects.bulk_create(
        Statement(activity=activity, number=number, words=words, side="citizen", written_at=make.MONDAY)
        for number, words in enumerate(said, first)
    )


def test_what_is_alike_costs_the_same_among_ten_thousand_rows_that_share_their_words(world: make.World):
    statements(world.activity, 1, 2_000)
    here = Statement.objects.filter(activity=world.activity)
    among_few = looked_at(lambda: fulltext.nearest(here, SHARED))
    statements(world.activity, 2_000, MANY)
    among_many = looked_at(lambda: fulltext.nearest(here, SHARED))
    assert among_many < 1.2 * among_few


def test_among_rows_that_share_their_words_a_rare_word_still_finds_the_right_ones(world: make.World):
    statements(world.activity, 1, 3_000)
    here = Statement.objects.filter(activity=world.activity)
    assert [one.number for one in fulltext.nearest(here, "More zebra chairs in the hall", most=2)] == [1_000, 2_000]
    assert len(fulltext.nearest(here, SHARED)) == 3


def test_rows_of_others_do_not_stand_in_the_way_of_a_rare_word(world: make.World):
    mine, _other = make.statements(world, 2)
    Statement.objects.filter(pk=mine.pk).update(words="A zebra in the waiting hall")
    statements(make.another_activity(world), 1, 900)
    found = fulltext.nearest(Statement.objects.filter(activity=world.activity), "waiting hall zebra window moon sun")
    assert [one.pk for one in found] == [mine.pk]
