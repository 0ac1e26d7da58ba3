"""A story is used by one action, which asks its teller's consent; and its teller sees every use."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.explore import actions as explore
from cairn.explore import queries as options
from cairn.ledger import queries as ledger
from cairn.listen import actions, may, queries
from cairn.listen.choices import Use
from cairn.listen.models import StoryUse
from cairn.listen.quoting import IN_A_THING, USES_IN, Place, State
from cairn.programmes import actions as programmes
from cairn.reflections import actions as reflections
from tests import make, make_reflections, make_trail

TODAY = make.MONDAY.date()
PEOPLE = ("amina", "ben", "cleo", "dana", "nobody")
MAY_USE = [  # under which use, and who of the four (and the public) can use a story that agrees to everything
    ("group", {"amina", "ben"}),
    ("reports", {"amina", "ben", "cleo"}),
    ("public", {"amina", "ben", "cleo", "dana"}),
    ("training", {"cleo"}),
    ("press", {"cleo"}),
]


def person_named(world: make.World, name: str):
    return None if name == "nobody" else getattr(world, name)


def elsewhere(world: make.World) -> make.World:
    """The same people in another programme of the same organisation."""
    programme = programmes.open_programme(
        by=world.cleo,
        organisation=world.organisation,
        title="Coming home",
        slug="home",
        purpose="Care.",
        at=make.MONDAY,
    )
    programmes.publish_programme(programme, by=world.cleo, at=make.MONDAY)
    opened = activities.open_activity(
        programme, by=world.cleo, at=make.MONDAY, title="The door", slug="door", question="Which door?"
    )
    programmes.join(programme, by=world.ben, at=make.MONDAY)
    activities.join(opened, by=world.ben, at=make.MONDAY)
    return replace(world, programme=programme, activity=opened)


def words_shown(place: str, about: str, reader, *, on=TODAY) -> list[str]:
    return [one.words for one in queries.quotes(place, [about], reader, on=on).get(about, [])]


@pytest.mark.parametrize(("use", "who_may"), MAY_USE)
def test_who_may_use_a_story(world: make.World, use: str, who_may: set[str]) -> None:
    story = make_trail.open_story(world)
    place = next(place for place in Place if use in USES_IN[place])
    allowed = set()
    for name in PEOPLE:
        verdict = may.use_story(person_named(world, name), story, use=use, place=place, on=TODAY)
        assert verdict or verdict.reason
        allowed |= {name} if verdict else set()
    assert allowed == who_may


@pytest.mark.parametrize("use", Use.values)
@pytest.mark.parametrize("agreed", Use.values)
def test_one_use_never_brings_another_with_it(world: make.World, agreed: str, use: str) -> None:
    story = make.story(world, uses=[agreed])
    place = next(place for place in Place if use in USES_IN[place])
    verdict = may.use_story(
        world.cleo if use in {"training", "press"} else world.ben, story, use=use, place=place, on=TODAY
    )
    assert bool(verdict) == (agreed == use)


@pytest.mark.parametrize(
    ("place", "use"), [(place, use) for place in Place for use in Use if use not in USES_IN[place]]
)
def test_a_use_stands_only_where_it_belongs(world: make.World, place: str, use: str) -> None:
    story = make_trail.open_story(world)
    activities.join(world.activity, by=world.cleo, at=make.MONDAY)
    with pytest.raises(Refused, match="cannot stand there"):
        make_trail.used(world, story, by=world.cleo, use=use, place=place, where="A leaflet")


@pytest.mark.parametrize("place", ["nowhere", ""])
def test_a_place_nobody_knows_is_refused(world: make.World, place: str) -> None:
    with pytest.raises(Refused, match="cannot stand there"):
        make_trail.used(world, place=place)


def test_nothing_of_a_programme_that_is_not_public_is_used_by_strangers(world: make.World) -> None:
    story = make_trail.open_story(world)
    world.programme.published_at = None
    world.programme.save()
    story.refresh_from_db()
    assert not may.use_story(world.dana, story, use="public", place=Place.OPTION, on=TODAY)
    assert may.use_story(world.ben, story, use="public", place=Place.OPTION, on=TODAY)


def test_the_record_tells_what_for_and_where_and_nothing_of_the_teller_or_the_user(world: make.World) -> None:
    used = make_trail.used(world)
    entry = ledger.newest(world.chain, kind="listen.story.used").get()
    assert (entry.mark, entry.side, entry.about) == ("", "staff", used.story.ref)
    assert entry.data == {"use": "public", "place": "option"}


@pytest.mark.parametrize(
    "words",
    [
        "The bell rang all morning",
        "the bell rang\n   all  morning".replace("the", "The"),
        "A place without a bell.",
        "went home unseen",
    ],
)
def test_a_passage_is_quoted_exactly_as_it_stands(world: make.World, words: str) -> None:
    used = make_trail.used(world, words=words)
    assert used.words == " ".join(words.split())
    assert words_shown("option", used.about, None) == [used.words]


@pytest.mark.parametrize(
    "words",
    [
        "The bell sang all morning",  # not the words
        "The bell rang and I went home",  # something left out
        "The bell rang … unseen",
        "seen",  # out of "unseen": the contrary
        "the bell rang",  # not its sign: "The"
        "went home unseen. A place without",  # over the edge of two texts
    ],
)
def test_other_words_than_the_tellers_are_refused(world: make.World, words: str) -> None:
    with pytest.raises(Refused, match="not the teller's exact words"):
        make_trail.used(world, words=words)
    assert not StoryUse.objects.exists()


def test_a_story_only_to_be_quoted_whole_is_quoted_whole(world: make.World) -> None:
    story = make_trail.open_story(world, editing="whole")
    with pytest.raises(Refused, match="whole story only"):
        make_trail.used(world, story, words="The bell rang")
    about = make_trail.used(world, story).about
    [quote] = queries.quotes("option", [about], None, on=TODAY)[about]
    assert (quote.words, quote.would_have_helped) == (story.words, story.would_have_helped)


def test_a_teller_who_wants_to_be_asked_is_asked_and_nothing_is_shown_before(world: make.World) -> None:
    used = make_trail.asked(world, words="The bell rang all morning")
    assert used.state == State.ASKED
    assert queries.quotes("option", [used.about], world.ben, on=TODAY) == {}
    assert list(queries.uses_waiting_for(world.amina)) == [used]
    actions.allow_use(used, by=world.amina, at=make.day(1))
    assert words_shown("option", used.about, None) == ["The bell rang all morning"]
    assert not queries.uses_waiting_for(world.amina)
    with pytest.raises(Refused, match="does not wait"):
        actions.decline_use(used, by=world.amina, at=make.day(1))


def test_a_teller_who_says_no_is_not_quoted(world: make.World) -> None:
    used = make_trail.asked(world)
    actions.decline_use(used, by=world.amina, at=make.day(1))
    assert queries.quotes("option", [used.about], world.ben, on=TODAY) == {}
    assert [one.state for one in queries.uses_by(world.ben, at=make.day(2))] == ["declined"]
    assert not queries.uses_by(world.ben, at=make.day(40))


def test_only_the_teller_says_yes_or_no(world: make.World) -> None:
    used = make_trail.asked(world)
    for name in ("ben", "cleo", "dana", "nobody"):
        for verdict in (
            may.allow_use(person_named(world, name), used, on=TODAY),
            may.decline_use(person_named(world, name), used),
        ):
            assert not verdict
            assert verdict.reason


def test_a_teller_quotes_their_own_story_without_asking_themselves(world: make.World) -> None:
    story = make_trail.open_story(world, editing="ask")
    used = make_trail.used(world, story, by=world.amina)
    assert used.state == State.IN_USE
    assert words_shown("option", used.about, None) == [story.words]


def test_a_yes_after_the_consent_has_narrowed_does_not_count(world: make.World) -> None:
    used = make_trail.asked(world)
    held = StoryUse.objects.select_related("story__activity__programme").get(pk=used.pk)
    actions.change_consent(used.story, by=world.amina, at=make.day(1), uses=["group"], credit="none", editing="ask")
    with pytest.raises(Refused):
        actions.allow_use(held, by=world.amina, at=make.day(1))


def test_a_story_stands_once_behind_a_thing(world: make.World) -> None:
    used = make_trail.used(world)
    with pytest.raises(Refused, match="stands there already"):
        make_trail.used(world, used.story)
    make_trail.used(world, used.story, place=Place.DECISION)
    actions.end_use(used, by=world.ben, at=make.day(1))
    make_trail.used(world, used.story)


def test_the_database_too_lets_it_stand_there_once(world: make.World) -> None:
    used = make_trail.used(world)
    used.pk, used.ref = None, "zzzzzzzzzzzz"
    with pytest.raises(IntegrityError, match=r"a_story_stands_once_in_a_place|UNIQUE"), transaction.atomic():
        used.save(force_insert=True)


def test_a_use_in_a_thing_says_which(world: make.World) -> None:
    with pytest.raises(Refused, match="Choose what the story stands behind"):
        make_trail.used(world, about_ref="")


@pytest.mark.parametrize("place", IN_A_THING)
def test_a_story_stands_only_behind_what_is_part_of_the_same_work(world: make.World, place: str) -> None:
    """Whoever sends another address than the form offers is refused by the deed itself."""
    story, here = make_trail.open_story(world), make_trail.thing(world, place)
    there = make_trail.thing(elsewhere(world), place)
    for about in (there, world.activity.ref, story.ref, "abcdefghjkmn", here.upper(), "\0"):
        with pytest.raises(Refused, match="not part of the work"):
            make_trail.used(world, story, place=place, about_ref=about)
    assert make_trail.used(world, story, place=place, about_ref=here).about == here


def test_a_story_is_not_put_behind_what_is_gone(world: make.World) -> None:
    story, option = make_trail.open_story(world), make_trail.option(world)
    explore.drop_option(options.option(world.activity, option), by=world.ben, at=make.MONDAY, why="Too dear.")
    written = make_reflections.reflection(world, by=world.ben)
    reflections.withdraw_reflection(written, by=world.ben, at=make.MONDAY)
    for place, about in ((Place.OPTION, option), (Place.REFLECTION, written.ref)):
        with pytest.raises(Refused, match="not there any more"):
            make_trail.used(world, story, place=place, about_ref=about)


def test_a_draft_of_a_reflection_has_no_story_in_it_yet(world: make.World) -> None:
    with pytest.raises(Refused, match="not part of the work"):
        make_trail.used(world, place=Place.REFLECTION, about_ref=make_reflections.draft(world, by=world.ben).ref)


def test_a_reflection_of_the_programme_takes_stories_of_each_of_its_activities(world: make.World) -> None:
    written = make_reflections.reflection(world, by=world.ben)
    other = activities.open_activity(
        world.programme, by=world.cleo, at=make.MONDAY, title="The door", slug="door", question="Which door?"
    )
    activities.join(other, by=world.amina, at=make.MONDAY)
    story = make_trail.open_story(replace(world, activity=other))
    assert make_trail.used(world, story, place=Place.REFLECTION, about_ref=written.ref).about == written.ref


def test_a_use_outside_says_where(world: make.World) -> None:
    with pytest.raises(Refused, match="no words yet"):
        make_trail.outside(world, where=" ")


@pytest.mark.parametrize(
    ("use", "read_by"),
    [
        ("group", {"amina", "ben"}),
        ("reports", {"amina", "ben", "cleo"}),
        ("public", set(PEOPLE)),
    ],
)
def test_a_quote_is_read_by_those_its_use_is_for_and_the_others_see_that_there_is_one(
    world: make.World, use: str, read_by: set[str]
) -> None:
    used = make_trail.used(world, use=use)
    reading = {}
    for name in PEOPLE:
        [quote] = queries.quotes("option", [used.about], person_named(world, name), on=TODAY)[used.about]
        reading[name] = quote
    assert {name for name, quote in reading.items() if quote.is_open} == read_by
    for name in set(PEOPLE) - read_by:
        assert (reading[name].words, reading[name].credit, reading[name].story, reading[name].use) == (
            "",
            "",
            None,
            use,
        )
    assert all(reading[name].words == used.story.words for name in read_by)


def test_the_evidence_pack_is_that_of_the_activity(world: make.World) -> None:
    make_trail.used(world, place=Place.PACK, use="reports")
    assert len(queries.quotes("pack", [world.activity.ref], world.ben, on=TODAY)[world.activity.ref]) == 1


def test_quotes_cost_the_same_however_many_there_are(world: make.World, django_assert_num_queries) -> None:
    refs = [make_trail.option(world) for _one in range(3)]
    for use in ("group", "reports", "public"):
        for ref in refs:
            make_trail.used(world, use=use, about_ref=ref)
    with django_assert_num_queries(3):
        found = queries.quotes("option", refs, world.ben, on=TODAY)
    assert [len(found[ref]) for ref in refs] == [3, 3, 3]
