"""The addresses of the listen pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
