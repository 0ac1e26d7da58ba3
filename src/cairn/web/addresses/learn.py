"""The addresses of the learn pages."""

from django.urls import URLPattern, path

from cairn.web.pages import learn, measures, outcomes, practices, pulse_sheets, reviews, values, votes

HERE = "p/<slug:programme>/a/<slug:activity>/learn"
PULSE = "p/<slug:programme>/s/<str:session>/pulse"

PATTERNS: list[URLPattern] = [
    path(HERE, learn.learn, name="learn"),
    path(f"{HERE}/write-measures", measures.write_measures, name="write_measures"),
    path(f"{HERE}/agree-measures/<str:measures>", measures.agree_measures, name="agree_measures"),
    path(f"{HERE}/values", values.measure_values, name="measure_values"),
    path(f"{HERE}/values.csv", values.values_csv, name="values_csv"),
    path(f"{HERE}/enter-value/<str:measure>", values.enter_value, name="enter_value"),
    path(f"{HERE}/correct-value/<str:value>", values.correct_value, name="correct_value"),
    path(f"{HERE}/for-me", outcomes.my_outcomes_here, name="my_outcomes_here"),
    path(f"{HERE}/for-me/publish", outcomes.publish_outcomes, name="publish_outcomes"),
    path(f"{HERE}/for-me/take-back/<str:outcome>", outcomes.take_back_outcome, name="take_back_outcome"),
    path(f"{HERE}/for-me/destroy", outcomes.delete_outcomes, name="delete_outcomes"),
    path(f"{HERE}/for-people", outcomes.outcomes, name="outcomes"),
    path("p/<slug:programme>/for-people", outcomes.programme_outcomes, name="programme_outcomes"),
    path("me/for-me.csv", outcomes.my_outcomes_file, name="my_outcomes_file"),
    path(f"{HERE}/review", reviews.review, name="review"),
    path(f"{HERE}/lessons/<str:lesson>/practice", practices.propose_practice, name="propose_practice"),
    path(f"{HERE}/lead-review", reviews.lead_review, name="lead_review"),
    path(f"{HERE}/stop-leading-review", reviews.stop_leading_review, name="stop_leading_review"),
    path(f"{HERE}/write-review", reviews.write_review, name="write_review"),
    path(f"{HERE}/publish-review", reviews.publish_review, name="publish_review"),
    path(f"{HERE}/write-verdict", reviews.write_verdict, name="write_verdict"),
    path(f"{HERE}/write-dissent", reviews.write_dissent, name="write_dissent"),
    path(f"{HERE}/take-back-voice/<str:voice>", reviews.take_back_voice, name="take_back_voice"),
    path(f"{HERE}/open-closing-vote", votes.open_closing_vote, name="open_closing_vote"),
    path(f"{HERE}/write-joint-statement", votes.write_joint_statement, name="write_joint_statement"),
    path("vote/thanks", votes.vote_thanks, name="vote_thanks"),
    path("vote/<str:token>", votes.answer_vote, name="answer_vote"),
    path(PULSE, learn.pulse, name="pulse"),
    path(f"{PULSE}/open", learn.open_pulse, name="open_pulse"),
    path(f"{PULSE}/close", learn.close_pulse, name="close_pulse"),
    path(f"{PULSE}/answer", pulse_sheets.pulse_here, name="pulse_here"),
    path(f"{PULSE}/screen", pulse_sheets.pulse_screen, name="pulse_screen"),
    path(f"{PULSE}/hand-out-sheets", pulse_sheets.hand_out_sheets, name="hand_out_sheets"),
    path(f"{PULSE}/take-sheet", pulse_sheets.take_sheet, name="take_sheet"),
    path(f"{PULSE}/enter-sheet", pulse_sheets.enter_sheet, name="enter_sheet"),
    path("pulse/thanks", learn.pulse_thanks, name="pulse_thanks"),
    path("pulse/<str:token>", learn.answer_pulse, name="answer_pulse"),
]
