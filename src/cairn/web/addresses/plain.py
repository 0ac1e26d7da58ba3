"""The addresses of the pages that explain."""

from django.urls import URLPattern, path

from cairn.web.pages import health, plain, ways_to_decide

PATTERNS: list[URLPattern] = [
    path("rules", plain.rules, name="rules"),
    path("ways-to-decide", ways_to_decide.ways_to_decide, name="ways_to_decide"),
    path("ways-to-decide/which-one-fits", ways_to_decide.which_way_fits, name="which_way_fits"),
    path("ways-to-decide/<slug:rule>", ways_to_decide.way_to_decide, name="way_to_decide"),
    path("glossary", plain.glossary, name="glossary"),
    path("how-to-check", plain.how_to_check, name="how_to_check"),
    path("how-to-check/cairn_verify.py", plain.verifier, name="verifier"),
    path("how-to-check/cairn_recount.py", plain.recounter, name="recounter"),
    path("how-to-check/cairn_panel.py", plain.redrawer, name="redrawer"),
    path("how-to-check/secret-votes", plain.secret_votes, name="secret_votes"),
    path("accessibility", plain.accessibility, name="accessibility"),
    path("privacy", plain.privacy, name="privacy"),
    path("health", health.health, name="health"),
]
