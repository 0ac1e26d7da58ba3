"""The addresses of what we write to people about."""

from django.urls import URLPattern, path

from cairn.web.pages import letters

PATTERNS: list[URLPattern] = [
    path("me/letters", letters.choose_letters, name="choose_letters"),
    path("me/letters/<slug:about>", letters.my_letters, name="my_letters"),
    path("letters/choose/<str:token>", letters.letters_chosen_by_link, name="letters_chosen_by_link"),
    path("letters/<slug:about>/<str:token>", letters.letters_by_link, name="letters_by_link"),
    path("letters/<slug:about>/<str:token>/one-click", letters.letters_one_click, name="letters_one_click"),
]
