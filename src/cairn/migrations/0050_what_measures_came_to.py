

import cairn.base.models
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cairn', '0049_words_of_deciding'),
    ]

    operations = [
        migrations.CreateModel(
            name='MeasureValue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(default=cairn.base.models.new_ref, editable=False, max_length=12, unique=True)),
                ('salt', models.CharField(blank=True, default=cairn.base.models.new_salt, editable=False, max_length=32)),
                ('number', models.PositiveIntegerField()),
                ('on', models.DateField(verbose_name='on which day it was so')),
                ('amount', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='the number')),
                ('judged', models.CharField(blank=True, choices=[('better', 'Better than at the start'), ('same', 'The same as at the start'), ('worse', 'Worse than at the start')], max_length=10, verbose_name='how it stands')),
                ('words', models.TextField(blank=True, max_length=600, verbose_name='in words')),
                ('source', models.CharField(max_length=300, verbose_name='where this comes from')),
                ('link', models.URLField(blank=True, max_length=500, verbose_name='a link to it')),
                ('side', models.CharField(choices=[('citizen', 'citizen'), ('staff', 'staff'), ('partner', 'partner'), ('unclear', 'side not clear yet')], max_length=10)),
                ('entered_at', models.DateTimeField()),
                ('why', models.TextField(blank=True, max_length=600, verbose_name='why the other was wrong')),
            ],
        ),
        migrations.AddField(
            model_name='measure',
            name='at_start',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='the number at the start'),
        ),
        migrations.AddField(
            model_name='measure',
            name='counted',
            field=models.CharField(blank=True, max_length=120, verbose_name='what is counted'),
        ),
        migrations.AddField(
            model_name='measure',
            name='hoped',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='the number hoped for'),
        ),
        migrations.AddField(
            model_name='measure',
            name='unit',
            field=models.CharField(blank=True, max_length=40, verbose_name='in which unit'),
        ),
        migrations.AddConstraint(
            model_name='measure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('at_start__isnull', True), ('counted', ''), ('hoped__isnull', True), ('unit', '')), models.Q(models.Q(('counted', ''), _negated=True), models.Q(('unit', ''), _negated=True), ('hoped__isnull', False)), _connector='OR'), name='what_is_counted_has_a_unit_and_a_hope'),
        ),
        migrations.AddField(
            model_name='measurevalue',
            name='corrects',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='corrected_by', to='cairn.measurevalue'),
        ),
        migrations.AddField(
            model_name='measurevalue',
            name='entered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='values_entered', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='measurevalue',
            name='measure',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='told', to='cairn.measure'),
        ),
        migrations.AddConstraint(
            model_name='measurevalue',
            constraint=models.UniqueConstraint(fields=('measure', 'number'), name='values_of_a_measure_are_numbered'),
        ),
        migrations.AddConstraint(
            model_name='measurevalue',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount__isnull', False), ('judged', '')), models.Q(('amount__isnull', True), ('judged__in', ['better', 'same', 'worse']), models.Q(('words', ''), _negated=True)), _connector='OR'), name='a_value_is_a_number_or_is_told_in_words'),
        ),
        migrations.AddConstraint(
            model_name='measurevalue',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('corrects__isnull', True), ('why', '')), models.Q(('corrects__isnull', False), models.Q(('why', ''), _negated=True)), _connector='OR'), name='a_correction_says_why'),
        ),
    ]
