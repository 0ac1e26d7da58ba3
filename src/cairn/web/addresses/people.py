"""The addresses of the people pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
