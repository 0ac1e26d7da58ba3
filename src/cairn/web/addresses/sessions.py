"""The addresses of the sessions pages."""

from django.urls import URLPattern, path

from cairn.web.pages import (
    ground_rules,
    session_access,
    session_closing,
    session_coming,
    session_papers,
    sessions,
)

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
    path(f"{HERE}/change", session_coming.change_session, name="change_session"),
    path(f"{HERE}/places", session_coming.set_places, name="set_places"),
    path(f"{HERE}/coming", session_coming.say_coming, name="say_coming"),
    path(f"{HERE}/coming/people", session_coming.who_comes, name="who_comes"),
    path(f"{HERE}/papers/add", session_papers.announce_paper, name="announce_paper"),
    path(f"{HERE}/papers/<str:paper>/sent", session_papers.send_paper, name="send_paper"),
    path(f"{HERE}/papers/<str:paper>/take-off", session_papers.remove_paper, name="remove_paper"),
    path(f"{HERE}/papers/<str:paper>/ask", session_papers.ask_for_paper, name="ask_for_paper"),
    path(f"{HERE}/papers/asked/<str:asked>", session_papers.answer_paper, name="answer_paper"),
    path(f"{HERE}/access/add", session_access.write_access_line, name="write_access_line"),
    path(f"{HERE}/access/<str:line>/hand-on", session_access.hand_on_access, name="hand_on_access"),
    path(f"{HERE}/access/<str:line>/done", session_access.mark_access, name="mark_access"),
    path(f"{HERE}/access/<str:line>/take-off", session_access.remove_access_line, name="remove_access_line"),
    path(f"{HERE}/rules/add", ground_rules.propose_rule, name="propose_rule"),
    path(f"{HERE}/rules/agree", ground_rules.agree_rules, name="agree_rules"),
    path(f"{HERE}/rules/<str:rule>/take-back", ground_rules.take_back_rule, name="take_back_rule"),
    path(f"{HERE}/step-by-step", session_closing.close_step_by_step, name="close_step_by_step"),
]
