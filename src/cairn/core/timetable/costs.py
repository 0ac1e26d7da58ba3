"""What lost wishes cost, as the sum that the solver makes small. It is `wishes.cost` of the plan it finds."""

from collections import defaultdict

from ortools.sat.python import cp_model

from cairn.core.timetable.model import Model, asked

type Cost = cp_model.LinearExprT


def minimise(model: Model) -> None:
    """Ask for the plan whose lost wishes cost least."""
    terms = [*_moved(model), *_good_slots(model), *_tracks(model), *_rests(model)]
    if terms:
        model.cp.minimize(sum(terms))


def _moved(model: Model) -> list[Cost]:
    weights, slots, rooms = model.programme.weights, model.programme.slots, model.programme.rooms
    at = {slot.name: number for number, slot in enumerate(slots)}
    room_at = {room.name: number for number, room in enumerate(rooms)}
    terms: list[Cost] = []
    for session in model.programme.sessions:
        if not (place := model.programme.earlier.get(session.name)):
            continue
        slot, room = at.get(place.slot, -1), room_at.get(place.room, -1)
        terms.append(weights.moved * (1 - model.stands.get((session.name, slot, room), 0)))
        terms.append(weights.moved_in_time * (1 - model.begins.get((session.name, slot), 0)))
    return terms


def _good_slots(model: Model) -> list[Cost]:
    price, slots = model.programme.weights.good_slot, model.programme.slots
    led = {session.name for session in model.programme.sessions if session.is_citizen_led}
    return [
        price * begins
        for (session, slot), begins in model.begins.items()
        if price and session in led and not slots[slot].is_good
    ]


def _tracks(model: Model) -> list[Cost]:
    price = model.programme.weights.track
    tracks: dict[str, list[str]] = defaultdict(list)
    for session in model.programme.sessions:
        tracks[session.track].append(session.name)
    terms: list[Cost] = []
    for track, sessions in tracks.items():
        if not (track and price and len(sessions) > 1):
            continue
        for slot in range(len(model.programme.slots)):
            running = [begins for one in sessions for begins in model.running[one, slot]]
            further = model.cp.new_int_var(0, len(sessions) - 1, "")
            model.cp.add(further >= sum(running) - 1)
            terms.append(price * further)
    return terms


def _rests(model: Model) -> list[Cost]:
    """One for each end of a session of a person and each beginning of another that follows too soon."""
    programme, price = model.programme, model.programme.weights.rest
    terms: list[Cost] = []
    for sessions in asked(programme).values():
        if not price or len(sessions) < 2:
            continue
        ends: dict[tuple[int, int], list[cp_model.IntVar]] = defaultdict(list)
        starts: dict[int, list[cp_model.IntVar]] = defaultdict(list)
        for one in sessions:
            for span in model.spans[one]:
                if (begins := model.begins.get((one, span.slot))) is not None:
                    ends[programme.slots[span.slot].day, span.end].append(begins)
                    starts[span.slot].append(begins)
        for (day, end), before in ends.items():
            for slot, after in starts.items():
                if programme.slots[slot].day == day and 0 <= programme.slots[slot].start - end < programme.rest:
                    soon = model.cp.new_bool_var("")
                    model.cp.add(sum(before) + sum(after) <= 1 + soon)
                    terms.append(price * soon)
    return terms
