"""The addresses of the learn pages."""

from django.urls import URLPattern, path

from cairn.web.pages import learn

PULSE = "p/<slug:programme>/s/<str:session>/pulse"

PATTERNS: list[URLPattern] = [
    path("p/<slug:programme>/a/<slug:activity>/learn", learn.learn, name="learn"),
    path(PULSE, learn.pulse, name="pulse"),
    path(f"{PULSE}/open", learn.open_pulse, name="open_pulse"),
    path(f"{PULSE}/close", learn.close_pulse, name="close_pulse"),
    path("pulse/thanks", learn.pulse_thanks, name="pulse_thanks"),
    path("pulse/<str:token>", learn.answer_pulse, name="answer_pulse"),
]
