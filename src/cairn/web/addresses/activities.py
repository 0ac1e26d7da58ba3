"""The addresses of activities."""

from django.urls import URLPattern, path

from cairn.web.pages import access, activities, agreements, framing, records

HERE = "p/<slug:programme>/a/<slug:activity>"

PATTERNS: list[URLPattern] = [
    path("p/<slug:programme>/new-activity", activities.open_activity, name="open_activity"),
    path(HERE, activities.activity, name="activity"),
    path(f"{HERE}/card", activities.cards, name="cards"),
    path(f"{HERE}/card/new", activities.publish_card, name="publish_card"),
    path(f"{HERE}/invitation/new", activities.publish_invitation, name="publish_invitation"),
    path(f"{HERE}/invitation/format", activities.add_format, name="add_format"),
    path(f"{HERE}/invitation/ask-format", access.ask_format, name="ask_format"),
    path(f"{HERE}/needs", access.needs, name="needs"),
    path(f"{HERE}/needs/new", access.state_need, name="state_need"),
    path(f"{HERE}/needs/<str:need>", access.need, name="need"),
    path(f"{HERE}/needs/<str:need>/answer", access.answer_need, name="answer_need"),
    path(f"{HERE}/needs/<str:need>/works", access.accept_need, name="accept_need"),
    path(f"{HERE}/needs/<str:need>/does-not-work", access.decline_need, name="decline_need"),
    path(f"{HERE}/needs/<str:need>/again", access.state_need_again, name="state_need_again"),
    path(f"{HERE}/problem", framing.state_problem, name="state_problem"),
    path(f"{HERE}/settled", framing.note_settled, name="note_settled"),
    path(f"{HERE}/agreement", agreements.agreement, name="agreement"),
    path(f"{HERE}/agreement/new", agreements.write_agreement, name="write_agreement"),
    path(f"{HERE}/agreement/<str:agreement>/agree", agreements.agree, name="agree"),
    path(f"{HERE}/agreement/<str:agreement>/renew", agreements.renew_agreement, name="renew_agreement"),
    path(f"{HERE}/join", activities.join_activity, name="join_activity"),
    path(f"{HERE}/leave", activities.leave_activity, name="leave_activity"),
    path(f"{HERE}/people", activities.people_in, name="people_in"),
    path(f"{HERE}/next-stage", activities.advance, name="advance"),
    path(f"{HERE}/back-to/<str:stage>", activities.step_back, name="step_back"),
    path(f"{HERE}/end", activities.end_activity, name="end_activity"),
    path(f"{HERE}/withdraw", activities.withdraw_activity, name="withdraw_activity"),
    path(f"{HERE}/record", records.record, name="record"),
    path(f"{HERE}/record.json", records.record_bundle, name="record_bundle"),
]
