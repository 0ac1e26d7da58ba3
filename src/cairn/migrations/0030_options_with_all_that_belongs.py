"""Options with their versions, what they grew out of, arguments, reality checks and shortlists."""

import cairn.base.models
import cairn.moderation.out_of_sight
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from cairn.fulltext.operations import IndexWords


class Migration(migrations.Migration):
    dependencies = [
        ("cairn", "0029_reacting"),
    ]

    operations = [
        migrations.AddField(
            model_name="option",
            name="changes",
            field=models.TextField(blank=True, default="", max_length=1000, verbose_name="what it would change"),
        ),
        migrations.AddField(
            model_name="option",
            name="cost",
            field=models.TextField(blank=True, default="", max_length=600, verbose_name="what it would cost"),
        ),
        migrations.AddField(
            model_name="option",
            name="cost_figure",
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="the cost as a figure"),
        ),
        migrations.AddField(
            model_name="option",
            name="currency",
            field=models.CharField(
                blank=True,
                choices=[("GBP", "£ pounds"), ("EUR", "€ euros"), ("USD", "$ dollars")],
                default="",
                max_length=3,
            ),
        ),
        migrations.AddField(
            model_name="option",
            name="edited_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="option",
            name="merged_at",
            field=models.DateTimeField(blank=True, null=True),
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
                    ("reply", "a reply to a reflection"),
                    ("argument", "an argument for or against an option"),
                    ("reality", "a reality check"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="Argument",
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
                ("is_for", models.BooleanField()),
                ("words", models.TextField(max_length=300, verbose_name="your argument")),
                ("side", models.CharField(max_length=10)),
                ("written_at", models.DateTimeField()),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="arguments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="arguments", to="cairn.option"
                    ),
                ),
            ],
            bases=(cairn.moderation.out_of_sight.OutOfSight, models.Model),
        ),
        migrations.CreateModel(
            name="ArgumentCounts",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mark", models.CharField(max_length=20)),
                (
                    "argument",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="counts", to="cairn.argument"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "arguments that count",
            },
        ),
        migrations.CreateModel(
            name="AuthorAsked",
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
                ("asked_at", models.DateTimeField()),
                (
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="asked", to="cairn.option"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="asked_to_author",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "authors asked",
            },
        ),
        migrations.CreateModel(
            name="Ground",
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
                ("side", models.CharField(max_length=10)),
                ("named_at", models.DateTimeField()),
                ("denied_at", models.DateTimeField(blank=True, null=True)),
                (
                    "denied_because",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="what you meant"),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="grounds_named",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "contribution",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="grounds",
                        to="cairn.contribution",
                    ),
                ),
                (
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grounds", to="cairn.option"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="grounds",
                        to="cairn.statement",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OptionOrigin",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_part", models.BooleanField(default=False)),
                ("grew_at", models.DateTimeField()),
                (
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="origins", to="cairn.option"
                    ),
                ),
                (
                    "origin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="offshoots", to="cairn.option"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OptionVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="the option in one line")),
                ("words", models.TextField(max_length=2000, verbose_name="what would be done")),
                ("why", models.TextField(blank=True, max_length=1000, verbose_name="why this could help")),
                ("cost", models.TextField(blank=True, default="", max_length=600, verbose_name="what it would cost")),
                (
                    "cost_figure",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="the cost as a figure"),
                ),
                (
                    "currency",
                    models.CharField(
                        blank=True,
                        choices=[("GBP", "£ pounds"), ("EUR", "€ euros"), ("USD", "$ dollars")],
                        default="",
                        max_length=3,
                    ),
                ),
                (
                    "changes",
                    models.TextField(blank=True, default="", max_length=1000, verbose_name="what it would change"),
                ),
                ("number", models.PositiveIntegerField()),
                ("side", models.CharField(max_length=10)),
                ("written_at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="option_versions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="cairn.option"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RealityCheck",
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
                ("paragraph", models.TextField(max_length=2000)),
                ("words", models.TextField(max_length=600, verbose_name="why it would not work for you")),
                ("side", models.CharField(max_length=10)),
                ("noted_at", models.DateTimeField()),
                ("is_answered", models.BooleanField(default=False)),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="reality_checks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reality_checks", to="cairn.option"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
            bases=(cairn.moderation.out_of_sight.OutOfSight, models.Model),
        ),
        migrations.CreateModel(
            name="RealityAnswer",
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
                ("words", models.TextField(max_length=600, verbose_name="your answer")),
                ("side", models.CharField(max_length=10)),
                ("answered_at", models.DateTimeField()),
                (
                    "met",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Yes, it does"), ("partly", "Partly"), ("no", "No, it does not")],
                        default="",
                        max_length=10,
                    ),
                ),
                ("met_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="reality_answers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "check_of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="cairn.realitycheck"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Shortlist",
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
                ("dropping", models.JSONField()),
                ("why", models.TextField(max_length=300)),
                ("proposed_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("is_agreed", models.BooleanField(default=False)),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="shortlists", to="cairn.activity"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="shortlists_proposed",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ShortlistSheet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mark", models.CharField(max_length=20)),
                ("side", models.CharField(max_length=10)),
                ("carried", models.JSONField(default=list)),
                (
                    "activity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shortlist_sheets",
                        to="cairn.activity",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="argument",
            constraint=models.UniqueConstraint(
                fields=("option", "author"), name="a_person_gives_one_argument_to_an_option"
            ),
        ),
        migrations.AddConstraint(
            model_name="argumentcounts",
            constraint=models.UniqueConstraint(
                fields=("argument", "mark"), name="an_argument_counts_for_a_person_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="authorasked",
            constraint=models.UniqueConstraint(fields=("option", "person"), name="a_person_is_asked_to_author_once"),
        ),
        migrations.AddConstraint(
            model_name="ground",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("contribution__isnull", True), ("statement__isnull", False)),
                    models.Q(("contribution__isnull", False), ("statement__isnull", True)),
                    _connector="OR",
                ),
                name="an_option_grows_out_of_a_statement_or_a_contribution",
            ),
        ),
        migrations.AddConstraint(
            model_name="ground",
            constraint=models.UniqueConstraint(
                condition=models.Q(("statement__isnull", False)),
                fields=("option", "statement"),
                name="an_option_grows_out_of_a_statement_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="ground",
            constraint=models.UniqueConstraint(
                condition=models.Q(("contribution__isnull", False)),
                fields=("option", "contribution"),
                name="an_option_grows_out_of_a_contribution_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="optionorigin",
            constraint=models.UniqueConstraint(fields=("option", "origin"), name="an_option_grows_out_of_another_once"),
        ),
        migrations.AddConstraint(
            model_name="optionorigin",
            constraint=models.CheckConstraint(
                condition=models.Q(("option", models.F("origin")), _negated=True),
                name="an_option_does_not_grow_out_of_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="optionversion",
            constraint=models.UniqueConstraint(fields=("option", "number"), name="versions_of_an_option_are_numbered"),
        ),
        migrations.AddConstraint(
            model_name="shortlist",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answered_at__isnull", True)),
                fields=("activity",),
                name="one_shortlist_waits_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="shortlistsheet",
            constraint=models.UniqueConstraint(fields=("activity", "mark"), name="a_person_marks_one_shortlist"),
        ),
        IndexWords("cairn_option", "title", "words", "why", "cost", "changes"),  # SQLite has made the table anew
    ]
