"""The addresses of suggestions who could be asked."""

from django.urls import URLPattern, path

from cairn.web.pages import my_suggestions, suggestions

HERE = "p/<slug:programme>/suggestions"
WANTED = "p/<slug:programme>/s/<str:session>/wanted"

PATTERNS: list[URLPattern] = [
    path("me/suggestions", my_suggestions.my_suggestions, name="my_suggestions"),
    path("me/suggestions/<str:suggestion>", my_suggestions.answer_suggestion, name="answer_suggestion"),
    path("me/suggestions/again/<str:place>", my_suggestions.be_suggested_again, name="be_suggested_again"),
    path(HERE, suggestions.suggestions, name="suggestions"),
    path(f"{HERE}/look", suggestions.ask_for_suggestions, name="ask_for_suggestions"),
    path(f"{HERE}/coming", suggestions.suggestions_coming, name="suggestions_coming"),
    path(f"{HERE}/stop", suggestions.stop_suggestions, name="stop_suggestions"),
    path(WANTED, suggestions.say_wanted, name="say_wanted"),
    path(f"{WANTED}/stop", suggestions.stop_looking_for, name="stop_looking_for"),
]
