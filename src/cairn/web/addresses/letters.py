"""The addresses of what we write to people about."""

from django.urls import URLPattern, path

from cairn.web.pages import letters

PATTERNS: list[URLPattern] = [
    path("me/letters/<slug:about>", letters.my_letters, name="my_letters"),
    path("letters/<slug:about>/<str:token>", letters.letters_by_link, name="letters_by_link"),
]
