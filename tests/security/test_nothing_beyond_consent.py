"""Whatever tellers and users do: no page, list, search, feed, export or file shows a story beyond its consent.

Every address of Cairn is walked as each of the four people, as the public, and as whoever holds the code of a slip.
What each may read there is worked out from plain rules and what was done. A page not named below shows no story;
of these, each reader visits some every day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from django.core.cache import caches
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cairn.web import addresses
from cairn.web.contents import evidence_pack
from tests import make
from tests.make_story_lives import IN_A_THING, USES, Lives, Told
from tests.security.test_private_pages import refs_of_everything
from tests.web.looking import body, signed_in

SKIPPED = 0.4  # of the visits to pages that are to show no story; others every day
NUMBER = 7  # stories at a time: they live side by side, so one walk looks at all of them
READERS = ("amina", "ben", "cleo", "dana", "")
MARK = re.compile(r"(first|second|helped|spoken|heard)qz(\d\d)")
OPEN_TO = {"public": set(READERS), "reports": {"amina", "ben", "cleo"}, "group": {"amina", "ben"}}
LEADS_USE = {"reports", "training", "press"}  # under which whoever leads may use a story
EVERYTHING = {"first", "second", "helped", "spoken", "heard"}
QUOTED = {"first", "second", "helped"}

LISTED = {"listen", "stories", "story", "story_media", "search", "report_words"}
STANDS_IN = {
    "option": "option", "decision": "decision", "reflection": "reflection", "reflections_feed": "reflection",
    **dict.fromkeys(("activity_pack", "activity_pack_pdf", "programme_pack", "programme_pack_pdf"), "pack"),
}  # fmt: skip
TO_USE = {"stories_to_use", "use_story"}
MODERATING = {
    "words_waiting", "moderated_words", "hold_words", "hide_words", "keep_words", "restore_words", "decide_appeal",
}  # fmt: skip
ENTERED = {"entered", "correct_entered"}
OWN = {
    "me", "my_words", "story", "story_media", "story_use", "change_consent", "renew_consent", "withdraw_story",
    "share_again", "erase_story", "moderated_words", "appeal",
}  # fmt: skip
OWN_UNTIL_TAKEN_BACK = {*LISTED, *TO_USE}
WITH_STORIES = {*LISTED, *STANDS_IN, *TO_USE, *MODERATING, *ENTERED, *OWN, "story_use"}
SHOWN_FOR_SURE = {"stories", "story", "option", "decision", "activity_pack", "activity_pack_pdf", "programme_pack"}


@dataclass(frozen=True)
class Visit:
    """An address, by its name, and what it is about."""

    name: str
    path: str
    about: str = ""


@dataclass(frozen=True)
class Seen:
    """What stood there: the parts of stories, by their number."""

    parts: set[tuple[str, int]]
    is_kept: bool


SEEDS = st.integers(0, 2**32).map(lambda number: number ^ timezone.localdate().toordinal())  # other lives every day


class NothingBeyondConsent(TestCase):
    @settings(max_examples=1, phases=(Phase.generate,), suppress_health_check=list(HealthCheck))
    @given(seed=SEEDS)
    def test_nobody_reads_more_anywhere_than_the_teller_agreed_to(self, seed: int) -> None:
        world = make.world()
        refs = refs_of_everything(world) | {"deed": "withdraw"}
        about = {place: str(refs[place]) for place in IN_A_THING if place in refs}
        lives = Lives(Random(seed), world, about, number=NUMBER)  # noqa: S311 - dice, not keys
        visits = list(every_page(refs, lives.told))
        wrong: list[str] = []
        for reader in READERS:
            client = signed_in(Client(), world, reader)
            for visit in visits:
                if visit.name not in WITH_STORIES and lives.dice.random() < SKIPPED:
                    continue
                wrong += faults(lives, reader, visit, looked_at(client, world, reader, visit))
        for told in lives.told:
            wrong += wrong_for_the_holder(lives, told)
        for use in USES:
            wrong += wrong_in_the_table(lives, use)
        assert wrong == [], "\n".join(wrong)


def every_page(refs: dict[str, object], told: Iterable[Told]) -> Iterator[Visit]:
    """Each address once; those about a story, a use of one, moderated words or a slip for each of the stories."""
    for pattern in addresses.PATTERNS:
        parts = {part: refs.get(part, "abcdefghjkmn") for part in pattern.pattern.regex.groupindex}
        for about in _each(set(parts), told):
            path = reverse(pattern.name, kwargs={**parts, **about})
            yield Visit(str(pattern.name), path, next(iter(about.values()), ""))
        if pattern.name == "search":
            yield from (Visit("search", f"/search?q=kettle{more}") for more in ("", "&kind=stories"))


def _each(parts: set[str], told: Iterable[Told]) -> list[dict[str, str]]:
    if "story" in parts:
        return [{"story": one.ref} for one in told]
    if "use" in parts:
        return [{"use": used.ref} for one in told for used in one.used] or [{}]
    if "words" in parts:
        return [{"words": one.ref, "kind": "story"} for one in told]
    return [{}]


def looked_at(client: Client, world: make.World, reader: str, visit: Visit) -> Seen:
    """What this reader finds there. Of a PDF its text is read before it is set."""
    page = client.get(visit.path)
    assert page.status_code < 500, visit
    content = body(page)
    if visit.name in {"activity_pack_pdf", "programme_pack_pdf"}:
        person = getattr(world, reader, None)
        packed = {
            "activity_pack_pdf": lambda: evidence_pack.of_activity(world.activity, at=timezone.now(), reader=person),
            "programme_pack_pdf": lambda: evidence_pack.of_programme(world.programme, at=timezone.now(), reader=person),
        }
        content = str(packed[visit.name]()).encode()
    return seen_in(content, page.get("Cache-Control", ""))


def seen_in(content: bytes, kept: str) -> Seen:
    parts = {(part, int(number)) for part, number in MARK.findall(content.decode(errors="replace"))}
    return Seen(parts, is_kept="no-store" not in kept)


def faults(lives: Lives, reader: str, visit: Visit, seen: Seen) -> Iterator[str]:
    """What stood there that should not, what did not that should, and what a browser would keep."""
    who = f"{visit.name} {visit.path} as {reader or 'the public'}"
    if seen.parts and seen.is_kept:
        yield f"{who} may be kept by the browser"
    for told in lives.told:
        shown = {part for part, number in seen.parts if number == told.number}
        allowed = may_stand(lives, told, reader, visit)
        if beyond := shown - allowed:
            yield f"{who} shows {beyond} of story {told.number}:\n   " + "\n   ".join(told.deeds)
        if visit.name in SHOWN_FOR_SURE and visit.about in {"", told.ref} and "first" in allowed - shown:
            yield f"{who} does not show story {told.number}:\n   " + "\n   ".join(told.deeds)


def may_stand(lives: Lives, told: Told, reader: str, visit: Visit) -> set[str]:  # noqa: PLR0911 - a rule for each kind
    """The parts of the story this reader may find there."""
    if told.is_erased:
        return set()
    stands = told.stands(timezone.localdate(lives.today), is_out=lives.is_out_of_sight(told))
    opens = {use for use, readers in OPEN_TO.items() if reader in readers}
    may_use = opens | (LEADS_USE if reader == "cleo" else set())
    if visit.name in STANDS_IN:
        return _quoted(told, opens, visit) if stands else set()
    if visit.name == "story_use" and (used := next((one for one in told.used if one.ref == visit.about), None)):
        is_theirs = reader in {used.by, "cleo"} and used.use in may_use & told.uses
        if stands and is_theirs and used.state in {"asked", "in_use"}:
            return {"first"} if used.is_part else QUOTED
    if reader and reader == told.teller and visit.name in OWN | (set() if told.is_withdrawn else OWN_UNTIL_TAKEN_BACK):
        return EVERYTHING
    if visit.name in LISTED:
        return EVERYTHING if stands and opens & told.uses else set()
    if visit.name in TO_USE:
        return EVERYTHING if stands and may_use & told.uses else set()
    if visit.name in MODERATING and reader == "cleo":
        return EVERYTHING if not told.is_withdrawn and (told.has_case or (stands and opens & told.uses)) else set()
    if visit.name in ENTERED and reader == "cleo":
        return EVERYTHING if not (told.is_confirmed or told.is_withdrawn or told.teller) else set()
    return set()


def _quoted(told: Told, opens: set[str], visit: Visit) -> set[str]:
    place = STANDS_IN[visit.name]
    parts = [
        {"first"} if used.is_part else QUOTED
        for used in told.used
        if used.place == place and used.use in opens and told.covers(used)
    ]
    return set().union(*parts)


def wrong_for_the_holder(lives: Lives, told: Told) -> Iterator[str]:
    """Whoever holds the code reads their own story, until it is gone or belongs to an account; and nothing else."""
    if not told.code:
        return
    caches["floods"].clear()
    client = Client()
    client.post("/slip", {"code": told.code})
    paths = ["/slip", "/slip/correct", "/slip/confirm", "/slip/join", "/slip/take-back", "/slip/answers-it"]
    paths += [f"/slip/story/{deed}" for deed in ("withdraw", "share-again", "erase")]
    paths += [f"/slip/use/{used.ref}" for one in lives.told for used in one.used]
    own = EVERYTHING if not (told.is_erased or told.teller) else set()
    for path in paths:
        page = client.get(path)
        seen = seen_in(page.content, page.get("Cache-Control", ""))
        who = f"{path} with the code of story {told.number}"
        if seen.parts and seen.is_kept:
            yield f"{who} may be kept by the browser"
        if beyond := {(part, number) for part, number in seen.parts if number != told.number or part not in own}:
            yield f"{who} shows {beyond}:\n   " + "\n   ".join(told.deeds)
        if path == "/slip" and own and ("first", told.number) not in seen.parts:
            yield f"{who} does not show it:\n   " + "\n   ".join(told.deeds)


def wrong_in_the_table(lives: Lives, use: str) -> Iterator[str]:
    """What Cleo takes out as a table has every whole story whose teller agreed to that, and no other."""
    client = signed_in(Client(), lives.world, "cleo")
    page = client.post(
        "/p/waiting-well/a/quiet-corner/listen/take-stories-out", {"use": use, "where": "The summer school"}
    )
    seen = seen_in(page.content, page.get("Cache-Control", ""))
    today = timezone.localdate(lives.today)
    agreed = {
        told.number
        for told in lives.told
        if told.stands(today, is_out=lives.is_out_of_sight(told)) and use in told.uses and told.editing != "ask"
    }
    if use not in LEADS_USE:
        agreed = set()
    found = {number for _part, number in seen.parts}
    if seen.parts and seen.is_kept:
        yield f"the table for {use} may be kept by the browser"
    if found != agreed:
        yield f"the table for {use} has the stories {found}, where it may have {agreed}"
