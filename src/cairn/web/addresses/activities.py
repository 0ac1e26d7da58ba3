"""The addresses of activities."""

from django.urls import URLPattern, path

from cairn.web.pages import activities

HERE = "p/<slug:programme>/a/<slug:activity>"

PATTERNS: list[URLPattern] = [
    path("p/<slug:programme>/new-activity", activities.open_activity, name="open_activity"),
    path(HERE, activities.activity, name="activity"),
    path(f"{HERE}/card", activities.cards, name="cards"),
    path(f"{HERE}/card/new", activities.publish_card, name="publish_card"),
    path(f"{HERE}/invitation/new", activities.publish_invitation, name="publish_invitation"),
    path(f"{HERE}/invitation/format", activities.add_format, name="add_format"),
    path(f"{HERE}/join", activities.join_activity, name="join_activity"),
    path(f"{HERE}/leave", activities.leave_activity, name="leave_activity"),
    path(f"{HERE}/people", activities.people_in, name="people_in"),
    path(f"{HERE}/next-stage", activities.advance, name="advance"),
    path(f"{HERE}/back-to/<str:stage>", activities.step_back, name="step_back"),
    path(f"{HERE}/end", activities.end_activity, name="end_activity"),
    path(f"{HERE}/withdraw", activities.withdraw_activity, name="withdraw_activity"),
    path(f"{HERE}/record", activities.record, name="record"),
    path(f"{HERE}/record.json", activities.record_bundle, name="record_bundle"),
]
