"""Pages that explain: the rules, the words we use, how to check, accessibility, privacy."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cairn.core.altitude import RULES_V1
from cairn.web.contents.glossary_words import WORDS


def rules(request: HttpRequest) -> HttpResponse:
    """Every level, every condition, every threshold with its reason, under the version in force."""
    levels = [{"level": level, "conditions": RULES_V1.of_level(level.number)} for level in RULES_V1.levels]
    return render(request, "pages/plain/rules.html", {"rules": RULES_V1, "levels": levels})


def glossary(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/plain/glossary.html", {"words": WORDS})


def how_to_check(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/plain/how_to_check.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/plain/accessibility.html")


def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/plain/privacy.html")
