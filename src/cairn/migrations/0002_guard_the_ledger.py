"""The database refuses to change or delete a ledger entry."""

from django.db import migrations

from cairn.ledger import guard


def add(apps, schema_editor):
    for statement in guard.add(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def remove(apps, schema_editor):
    for statement in guard.remove(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("cairn", "0001_the_first_climb")]
    operations = [migrations.RunPython(add, remove)]
