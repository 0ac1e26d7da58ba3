"""Random lives of stories: told, used, agreed to anew, taken back, hidden, destroyed, through the real actions.

Beside each story a `Told` keeps in plain words what has become of it. It asks no query of Cairn: what it says is what
a reader would expect who only knows which deeds were done.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from django.db import transaction
from django.utils import timezone

from cairn.base.verdict import Refused
from cairn.listen import actions, recordings
from cairn.listen.models import Story, StoryUse
from cairn.moderation import actions as moderation
from cairn.moderation.models import Case
from cairn.moderation.things import Thing
from cairn.people.models import Person
from tests import make, make_moderation, make_slips, make_vault

USES = ("group", "reports", "public", "training", "press")
EDITINGS = ("whole", "parts", "parts", "ask")
IN_A_THING = ("option", "decision", "reflection", "pack")
PLACES = (*IN_A_THING, "option", "export", "outside")
DEEDS = (
    *("use", "use", "use", "use", "agree", "agree", "allow", "allow", "decline", "end"),
    *("withdraw", "share_again", "erase", "confirm", "confirm", "claim", "report", "hold", "hide", "bring_back"),
)
LONGEST = 40  # days from the first telling until today


@dataclass
class Used:
    """One use: where, for what, whether it is only the first sentence, who made it, and how it stands."""

    ref: str
    place: str
    about: str
    use: str
    is_part: bool
    by: str
    state: str
    is_allowed: bool


@dataclass
class Told:
    """A story and what became of it. `teller` is empty while it belongs to whoever holds `code`."""

    number: int
    ref: str
    teller: str
    uses: set[str]
    editing: str
    until: date | None
    code: str = ""
    is_confirmed: bool = True
    is_withdrawn: bool = False
    is_erased: bool = False
    has_recording: bool = False
    has_case: bool = False
    is_hidden: bool = False
    used: list[Used] = field(default_factory=list)
    deeds: list[str] = field(default_factory=list)

    def stands(self, on: date, *, is_out: bool) -> bool:
        """Whether anybody but its teller may read it at all."""
        is_past = self.until is not None and self.until < on
        return self.is_confirmed and not (self.is_withdrawn or self.is_erased or is_past or is_out)

    def covers(self, used: Used) -> bool:
        """Whether what its teller agrees to now covers this use."""
        return (
            used.state == "in_use"
            and used.use in self.uses
            and (self.editing != "whole" or not used.is_part)
            and (self.editing != "ask" or used.is_allowed)
        )


def mark(number: int, part: str) -> str:
    """A word that stands in one part of one story and nowhere else."""
    return f"{part}qz{number:02}"


def texts(number: int) -> dict[str, str]:
    """What the story says; the first sentence can be quoted alone."""
    first = f"The kettle {mark(number, 'first')} came."
    return {
        "words": f"{first} Then {mark(number, 'second')} went.",
        "would_have_helped": f"Some {mark(number, 'helped')} there.",
    }


class Lives:
    """So many stories in the small world, which live side by side until today."""

    def __init__(self, dice: Random, world: make.World, about: dict[str, str], *, number: int) -> None:
        self.dice, self.world, self.about = dice, world, about
        self.today = timezone.now()
        self.mo = make_moderation.moderator(world)
        self.told: list[Told] = []
        begun = [(LONGEST - dice.randint(0, 10), n) for n in range(number)]
        for days_ago, n in sorted(begun, reverse=True):
            self.at = self.today - timedelta(days=days_ago)
            self.told.append(self._tell(n))
        coming = [
            (dice.randint(0, 28), n, dice.choice(DEEDS)) for n in range(number) for _ in range(dice.randint(3, 9))
        ]
        for days_ago, n, deed in sorted(coming, reverse=True):
            self.at = self.today - timedelta(days=days_ago)
            self._try(deed, next(one for one in self.told if one.number == n))
        self.held_until = dict(Case.objects.values_list("ref", "held_until_on"))

    def is_out_of_sight(self, told: Told) -> bool:
        """Hidden, or held by one moderator for days that have not gone by."""
        until = self.held_until.get(told.ref)
        return told.is_hidden or (until is not None and until >= timezone.localdate(self.today))

    def _tell(self, number: int) -> Told:
        agreed = self._consent()
        teller = self.dice.choice(["amina", "amina", "ben", "", ""])
        said = texts(number)
        if not teller:
            del agreed["credit"]
            held = make_slips.entered_story(self.world, at=self.at, **said, **agreed)
            assert held.slip.story is not None
            return self._told(number, held.slip.story, teller, agreed, code=held.code, is_confirmed=False)
        heard: dict[str, Any] = {}
        if has_recording := self.dice.random() < 0.4:
            sound = make_vault.wav() + mark(number, "heard").encode()
            heard = {
                "recording": recordings.keep(io.BytesIO(sound)),
                "transcript": f"It said {mark(number, 'spoken')}.",
            }
        story = make.story(self.world, at=self.at, by=self._person(teller), **said, **agreed, **heard)
        return self._told(number, story, teller, agreed, has_recording=has_recording)

    def _told(self, number: int, story: Story, teller: str, agreed: dict[str, Any], **more: Any) -> Told:
        began = f"{self._when} told by {teller or 'phone'}: {agreed}"
        return Told(
            number, story.ref, teller, set(agreed["uses"]), agreed["editing"], agreed["until_on"], deeds=[began], **more
        )

    def _try(self, deed: str, told: Told) -> None:
        """Do it if it may be done."""
        try:
            with transaction.atomic():
                said = getattr(self, f"_{deed}")(told, Story.objects.get(ref=told.ref))
        except Refused:
            return
        if said:
            told.deeds.append(f"{self._when} {deed} {said}")

    def _agree(self, told: Told, story: Story) -> str:
        agreed = self._consent()
        actions.change_consent(story, by=self._teller(told), at=self.at, **agreed)
        told.uses, told.editing, told.until = set(agreed["uses"]), agreed["editing"], agreed["until_on"]
        self._end_uncovered(told)
        return str(agreed)

    def _use(self, told: Told, story: Story) -> str:
        by, use, place = (
            self.dice.choice(["ben", "ben", "cleo", "amina"]),
            self.dice.choice(USES),
            self.dice.choice(PLACES),
        )
        is_part = self.dice.random() < 0.5
        words = texts(told.number)["words"].partition(".")[0] if is_part else ""
        details = {"use": use, "place": place, "words": words, "where": "A leaflet"}
        made = actions.use_story(
            story, by=self._person(by), at=self.at, about_ref=self.about.get(place, ""), **details
        )  # fmt: skip
        is_asked, is_own = told.editing == "ask" and by != told.teller, by == told.teller
        state = "asked" if is_asked else "in_use"
        told.used.append(Used(made.ref, place, self.about.get(place, ""), use, is_part, by, state, is_own))
        return f"{told.used[-1]}"

    def _allow(self, told: Told, story: Story) -> str:  # noqa: ARG002
        return self._answer(told, actions.allow_use, "in_use")

    def _decline(self, told: Told, story: Story) -> str:  # noqa: ARG002
        return self._answer(told, actions.decline_use, "declined")

    def _answer(self, told: Told, deed: Any, state: str) -> str:
        waiting = next((one for one in told.used if one.state == "asked"), None)
        if waiting is None:
            return ""
        deed(StoryUse.objects.get(ref=waiting.ref), at=self.at, **self._as_teller(told))
        waiting.state = state
        waiting.is_allowed |= state == "in_use"
        return waiting.ref

    def _end(self, told: Told, story: Story) -> str:  # noqa: ARG002 - every deed is asked alike
        running = [one for one in told.used if one.state in {"asked", "in_use"}]
        if not running:
            return ""
        one = self.dice.choice(running)
        actions.end_use(StoryUse.objects.get(ref=one.ref), by=self._person(one.by), at=self.at)
        one.state = "ended"
        return one.ref

    def _withdraw(self, told: Told, story: Story) -> str:
        actions.withdraw_story(story, at=self.at, **self._as_teller(told))
        told.is_withdrawn = True
        for one in told.used:
            one.state = "ended" if one.state in {"asked", "in_use"} else one.state
        return "done"

    def _share_again(self, told: Told, story: Story) -> str:
        actions.share_again(story, at=self.at, **self._as_teller(told))
        told.is_withdrawn = False
        return "done"

    def _erase(self, told: Told, story: Story) -> str:
        actions.erase_story(story, at=self.at, **self._as_teller(told))
        told.is_erased = True
        return "done"

    def _confirm(self, told: Told, story: Story) -> str:
        if told.teller or not told.code:
            return ""
        held = make_slips.Held(story.slip, told.code)
        actions.confirm_slip(held.now, at=self.at, proof=held.proof(self.at))
        told.is_confirmed = True
        return "done"

    def _claim(self, told: Told, story: Story) -> str:
        if not told.code:
            return ""
        held = make_slips.Held(story.slip, told.code)
        actions.claim_slip(held.now, by=self.world.dana, at=self.at, proof=held.proof(self.at))
        told.teller = "dana"
        return "done"

    def _report(self, told: Told, story: Story) -> str:
        moderation.report(self._thing(told, story), at=self.at, reason="other_person", words="It names my aunt.")
        told.has_case = True
        return "done"

    def _hold(self, told: Told, story: Story) -> str:
        make_moderation.held(self._thing(told, story), by=self.dice.choice([self.mo, self.world.cleo]), at=self.at)
        told.has_case = True
        return "done"

    def _hide(self, told: Told, story: Story) -> str:
        by = self.dice.choice([self.mo, self.world.cleo])
        moderation.hide(self._thing(told, story), by=by, at=self.at, reason="other_person", words=make_moderation.WHY)
        told.is_hidden = True
        return "done"

    def _bring_back(self, told: Told, story: Story) -> str:
        deed = moderation.restore if told.is_hidden else moderation.keep
        deed(self._thing(told, story), by=self.mo, at=self.at, words="Nobody can be known by it.")
        told.is_hidden = False
        return "done"

    def _end_uncovered(self, told: Told) -> None:
        """A narrower consent ends what it does not cover; what wants to be asked now and never was waits again."""
        for one in told.used:
            if one.state not in {"asked", "in_use"}:
                continue
            is_over = told.until is not None and told.until < timezone.localdate(self.at)
            if is_over or one.use not in told.uses or (told.editing == "whole" and one.is_part):
                one.state = "ended"
            elif told.editing == "ask" and not one.is_allowed and one.place not in {"export", "outside"}:
                one.state = "asked"

    def _consent(self) -> dict[str, Any]:
        until = self.dice.choice([None, None, 3, 15, 60])
        until_on = None if until is None else timezone.localdate(self.at) + timedelta(days=until)
        uses = self.dice.sample(USES, self.dice.randint(1, 5))
        return {"uses": uses, "editing": self.dice.choice(EDITINGS), "until_on": until_on, "credit": "none"}

    def _as_teller(self, told: Told) -> dict[str, Any]:
        """The teller signed in, or whoever holds the code."""
        if told.teller:
            return {"by": self._person(told.teller)}
        story = Story.objects.get(ref=told.ref)
        return {"proof": make_slips.Held(story.slip, told.code).proof(self.at)}

    def _teller(self, told: Told) -> Person:
        return self._person(told.teller) if told.teller else self.world.dana  # a stranger: it has to be refused

    def _person(self, name: str) -> Person:
        person: Person = getattr(self.world, name)
        return person

    def _thing(self, told: Told, story: Story) -> Thing:
        author = self._person(told.teller) if told.teller else None
        return Thing(place=story.activity, kind="story", ref=told.ref, author=author, side=story.side)

    @property
    def _when(self) -> str:
        return f"{(self.today - self.at).days} days ago"
