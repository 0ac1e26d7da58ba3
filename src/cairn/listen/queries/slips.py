"""Reading links and slips: whose words a code leads to, and who shows that they hold it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils.crypto import constant_time_compare, salted_hmac

from cairn.listen.choices import Way
from cairn.listen.models import OpenLink, Slip
from cairn.people import codes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.listen.models import Contribution, Story
    from cairn.people.models import Person

PURPOSE = "cairn.slip"
HELD_FOR = timedelta(minutes=30)  # how long a typed code opens its slip
MOST_BY_LINK = 200  # contributions an hour, over all who use one activity's link
AN_HOUR = timedelta(hours=1)
CODE_OF_THE_DEMO = "seed-tree-cafe-2345"  # opens a slip in the demo, whose people are invented, and nothing elsewhere
REF_LENGTH, TOKEN_LENGTH = 12, 26


def fresh_code() -> str:
    """A code for a slip still to be made."""
    return codes.new_code()


def slip_by_code(code: str) -> Slip | None:
    """The slip this code belongs to, used or not."""
    return _slips().filter(code_hash=codes.hash_alone(PURPOSE, code)).first()


def proof(slip: Slip, *, at: datetime) -> str:
    """What shows for half an hour that somebody typed the slip's code. The code cannot be worked out from it."""
    return _proof(slip, until=int((at + HELD_FOR).timestamp()))


def slip_held(proof: str, *, at: datetime) -> Slip | None:
    """The slip this proof opens at that moment."""
    ref = proof[:REF_LENGTH]
    slip = _slips().filter(ref=ref).first() if ref.isascii() and ref.isalnum() else None
    return slip if slip and is_held(slip, proof, at=at) else None


def is_held(slip: Slip, proof: str, *, at: datetime) -> bool:
    """Whether this shows that the slip's code was typed less than half an hour ago."""
    until = proof[REF_LENGTH : REF_LENGTH + 10]
    if not (proof.isascii() and until.isdecimal()) or int(until) < at.timestamp():
        return False
    return constant_time_compare(_proof(slip, until=int(until)), proof)


def is_story_held(story: Story, proof: str, *, at: datetime) -> bool:
    """Whether this shows that the code of the story's slip was typed, and the story belongs to no account."""
    slip = Slip.objects.filter(story=story, claimed_at__isnull=True).first() if proof else None
    return slip is not None and is_held(slip, proof, at=at)


def is_contribution_held(contribution: Contribution, proof: str, *, at: datetime) -> bool:
    """Whether this shows that the code of its slip was typed, and the contribution belongs to no account."""
    slip = Slip.objects.filter(contribution=contribution, claimed_at__isnull=True).first() if proof else None
    return slip is not None and is_held(slip, proof, at=at)


def words_on(slip: Slip) -> str:
    """A fingerprint of the words as they stand on the slip now, so that a page can say which ones somebody read."""
    if slip.story:
        return slip.story.fingerprint(slip.story.words, slip.story.would_have_helped)
    return slip.contribution.fingerprint(slip.contribution.words) if slip.contribution else ""


def was_entered_by(person: Person | None, contribution: Contribution) -> bool:
    """Whether this person entered it for somebody else, and so may have seen the code."""
    return person is not None and Slip.objects.filter(contribution=contribution, entered_by=person).exists()


def entered(person: Person, activity: Activity) -> models.QuerySet[Slip]:
    """What this person entered for others here, newest first."""
    found = _slips().filter(activity=activity, entered_by=person, entered_at__isnull=False)
    return found.order_by("-entered_at", "-pk")


def unused(activity: Activity) -> int:
    """How many printed slips of this activity have no words yet."""
    return Slip.objects.filter(activity=activity, entered_at__isnull=True).count()


def slips_claimed(person: Person) -> models.QuerySet[Slip]:
    """The slips this person joined to their account, newest first."""
    return _slips().filter(claimed_by=person).order_by("-claimed_at", "-pk")


def open_link(activity: Activity) -> OpenLink | None:
    """The link by which anybody can say something here now."""
    return OpenLink.objects.select_related("activity__programme").filter(activity=activity, closed_at=None).first()


def link_token(link: OpenLink) -> str:
    """What stands in the address of the link; worked out from a key that is not in the database."""
    return link.ref + salted_hmac("cairn.say", f"{link.ref}.{link.salt}", algorithm="sha256").hexdigest()[:TOKEN_LENGTH]


def link_by_token(token: str) -> OpenLink | None:
    """The link of this address, open or closed."""
    found = OpenLink.objects.select_related("activity__programme").filter(ref=token[:REF_LENGTH]).first()
    return found if found and constant_time_compare(link_token(found), token) else None


def is_link_busy(activity: Activity, *, at: datetime) -> bool:
    """Whether so much came by the link within the hour that it has to wait. Nobody is counted, only contributions."""
    came = Slip.objects.filter(activity=activity, way=Way.LINK, entered_at__gt=at - AN_HOUR)
    return came.count() >= MOST_BY_LINK


def _proof(slip: Slip, *, until: int) -> str:
    digest = salted_hmac("cairn.slip.held", f"{slip.ref}.{slip.salt}.{until}", algorithm="sha256").hexdigest()
    return f"{slip.ref}{until:010d}{digest}"


def _slips() -> models.QuerySet[Slip]:
    return Slip.objects.select_related(
        "activity__programme", "contribution__activity__programme", "contribution__author", "contribution__item",
        "story__activity__programme", "story__teller", "story__consent", "entered_by", "claimed_by",
    )  # fmt: skip
