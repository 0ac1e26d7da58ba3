"""The addresses about oneself."""

from django.urls import URLPattern, path

from cairn.web.pages import lead, people

PATTERNS: list[URLPattern] = [
    path("me", people.me, name="me"),
    path("me/words", people.my_words, name="my_words"),
    path("me/about", people.about_me, name="about_me"),
    path("lead", lead.lead, name="lead"),
    path("me/name", people.change_name, name="change_name"),
    path("me/work", people.state_employment, name="state_employment"),
    path("me/work/<slug:organisation>/end", people.end_employment, name="end_employment"),
    path("demo/be", people.be_persona, name="be_persona"),
]
