"""A small event whose programme is released: one day, two rooms, a few sessions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cairn.events import actions
from cairn.events.choices import Part
from cairn.events.models import Event, ProgrammeSession, Proposal, Release, Room, Speaker, Track

if TYPE_CHECKING:
    from tests.make import World

TEN = datetime(2026, 6, 12, 9, 0, tzinfo=UTC)  # ten o'clock there: clocks are one hour ahead in summer
RELEASED = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)


def event(world: World, **changes: Any) -> Event:
    words = {"title": "Expo of waiting", "slug": "expo", "about": "A day about waiting.", "place": "The town hall"}
    return Event.objects.create(activity=world.activity, made_at=RELEASED, **words | changes)


def room(event: Event, name: str = "Great hall", **changes: Any) -> Room:
    told = {"capacity": 90, "features": ["step_free", "hearing_loop"], "description": "Ground floor, left."}
    return Room.objects.create(event=event, name=name, position=event.rooms.count(), **told | changes)


def track(event: Event, title: str = "Power") -> Track:
    return Track.objects.get_or_create(event=event, title=title)[0]


def proposal(event: Event, title: str = "Who decides?", *, by: Any = None, **changes: Any) -> Proposal:
    told: dict[str, Any] = {
        "abstract": "We talk about who decides.", "side": "citizen", "minutes": 60, "language": "en",
        "has_citizens": True, "how_citizens": "Two of us planned it.",
    }  # fmt: skip
    at = RELEASED
    return Proposal.objects.create(
        event=event, number=event.proposals.count() + 1, title=title, proposer=by, proposed_at=at, accepted_at=at,
        **told | changes,
    )  # fmt: skip


def speaker(proposal: Proposal, name: str = "Amina", **changes: Any) -> Speaker:
    told = {"side": "citizen", "part": Part.LEAD, "asked_at": RELEASED, "agreed_at": RELEASED}
    return Speaker.objects.create(proposal=proposal, name=name, **told | changes)


def release(event: Event, *placed: tuple[Proposal, Room, int], at: datetime = RELEASED, **changes: Any) -> Release:
    """A version in which each session begins so many minutes after ten."""
    number = event.releases.count() + 1
    made = Release.objects.create(event=event, number=number, released_at=at, **{"name": f"Version {number}"} | changes)
    for about, where, minutes in placed:
        before = (
            ProgrammeSession.objects.filter(release__event=event, proposal=about).order_by("-release__number").first()
        )
        starts_at = TEN + timedelta(minutes=minutes)
        has_moved = before is not None and (before.starts_at, before.room_id) != (starts_at, where.pk)
        ProgrammeSession.objects.create(
            release=made, proposal=about, room=where, starts_at=starts_at, minutes=about.minutes,
            sequence=(before.sequence if before else 0) + has_moved,
            changed_at=before.changed_at if before and not has_moved else at,
        )  # fmt: skip
    return made


def programme(world: World, **changes: Any) -> Event:
    """Three sessions: two at the same time, one of them upstairs where no step-free way leads, and one later."""
    made = event(world, **changes)
    hall = room(made)
    attic = room(
        made, "Attic", capacity=12, features=["quiet", "online"], description="Join at https://meet.example/attic"
    )
    power = track(made)
    who = proposal(made, track=power, by=world.amina, interpreting=["sign"])
    speaker(who, person=world.amina)
    speaker(who, "Ben", side="staff", part=Part.SPEAKER, person=world.ben)
    quiet = proposal(made, "A quiet hour", side="staff", has_citizens=False, how_citizens="", by=world.ben)
    speaker(quiet, "Cleo", side="staff", agreed_at=None, person=world.cleo)
    chairs = proposal(made, "Cadeiriau", language="cy", abstract="Pa gadeiriau?", by=world.amina)
    speaker(chairs, "Amina", person=world.amina, part=Part.CO_LEAD)
    release(made, (who, hall, 0), (quiet, attic, 30), (chairs, hall, 120))
    return made


def many(world: World, number: int, *, rooms: int = 2) -> Event:
    """So many sessions of an hour, one after the other in so many rooms."""
    made = event(world)
    placed = [room(made, f"Room {n}") for n in range(1, rooms + 1)]
    listed = []
    for n in range(number):
        about = proposal(made, f"Session {n}", track=track(made, f"Track {n % 4}"))
        speaker(about, f"Speaker {n}")
        day, slot = divmod(n // rooms, 8)
        listed.append((about, placed[n % rooms], day * 24 * 60 + slot * 60))
    release(made, *listed)
    return made


def many_of_mine(world: World, number: int) -> None:
    """The same, all of them in Amina's agenda."""
    made = many(world, number)
    actions.star_sessions(made, by=world.amina, at=RELEASED, refs=[one.ref for one in made.proposals.all()])


def versions(world: World, number: int) -> None:
    """So many versions of a programme of one session."""
    made = many(world, 1)
    placed = made.proposals.get(), made.rooms.first()
    for n in range(number - 1):
        release(made, (*placed, 60 * n))


FIRST_DAY = date(2026, 6, 12)
