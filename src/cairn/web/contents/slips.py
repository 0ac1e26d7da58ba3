"""What a slip shows to whoever holds its code, and what they can do with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.explore import may as explore_may
from cairn.explore import queries as explore
from cairn.listen import actions, may, queries
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.web import links
from cairn.web.components import moderating
from cairn.web.contents import moderation as decisions
from cairn.web.contents import onward, places, said

if TYPE_CHECKING:
    from datetime import datetime

    from django.utils.functional import _StrPromise

    from cairn.listen.models import Contribution, Slip
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class StoryDeed:
    """Something the holder does with a story: whether they may, how it is done, and how the page asks."""

    may: Callable[..., Any]
    do: Callable[..., Any]
    title: _StrPromise
    words: _StrPromise
    button: _StrPromise
    thanks: _StrPromise


STORY_DEEDS = {
    "withdraw": StoryDeed(
        may.withdraw_story, actions.withdraw_story, gettext_lazy("Take your story back?"),
        gettext_lazy(
            "From that moment nobody but you can read it here, and it goes out of every place it is used in. You do not"
            " have to say why. What people have read, copied or printed before cannot be called back."
        ),
        gettext_lazy("Take my story back"), gettext_lazy("You have taken your story back."),
    ),
    "share-again": StoryDeed(
        may.share_again, actions.share_again, gettext_lazy("Share your story again?"),
        gettext_lazy("It can be read again as you agreed before. Where it was used, it does not come back by itself."),
        gettext_lazy("Share it again"), gettext_lazy("Your story can be read again."),
    ),
    "erase": StoryDeed(
        may.erase_story, actions.erase_story, gettext_lazy("Destroy the words of your story?"),
        gettext_lazy("You will not be able to read them any more either. This cannot be undone."),
        gettext_lazy("Destroy the words"), gettext_lazy("The words of your story are destroyed."),
    ),
}  # fmt: skip


def shown(slip: Slip, person: Person | None, proof: str, *, at: datetime) -> dict[str, Any]:
    """The context of a slip's page. Once the words belong to an account, they are shown to that person alone."""
    is_anothers = slip.claimed_at is not None and (person is None or slip.claimed_by_id != person.pk)
    about = slip.contribution and queries.contribution(slip.activity, slip.contribution.ref)
    return {
        "slip": slip,
        "activity": slip.activity,
        "programme": slip.activity.programme,
        "is_anothers": is_anothers,
        "person": person,
        "contribution": None if is_anothers else about,
        "story": None if is_anothers else slip.story,
        **(_became(about, person, proof, at=at) if about and not is_anothers else {}),
        **_out_of_sight(slip, at=at),
        "may_confirm": may.confirm_slip(person, slip, proof, at=at),
        "may_correct": may.correct_words(person, slip, proof, at=at),
        "may_take_back": may.take_back_words(person, slip, proof, at=at),
        "may_join": may.claim_slip(person, slip, proof, at=at),
        "traces": places.traces(queries.trail(slip.story)) if slip.story and not is_anothers else (),
        "onward": onward.of_uses(slip.activity, queries.trail(slip.story)) if slip.story and not is_anothers else (),
        "story_deeds": _story_deeds(slip, person, proof, at=at),
    }


def _out_of_sight(slip: Slip, *, at: datetime) -> dict[str, str]:
    """For words that moderators hid: since when and why, and who decides an appeal that waits."""
    on, ref = timezone.localdate(at), slip.about.ref if slip.about else ""
    stands = moderation.standing_of([ref], on=on).get(ref)
    if stands is None or not stands.is_out:
        return {}
    case = moderation.case_of(ref)
    return {
        "hidden_words": moderating.in_their_place(stands.reason, stands.since_on),
        "kind_of_words": Kind.STORY if slip.story else Kind.CONTRIBUTION,
        "who_decides": decisions.who_decides(moderation.appeal_waiting(case) if case else None, on=on),
    }


def _became(contribution: Contribution, person: Person | None, proof: str, *, at: datetime) -> dict[str, Any]:
    """What became of it: what it waits for, its trail of answers, and what its author can say to them."""
    line, is_held = said.line(contribution, at=at), queries.is_contribution_held(contribution, proof, at=at)
    return {
        "owed": line.owed,
        "trail": said.trail(contribution),
        "check_in_words": line.check_in_words,
        "may_check": may.check_answer(person, contribution, line.reply, counts=line.reply, is_held=is_held),
        "may_dispute": may.dispute(person, contribution, is_held=is_held),
        "grounds": [
            (one, explore_may.deny_ground(person, one, is_held=is_held))
            for one in explore.grounds_of(contribution, on=timezone.localdate(at))
        ],
    }


def confirm_words(slip: Slip) -> str:
    """What confirming does."""
    if slip.story:
        return _("It can be read from then on, as you agreed. Read it first: afterwards it is taken back, not changed.")
    return _("Beside the words then stands that you confirmed them.")


def words_of(slip: Slip) -> str:
    """What was entered, as whoever holds the code reads it before they confirm it."""
    parts = (slip.story.words, slip.story.would_have_helped) if slip.story else ()
    return "\n\n".join(part for part in parts if part) or (slip.contribution.words if slip.contribution else "")


def address_of(slip: Slip) -> str:
    """The page everybody reads what it stands for on, where there is one."""
    if slip.contribution is None:
        return ""
    return links.in_activity("contribution", slip.activity, slip.contribution.ref)


def _story_deeds(slip: Slip, person: Person | None, proof: str, *, at: datetime) -> list[tuple[str, str]]:
    """What the holder can do with their story: the name of the page, and its button."""
    if slip.story is None:
        return []
    is_held = queries.is_story_held(slip.story, proof, at=at)
    return [
        (name, str(deed.button)) for name, deed in STORY_DEEDS.items() if deed.may(person, slip.story, is_held=is_held)
    ]
