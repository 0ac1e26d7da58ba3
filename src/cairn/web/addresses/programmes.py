"""The addresses of the programmes pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
