"""The addresses of the activities pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
