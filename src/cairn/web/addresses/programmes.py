"""The addresses of programmes."""

from django.urls import URLPattern, path

from cairn.web.pages import programmes

PATTERNS: list[URLPattern] = [
    path("", programmes.home, name="home"),
    path("new-programme", programmes.open_programme, name="open_programme"),
    path("p/<slug:programme>", programmes.programme, name="programme"),
    path("p/<slug:programme>/publish", programmes.publish_programme, name="publish_programme"),
    path("p/<slug:programme>/join", programmes.join_programme, name="join_programme"),
    path("p/<slug:programme>/leave", programmes.leave_programme, name="leave_programme"),
    path("p/<slug:programme>/people", programmes.members, name="members"),
    path("p/<slug:programme>/partners/new", programmes.take_on_partner, name="take_on_partner"),
    path("p/<slug:programme>/last-edition", programmes.follow_edition, name="follow_edition"),
]
