"""The addresses of the mountain."""

from django.urls import URLPattern, path

from cairn.web.pages import mountain

PATTERNS: list[URLPattern] = [
    path("p/<slug:programme>/a/<slug:activity>/mountain", mountain.mountain, name="mountain"),
]
