"""The addresses of an event and its call."""

from django.urls import URLPattern, path

from cairn.web.pages import events

HERE = "p/<slug:programme>/a/<slug:activity>/event"

PATTERNS: list[URLPattern] = [
    path(HERE, events.event, name="event"),
    path(f"{HERE}/open", events.open_event, name="open_event"),
    path(f"{HERE}/words", events.change_event, name="change_event"),
    path(f"{HERE}/call", events.change_call, name="change_call"),
]
