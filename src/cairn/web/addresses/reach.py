"""The addresses of reach: what people say about themselves, the figures, and what is done about them."""

from django.urls import URLPattern, path

from cairn.web.pages import equality, reach

HERE = "p/<slug:programme>/reach"

PATTERNS: list[URLPattern] = [
    path(HERE, reach.reach, name="reach"),
    path(f"{HERE}.csv", reach.reach_csv, name="reach_csv"),
    path(f"{HERE}/publish", reach.publish_reach, name="publish_reach"),
    path(f"{HERE}/compare", reach.enter_reference, name="enter_reference"),
    path(f"{HERE}/next", reach.note_step, name="note_step"),
    path(f"{HERE}/next/<str:reach_step>/remove", reach.remove_step, name="remove_step"),
    path("p/<slug:programme>/questions-about-me", equality.answer_equality, name="answer_equality"),
    path("p/<slug:programme>/questions-about-me/destroy", equality.withdraw_equality, name="withdraw_equality"),
]
