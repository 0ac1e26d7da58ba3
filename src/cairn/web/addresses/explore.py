"""The addresses of the explore pages."""

from django.urls import URLPattern

PATTERNS: list[URLPattern] = []
