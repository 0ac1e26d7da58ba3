"""The addresses of saying whether it was so."""

from django.urls import URLPattern, path

from cairn.web.pages import confirming

ACTIVITY = "p/<slug:programme>/a/<slug:activity>"

PATTERNS: list[URLPattern] = [
    path("me/was-it-so", confirming.was_it_so, name="was_it_so"),
    path("was-it-so/<str:token>", confirming.was_it_so_by_link, name="was_it_so_by_link"),
    path(f"{ACTIVITY}/confirmed", confirming.confirmations, name="confirmations"),
    path(f"{ACTIVITY}/confirmed/<int:number>/again", confirming.ask_again, name="ask_again"),
]
