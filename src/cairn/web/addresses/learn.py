"""The addresses of the learn pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
