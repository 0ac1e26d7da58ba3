"""The words of stories, contributions and all the rest are found by their stems."""

from django.db import migrations

from cairn.fulltext.operations import IndexWords


class Migration(migrations.Migration):
    dependencies = [("cairn", "0018_moderation")]
    operations = [
        IndexWords("cairn_activity", "title", "question"),
        IndexWords("cairn_agendaitem", "title"),
        IndexWords("cairn_commitment", "words"),
        IndexWords("cairn_contribution", "words"),
        IndexWords("cairn_decision", "question", "what_was_decided", "reasons"),
        IndexWords("cairn_option", "title", "words", "why"),
        IndexWords("cairn_person", "name", "label"),
        IndexWords("cairn_programme", "title", "purpose"),
        IndexWords("cairn_reply", "words"),
        IndexWords("cairn_session", "title", "purpose", "notes"),
        IndexWords("cairn_statement", "words"),
        IndexWords("cairn_story", "words", "would_have_helped"),
    ]
