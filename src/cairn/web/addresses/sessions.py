"""The addresses of the sessions pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
