"""The addresses of the sessions pages."""

from django.urls import URLPattern, path

from cairn.web.pages import sessions

ACTIVITY = "p/<slug:programme>/a/<slug:activity>/sessions"
HERE = "p/<slug:programme>/s/<str:session>"

PATTERNS: list[URLPattern] = [
    path(ACTIVITY, sessions.sessions_of, name="sessions"),
    path(f"{ACTIVITY}/plan", sessions.plan_session, name="plan_session"),
    path(HERE, sessions.session, name="session"),
    path(f"{HERE}/agenda/add", sessions.propose_item, name="propose_item"),
    path(f"{HERE}/agenda/order", sessions.order_items, name="order_items"),
    path(f"{HERE}/agenda/<str:item>/take-off", sessions.remove_item, name="remove_item"),
    path(f"{HERE}/agenda/<str:item>/minutes", sessions.mark_reached, name="mark_reached"),
    path(f"{HERE}/chairs", sessions.name_chair, name="name_chair"),
    path(f"{HERE}/check-in", sessions.check_in, name="check_in"),
    path(f"{HERE}/check-in/people", sessions.check_in_people, name="check_in_people"),
    path(f"{HERE}/decider", sessions.mark_decider_present, name="mark_decider_present"),
    path(f"{HERE}/count", sessions.count_presence, name="count_presence"),
    path(f"{HERE}/close", sessions.hold_session, name="hold_session"),
    path(f"{HERE}/notes", sessions.publish_notes, name="publish_notes"),
    path(f"{HERE}/cancel", sessions.cancel_session, name="cancel_session"),
]
