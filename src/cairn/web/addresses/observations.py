"""The addresses of observations."""

from django.urls import URLPattern, path

from cairn.web.pages import observations

HERE = "p/<slug:programme>/s/<str:session>"
ONE = f"{HERE}/observation/<str:observation>"

PATTERNS: list[URLPattern] = [
    path(f"{HERE}/observers", observations.observers, name="observers"),
    path(ONE, observations.observation, name="observation"),
    path(f"{ONE}/yes", observations.accept_asking, name="accept_observing"),
    path(f"{ONE}/no", observations.decline_asking, name="decline_observing"),
    path(f"{ONE}/note", observations.note_moment, name="note_moment"),
    path(f"{ONE}/give", observations.give_moments, name="give_moments"),
    path(f"{ONE}/take-back", observations.take_back_given, name="take_back_given"),
    path(f"{ONE}/destroy", observations.destroy_observation, name="destroy_observation"),
    path(f"{HERE}/moment/<str:moment>/destroy", observations.take_back_moment, name="take_back_moment"),
]
