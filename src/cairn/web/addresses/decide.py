"""The addresses of the decide pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
