"""A reflection is its author's: who writes, publishes, changes, takes back, and what the record says of it."""

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen.choices import Credit
from cairn.people.sides import Side
from cairn.reflections import actions, may, queries
from cairn.reflections.models import Reflection, ReflectionReply, ReflectionVersion
from tests import make, make_reflections

pytestmark = pytest.mark.django_db
DAY = make.MONDAY.date()
FOUR = ("amina", "ben", "cleo", "dana", "")
DEEDS = {
    "rewrite_draft": make_reflections.draft,
    "throw_away": make_reflections.draft,
    "publish_reflection": make_reflections.draft,
    "change_reflection": make_reflections.reflection,
    "withdraw_reflection": make_reflections.reflection,
}


def somebody(world: make.World, name: str):
    return getattr(world, name) if name else None


@pytest.mark.parametrize(("who", "allowed"), [("amina", 1), ("ben", 1), ("cleo", 1), ("dana", 0), ("", 0)])
def test_everybody_who_belongs_to_the_programme_writes_whatever_their_side(world: make.World, who: str, allowed: int):
    assert bool(may.begin_reflection(somebody(world, who), world.programme)) == bool(allowed)


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("who", FOUR)
def test_only_its_author_does_anything_with_it(world: make.World, deed: str, who: str):
    about = DEEDS[deed](world)
    verdict = getattr(may, deed)(somebody(world, who), about)
    assert bool(verdict) == (who == "amina")
    assert bool(verdict) or verdict.reason


@pytest.mark.parametrize("who", FOUR)
def test_a_draft_is_seen_by_its_author_alone(world: make.World, who: str):
    about = make_reflections.draft(world)
    assert bool(may.see(somebody(world, who), about, on=DAY)) == (who == "amina")
    assert (queries.reflection(world.programme, about.ref, somebody(world, who), on=DAY) is not None) == (
        who == "amina"
    )


@pytest.mark.parametrize("who", FOUR)
def test_what_is_published_is_seen_by_everybody_and_what_is_taken_back_by_its_author(world: make.World, who: str):
    about = make_reflections.reflection(world)
    assert may.see(somebody(world, who), about, on=DAY)
    actions.withdraw_reflection(about, by=world.amina, at=make.day(1))
    assert bool(may.see(somebody(world, who), about, on=DAY)) == (who == "amina")
    assert list(queries.reflections(world.programme, on=DAY)) == []


def test_no_lead_approves_what_a_citizen_writes(world: make.World):
    about = make_reflections.reflection(world)
    assert about.published_at == make.MONDAY
    assert about.side == Side.CITIZEN
    assert make_reflections.reflection(world, by=world.ben).side == Side.STAFF


def test_in_an_unpublished_programme_only_its_members_see_it(world: make.World):
    about = make_reflections.reflection(world)
    world.programme.published_at = None
    world.programme.save()
    about = Reflection.objects.get()
    assert may.see(world.ben, about, on=DAY)
    assert not may.see(world.dana, about, on=DAY)
    assert not may.see(None, about, on=DAY)


def test_a_change_says_its_day_and_keeps_what_stood_before(world: make.World):
    about = make_reflections.reflection(world)
    make_reflections.changed(about, by=world.amina, at=make.day(3), words="We stood.", credit=Credit.NAME)
    assert (about.words, about.changed_at, about.shown_credit) == ("We stood.", make.day(3), "Amina")
    before = queries.earlier_versions(about).get()
    assert (before.words, before.credit, before.until_at) == (make_reflections.WORDS, Credit.NONE, make.day(3))


@pytest.mark.parametrize(
    ("title", "words"), [("", "Words."), ("Title", ""), ("Title", "[picture 1]"), ("Title", "One.\n\n[picture 4]")]
)
def test_what_cannot_stand_is_not_published_and_nothing_changes_to_it(world: make.World, title: str, words: str):
    with pytest.raises(Refused):
        actions.publish_reflection(
            make_reflections.draft(world, title=title, words=words), by=world.amina, at=make.MONDAY
        )
    about = make_reflections.reflection(world)
    with pytest.raises(Refused):
        make_reflections.changed(about, by=world.amina, title=title, words=words)


def test_an_activity_of_another_programme_is_refused(world: make.World):
    about = make_reflections.draft(world)
    other = make.programmes.open_programme(
        by=world.cleo, organisation=world.organisation, title="Other", slug="other", purpose="Other.", at=make.MONDAY
    )
    elsewhere = make.activities.open_activity(
        other, by=world.cleo, at=make.MONDAY, title="Elsewhere", slug="elsewhere", question="What?"
    )
    with pytest.raises(Refused, match="activity of this programme"):
        actions.rewrite_draft(
            about, by=world.amina, at=make.MONDAY, title="T", words="W", biography="", credit=Credit.NONE,
            activity=elsewhere,
        )  # fmt: skip


def test_the_record_tells_the_side_and_no_mark_that_leads_to_other_deeds(world: make.World):
    about = make_reflections.reflection(world)
    make_reflections.changed(about, by=world.amina, words="Other words.")
    actions.withdraw_reflection(about, by=world.amina, at=make.MONDAY)
    actions.erase_reflection(about, by=world.amina, at=make.MONDAY)
    told = [
        (one.kind.rsplit(".", 1)[1], one.side, one.mark)
        for one in ledger.entries(world.programme.chain)
        if one.kind.startswith("reflections.")
    ]
    assert told == [(deed, "citizen", "") for deed in ("published", "changed", "withdrawn", "erased")]
    assert ledger.first_break(world.programme.chain) is None


def test_drafts_leave_nothing_in_the_record(world: make.World):
    before = ledger.head(world.programme.chain)
    about = make_reflections.draft(world)
    actions.throw_away(about, by=world.amina, at=make.MONDAY)
    assert ledger.head(world.programme.chain) == before
    assert not Reflection.objects.exists()


def test_erasing_destroys_the_words_the_earlier_ones_and_the_salt(world: make.World):
    about = make_reflections.reflection(world)
    make_reflections.changed(about, by=world.amina, words="Other words.")
    with pytest.raises(Refused, match="Take the reflection back first"):
        actions.erase_reflection(about, by=world.amina, at=make.MONDAY)
    actions.withdraw_reflection(about, by=world.amina, at=make.MONDAY)
    actions.erase_reflection(about, by=world.amina, at=make.MONDAY)
    kept = Reflection.objects.get()
    assert (kept.title, kept.words, kept.biography, kept.salt) == ("", "", "", "")
    assert not ReflectionVersion.objects.exists()


def test_the_biography_of_the_last_one_is_at_hand(world: make.World):
    assert queries.last_biography(world.amina) == ""
    make_reflections.draft(world, biography="I knit.")
    make_reflections.draft(world, at=make.day(1), biography="I knit and wait.")
    make_reflections.draft(world, at=make.day(2), biography="")
    assert queries.last_biography(world.amina) == "I knit and wait."


def test_an_author_who_is_gone_leaves_no_way_in(world: make.World):
    about = make_reflections.draft(world)
    Reflection.objects.update(author=None)
    about.refresh_from_db()
    assert not may.see(None, about, on=DAY)
    assert queries.reflection(world.programme, about.ref, None, on=DAY) is None


def test_the_database_keeps_no_address_of_somebody_with_an_account(world: make.World):
    about = make_reflections.reflection(world)
    with pytest.raises(Refused):
        make_reflections.reply(about, by=world.ben, email="ben@example.org")
    assert not ReflectionReply.objects.exists()
