"""The addresses of help: help lines, the contacts of a programme, and what reaches only them."""

from django.urls import URLPattern, path

from cairn.web.pages import care

PATTERNS: list[URLPattern] = [
    path("help-lines", care.help_lines, name="help_lines"),
    path("p/<slug:programme>/care", care.care, name="care"),
]
