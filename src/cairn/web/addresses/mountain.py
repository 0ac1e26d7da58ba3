"""The addresses of the mountain pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
