"""The addresses of sessions people propose for an event: looking at them, deciding about them, leading them."""

from django.urls import URLPattern, path

from cairn.web.pages import included
from cairn.web.pages.call import decisions, proposals, reviews, speakers

HERE = "p/<slug:programme>/a/<slug:activity>/event"
ONE = f"{HERE}/session/<str:proposal>"

PATTERNS: list[URLPattern] = [
    path(f"{HERE}/sessions", proposals.proposals, name="proposals"),
    path(f"{HERE}/patients-included", included.patients_included, name="patients_included"),
    path(f"{HERE}/propose", proposals.propose_session, name="propose_session"),
    path(f"{HERE}/told", proposals.propose_for, name="propose_for"),
    path(ONE, proposals.proposal, name="proposal"),
    path(f"{ONE}/change", proposals.change_proposal, name="change_proposal"),
    path(f"{ONE}/history", proposals.proposal_history, name="proposal_history"),
    path(f"{ONE}/take-back", proposals.withdraw_proposal, name="withdraw_proposal"),
    path(f"{ONE}/cancel", proposals.cancel_proposal, name="cancel_proposal"),
    path(f"{ONE}/ask", speakers.ask_speaker, name="ask_speaker"),
    path(f"{ONE}/name", speakers.name_speaker, name="name_speaker"),
    path(f"{ONE}/offer", speakers.offer_to_lead, name="offer_to_lead"),
    path(f"{ONE}/welcome/<str:speaker>", speakers.welcome_leader, name="welcome_leader"),
    path(f"{ONE}/yes/<str:speaker>", speakers.agree_to_speak, name="agree_to_speak"),
    path(f"{ONE}/leave/<str:speaker>", speakers.leave_session, name="leave_session"),
    path(f"{HERE}/panel", reviews.name_panel, name="name_panel"),
    path(f"{HERE}/look", reviews.look_at_next, name="look_at_next"),
    path(f"{ONE}/look", reviews.review_proposal, name="review_proposal"),
    path(f"{ONE}/look/<str:look>", reviews.reply_to_review, name="reply_to_review"),
    path(f"{HERE}/decide", decisions.put_to_decision, name="put_to_decision"),
    path(f"{HERE}/decided/<str:decision>", decisions.answer_proposals, name="answer_proposals"),
    path(f"{ONE}/words", decisions.add_words, name="add_words"),
    path(f"{ONE}/answer", decisions.change_answer, name="change_answer"),
    path(f"{ONE}/told", decisions.note_answer_told, name="note_answer_told"),
]
