"""The address of the search."""

from django.urls import URLPattern, path

from cairn.web.pages import search

PATTERNS: list[URLPattern] = [path("search", search.search, name="search")]
