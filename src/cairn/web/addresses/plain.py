"""The addresses of the plain pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
