"""Themes and reflections are found by their words too."""

from django.db import migrations

from cairn.fulltext.operations import IndexWords


class Migration(migrations.Migration):
    dependencies = [("cairn", "0026_contacts_and_sealed_words")]
    operations = [
        IndexWords("cairn_contribution", "words"),  # SQLite has made these two tables anew for themes
        IndexWords("cairn_reply", "words"),
        IndexWords("cairn_reflection", "title", "words"),
        IndexWords("cairn_theme", "title", "words"),
    ]
