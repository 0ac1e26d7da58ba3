"""The addresses of the decide pages."""

from django.urls import URLPattern, path

from cairn.web.pages import influences
from cairn.web.pages.decide import (
    as_it_is,
    ballots,
    calls,
    checking,
    closing,
    decide,
    departures,
    drafters,
    opening,
    panels,
    papers,
    rolls,
)

HERE = "p/<slug:programme>/a/<slug:activity>/decide"

PATTERNS: list[URLPattern] = [
    path(HERE, decide.decide, name="decide"),
    path(f"{HERE}/decision/<str:decision>", decide.decision, name="decision"),
    path(f"{HERE}/open-decision", opening.open_decision, name="open_decision"),
    path(f"{HERE}/announce-decision", opening.announce_decision, name="announce_decision"),
    path(f"{HERE}/extend-decision/<str:decision>", closing.extend_decision, name="extend_decision"),
    path(f"{HERE}/close-decision/<str:decision>", closing.close_decision, name="close_decision"),
    path(f"{HERE}/take-up-objections/<str:decision>", closing.take_up_objections, name="take_up_objections"),
    path(f"{HERE}/panel/<str:decision>", panels.panel, name="panel"),
    path(f"{HERE}/panel/<str:decision>/draw.json", panels.panel_data, name="panel_data"),
    path(f"{HERE}/hear-objections/<str:decision>", panels.hear_objections, name="hear_objections"),
    path(f"{HERE}/step-down/<str:decision>", panels.step_down, name="step_down"),
    path(f"{HERE}/conclude-hearing/<str:decision>", panels.conclude_hearing, name="conclude_hearing"),
    path(f"{HERE}/drafters/<str:decision>", drafters.drafters, name="drafters"),
    path(f"{HERE}/ask-for-drafters/<str:decision>", drafters.ask_for_drafters, name="ask_for_drafters"),
    path(f"{HERE}/accept-drafting/<str:decision>", drafters.accept_drafting, name="accept_drafting"),
    path(f"{HERE}/decline-drafting/<str:decision>", drafters.decline_drafting, name="decline_drafting"),
    path(f"{HERE}/call-next-drafters/<str:decision>", drafters.call_next_drafters, name="call_next_drafters"),
    path(f"{HERE}/hand-in-draft/<str:decision>", drafters.hand_in_draft, name="hand_in_draft"),
    path(f"{HERE}/name-as-it-is/<str:decision>", as_it_is.name_as_it_is, name="name_as_it_is"),
    path(f"{HERE}/review-as-it-is/<str:decision>", as_it_is.review_as_it_is, name="review_as_it_is"),
    path(f"{HERE}/publish-reasons/<str:decision>", closing.publish_reasons, name="publish_reasons"),
    path(f"{HERE}/publish-override/<str:decision>", departures.publish_override, name="publish_override"),
    path(f"{HERE}/explain-departure/<str:decision>", departures.explain_departure, name="explain_departure"),
    path(f"{HERE}/reply-to-departure/<str:decision>", departures.reply_to_departure, name="reply_to_departure"),
    path(f"{HERE}/cast-ballot/<str:decision>", ballots.cast_ballot, name="cast_ballot"),
    path(f"{HERE}/change-ballot/<str:decision>", ballots.change_ballot, name="change_ballot"),
    path(f"{HERE}/roll/<str:decision>", rolls.roll, name="roll"),
    path(f"{HERE}/challenge-roll/<str:decision>", rolls.challenge_roll, name="challenge_roll"),
    path(
        f"{HERE}/answer-roll-challenge/<str:decision>/<str:roll_challenge>",
        rolls.answer_roll_challenge,
        name="answer_roll_challenge",
    ),
    path(f"{HERE}/papers/<str:decision>", papers.papers, name="papers"),
    path(f"{HERE}/print-paper/<str:decision>", papers.print_paper, name="print_paper"),
    path(f"{HERE}/enter-paper/<str:decision>", papers.enter_paper, name="enter_paper"),
    path(f"{HERE}/cancel-paper/<str:decision>", papers.cancel_paper, name="cancel_paper"),
    path(f"{HERE}/note-late-paper/<str:decision>", papers.note_late_paper, name="note_late_paper"),
    path(f"{HERE}/take-call/<str:decision>", calls.take_call, name="take_call"),
    path(f"{HERE}/name-ballot-helper/<str:decision>", calls.name_ballot_helper, name="name_ballot_helper"),
    path(
        f"{HERE}/release-ballot-helper/<str:decision>/<str:helper>",
        calls.release_ballot_helper,
        name="release_ballot_helper",
    ),
    path(f"{HERE}/check-ballot/<str:decision>", checking.check_ballot, name="check_ballot"),
    path(f"{HERE}/count/<str:decision>/bundle.json", checking.published_count, name="published_count"),
    path(f"{HERE}/count/<str:decision>/budget.pb", checking.published_budget, name="published_budget"),
    path(f"{HERE}/changed/<str:decision>", influences.claim_influence, name="claim_influence"),
]
