"""Answers that can be taken back and can matter; sums of every statement; people without an account."""

import cairn.base.models
import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models

from cairn.core import routing
from cairn.fulltext.operations import IndexWords


def count(apps, schema_editor):
    """The sums of every statement, from the last answer of each person."""
    Statement, Reaction = apps.get_model("cairn", "Statement"), apps.get_model("cairn", "Reaction")
    for activity in Statement.objects.order_by().values_list("activity", flat=True).distinct():
        last = {}
        rows = Reaction.objects.filter(activity=activity).order_by("at", "pk")
        for statement, voter, vote, side in rows.values_list("statement", "voter", "vote", "side").iterator():
            last[statement, voter] = vote, side
        said = {}
        for (statement, _voter), answer in last.items():
            said.setdefault(statement, []).append(answer)
        written, counted = {}, []
        for statement in Statement.objects.filter(activity=activity).order_by("number"):
            answers = said.get(statement.pk, [])
            statement.answered_by = len(answers)
            statement.agreed_by = sum(vote == 1 for vote, _side in answers)
            statement.disagreed_by = sum(vote == -1 for vote, _side in answers)
            statement.by_citizens = sum(side == "citizen" for _vote, side in answers)
            statement.by_staff = sum(side == "staff" for _vote, side in answers)
            if statement.author_id:
                statement.turn = written.get(statement.author_id, 0)
                written[statement.author_id] = statement.turn + 1
            passed = statement.answered_by - statement.agreed_by - statement.disagreed_by
            statement.worth = routing.worth(
                agree=statement.agreed_by, disagree=statement.disagreed_by, passed=passed, turn=statement.turn
            )
            counted.append(statement)
        names = ["answered_by", "agreed_by", "disagreed_by", "by_citizens", "by_staff", "turn", "worth"]
        Statement.objects.bulk_update(counted, names, batch_size=500)


class Migration(migrations.Migration):
    dependencies = [
        ("cairn", "0028_a_map_on_its_way"),
    ]

    operations = [
        migrations.CreateModel(
            name="Door",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "ref",
                    models.CharField(default=cairn.base.models.new_ref, editable=False, max_length=12, unique=True),
                ),
                (
                    "salt",
                    models.CharField(blank=True, default=cairn.base.models.new_salt, editable=False, max_length=32),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "way",
                    models.CharField(
                        choices=[("link", "by the open link"), ("personal", "by personal links alone")], max_length=10
                    ),
                ),
                ("opened_at", models.DateTimeField()),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="PersonalLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "ref",
                    models.CharField(default=cairn.base.models.new_ref, editable=False, max_length=12, unique=True),
                ),
                (
                    "salt",
                    models.CharField(blank=True, default=cairn.base.models.new_salt, editable=False, max_length=32),
                ),
                ("code_hash", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RemoveIndex(
            model_name="statement",
            name="least_answered_statements",
        ),
        migrations.AddField(
            model_name="reaction",
            name="matters",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="statement",
            name="agreed_by",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="statement",
            name="by_citizens",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="statement",
            name="by_staff",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="statement",
            name="disagreed_by",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="statement",
            name="mattered_to",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="statement",
            name="turn",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="statement",
            name="visitor",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="statement",
            name="worth",
            field=models.FloatField(default=9.0),
        ),
        migrations.AlterField(
            model_name="reaction",
            name="vote",
            field=models.SmallIntegerField(
                blank=True, choices=[(-1, "Disagree"), (0, "Pass"), (1, "Agree")], null=True
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(fields=["activity", "side", "-worth", "number"], name="statements_worth_most"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("visitor", ""), _negated=True),
                fields=["activity", "visitor"],
                name="statements_of_visitors",
            ),
        ),
        migrations.AddConstraint(
            model_name="reaction",
            constraint=models.CheckConstraint(
                condition=models.Q(("vote__isnull", False), ("matters", False), _connector="OR"),
                name="what_is_taken_back_matters_no_more",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "answered_by__gte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("agreed_by"), "+", models.F("disagreed_by")
                        ),
                    ),
                    (
                        "answered_by__gte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("by_citizens"), "+", models.F("by_staff")
                        ),
                    ),
                    ("answered_by__gte", models.F("mattered_to")),
                ),
                name="nobody_is_counted_twice_for_a_statement",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(("visitor", ""), ("author__isnull", True), _connector="OR"),
                name="a_visitor_is_nobody_with_an_account",
            ),
        ),
        migrations.AddField(
            model_name="door",
            name="activity",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="doors", to="cairn.activity"
            ),
        ),
        migrations.AddField(
            model_name="personallink",
            name="activity",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="personal_links", to="cairn.activity"
            ),
        ),
        migrations.AddConstraint(
            model_name="door",
            constraint=models.UniqueConstraint(fields=("activity", "number"), name="doors_of_an_activity_are_numbered"),
        ),
        migrations.AddConstraint(
            model_name="door",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed_at__isnull", True)),
                fields=("activity",),
                name="one_door_of_an_activity_is_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="door",
            constraint=models.CheckConstraint(
                condition=models.Q(("way__in", ["link", "personal"])),
                name="a_door_opens_by_the_link_or_by_personal_links",
            ),
        ),
        IndexWords("cairn_statement", "words"),  # SQLite has made the table anew
        migrations.RunPython(count, migrations.RunPython.noop),
    ]
