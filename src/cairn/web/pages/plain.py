"""Pages that explain: the rules, the words we use, how to check, accessibility, privacy."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cairn.core.altitude import RULES_V1
from cairn.web.contents import beside_the_level
from cairn.web.contents.glossary_words import WORDS

VERIFIER = Path(settings.ROOT, "docs", "verify", "cairn_verify.py")
RECOUNTER = Path(settings.ROOT, "docs", "verify", "cairn_recount.py")
REDRAWER = Path(settings.ROOT, "docs", "verify", "cairn_panel.py")


def rules(request: HttpRequest) -> HttpResponse:
    """Every level, every condition, every threshold with its reason, under the version in force."""
    context = {
        "rules": RULES_V1,
        "levels": [{"level": level, "conditions": RULES_V1.of_level(level.number)} for level in RULES_V1.levels],
        "numbers": {threshold.name: threshold for threshold in RULES_V1.thresholds},
        "strand_heads": (_("Thread"), _("Conditions")),
        "strand_rows": beside_the_level.all_strands(),
    }
    return render(request, "pages/plain/rules.html", context)


def glossary(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/plain/glossary.html", {"words": WORDS})


def how_to_check(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/plain/how_to_check.html", {"verifier": VERIFIER.name, "recounter": RECOUNTER.name})


def secret_votes(request: HttpRequest) -> HttpResponse:
    """What a secret vote protects from, and what not, before somebody relies on it."""
    return render(request, "pages/plain/secret_votes.html")


def verifier(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """The file with which anybody checks a record without us, to keep."""
    return _program(VERIFIER)


def recounter(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """The file with which anybody counts a decision again without us, to keep."""
    return _program(RECOUNTER)


def redrawer(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """The file with which anybody repeats a fair draw without us, to keep."""
    return _program(REDRAWER)


def _program(file: Path) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return HttpResponse(file.read_bytes(), content_type="text/x-python; charset=utf-8", headers=headers)


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/plain/accessibility.html")


def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/plain/privacy.html")
