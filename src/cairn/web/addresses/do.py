"""The addresses of the do pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
