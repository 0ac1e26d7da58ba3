"""Words that belong to a programme and to no activity can be moderated too: reflections and replies to them."""

import django.db.models.deletion
from django.db import migrations, models


def keep_the_programme(apps, editor):
    """Every case belongs to the programme of its activity."""
    Case, Activity = apps.get_model("cairn", "Case"), apps.get_model("cairn", "Activity")
    alias = editor.connection.alias
    programme = Activity.objects.using(alias).filter(pk=models.OuterRef("activity")).values("programme")
    Case.objects.using(alias).update(programme=models.Subquery(programme))
    if editor.connection.vendor == "postgresql":  # it alters no table with foreign keys still to be checked
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [
        ("cairn", "0030_options_with_all_that_belongs"),
    ]

    operations = [
        migrations.AddField(
            model_name="case",
            name="programme",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="moderation_cases",
                to="cairn.programme",
            ),
        ),
        migrations.RunPython(keep_the_programme, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="case",
            name="programme",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="moderation_cases", to="cairn.programme"
            ),
        ),
        migrations.AlterField(
            model_name="case",
            name="activity",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="moderation_cases",
                to="cairn.activity",
            ),
        ),
        migrations.AlterField(
            model_name="case",
            name="kind",
            field=models.CharField(
                choices=[
                    ("story", "a story"),
                    ("contribution", "a contribution or question"),
                    ("statement", "a statement"),
                    ("challenge", "a challenge"),
                    ("dissent", "what a citizen sees differently"),
                    ("departure", "what was said to a decision"),
                    ("reflection", "a reflection"),
                    ("reply", "a reply to a reflection"),
                    ("argument", "an argument for or against an option"),
                    ("reality", "a reality check"),
                ],
                max_length=20,
            ),
        ),
    ]
