"""What people do to make the programme of an event together. Each deed leaves one entry, or says why it leaves none."""

from cairn.events.actions.absences import say_away
from cairn.events.actions.agendas import end_calendar_link, make_calendar_link, star_sessions, unstar_sessions
from cairn.events.actions.coming_in import hand_in_programme, take_in_programme, throw_draft_away
from cairn.events.actions.days import add_slot, change_slot, make_day, remove_day, remove_slot, say_teams
from cairn.events.actions.decisions import add_words, answer_proposals, change_answer, note_answer_told, put_to_decision
from cairn.events.actions.drafts import ask_for_timetable, begin_run, end_run, note_progress, stop_run, take_timetable
from cairn.events.actions.events import MOST_SESSIONS, change_call, change_event, open_event
from cairn.events.actions.moves import move_session, swap_sessions, take_out, undo_change
from cairn.events.actions.proposals import cancel_proposal, change_proposal, propose_session, withdraw_proposal
from cairn.events.actions.releases import release_programme
from cairn.events.actions.reviews import name_panel, reply_to_review, review_proposal
from cairn.events.actions.rooms import (
    add_room,
    add_track,
    change_room,
    remove_room,
    remove_track,
    rename_track,
    sort_into_track,
)
from cairn.events.actions.speakers import (
    agree_to_speak,
    ask_speaker,
    leave_session,
    name_speaker,
    offer_to_lead,
    welcome_leader,
)

__all__ = [
    "MOST_SESSIONS",
    "add_room",
    "add_slot",
    "add_track",
    "add_words",
    "agree_to_speak",
    "answer_proposals",
    "ask_for_timetable",
    "ask_speaker",
    "begin_run",
    "cancel_proposal",
    "change_answer",
    "change_call",
    "change_event",
    "change_proposal",
    "change_room",
    "change_slot",
    "end_calendar_link",
    "end_run",
    "hand_in_programme",
    "leave_session",
    "make_calendar_link",
    "make_day",
    "move_session",
    "name_panel",
    "name_speaker",
    "note_answer_told",
    "note_progress",
    "offer_to_lead",
    "open_event",
    "propose_session",
    "put_to_decision",
    "release_programme",
    "remove_day",
    "remove_room",
    "remove_slot",
    "remove_track",
    "rename_track",
    "reply_to_review",
    "review_proposal",
    "say_away",
    "say_teams",
    "sort_into_track",
    "star_sessions",
    "stop_run",
    "swap_sessions",
    "take_in_programme",
    "take_out",
    "take_timetable",
    "throw_draft_away",
    "undo_change",
    "unstar_sessions",
    "welcome_leader",
    "withdraw_proposal",
]
