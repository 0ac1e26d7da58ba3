

import cairn.base.models
import cairn.moderation.out_of_sight
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cairn', '0053_letters_once'),
    ]

    operations = [
        migrations.AlterField(
            model_name='case',
            name='kind',
            field=models.CharField(choices=[('story', 'a story'), ('contribution', 'a contribution or question'), ('statement', 'a statement'), ('challenge', 'a challenge'), ('dissent', 'what a citizen sees differently'), ('departure', 'what was said to a decision'), ('reflection', 'a reflection'), ('reply', 'a reply to a reflection'), ('argument', 'an argument for or against an option'), ('reality', 'a reality check'), ('reality_answer', 'an answer to a reality check'), ('option', 'an option'), ('denial', 'what somebody says they meant'), ('influence', 'what words are said to have changed'), ('group_name', 'a name for a group on the map'), ('objection', 'why somebody objects to an option'), ('panel_reason', 'a reason of a panel'), ('as_it_is', 'what is said for leaving things as they are'), ('outcome', 'what somebody says it did for them')], max_length=20),
        ),
        migrations.CreateModel(
            name='OutcomeNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(default=cairn.base.models.new_ref, editable=False, max_length=12, unique=True)),
                ('salt', models.CharField(blank=True, default=cairn.base.models.new_salt, editable=False, max_length=32)),
                ('counted', models.JSONField(default=list, verbose_name='what of it was counted')),
                ('activity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='outcome_notes', to='cairn.activity')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='outcome_notes', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='OutcomeLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(default=cairn.base.models.new_ref, editable=False, max_length=12, unique=True)),
                ('salt', models.CharField(blank=True, default=cairn.base.models.new_salt, editable=False, max_length=32)),
                ('item', models.CharField(choices=[('confidence', 'My confidence'), ('skills', 'What I can do'), ('people', 'Friends, and people I met and can turn to'), ('work', 'A job, a course, other work: it helped'), ('time', 'It cost me time'), ('money', 'It cost me money'), ('energy', 'It cost me energy')], max_length=12)),
                ('step', models.CharField(blank=True, max_length=6)),
                ('words', models.TextField(blank=True, max_length=600, verbose_name='in my own words')),
                ('published_on', models.DateField(blank=True, null=True)),
                ('credit', models.CharField(choices=[('none', 'No name'), ('initials', 'My initials'), ('first_name', 'My first name'), ('name', 'My name')], default='none', max_length=10, verbose_name='what stands beside my words')),
                ('side', models.CharField(blank=True, choices=[('citizen', 'citizen'), ('staff', 'staff'), ('partner', 'partner'), ('unclear', 'side not clear yet')], max_length=10)),
                ('note', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='cairn.outcomenote')),
            ],
            bases=(cairn.moderation.out_of_sight.OutOfSight, models.Model),
        ),
        migrations.CreateModel(
            name='OutcomeTotal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(default=cairn.base.models.new_ref, editable=False, max_length=12, unique=True)),
                ('salt', models.CharField(blank=True, default=cairn.base.models.new_salt, editable=False, max_length=32)),
                ('item', models.CharField(choices=[('confidence', 'My confidence'), ('skills', 'What I can do'), ('people', 'Friends, and people I met and can turn to'), ('work', 'A job, a course, other work: it helped'), ('time', 'It cost me time'), ('money', 'It cost me money'), ('energy', 'It cost me energy')], max_length=12)),
                ('counts', models.JSONField(default=dict, verbose_name='how many gave each step')),
                ('activity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='outcome_totals', to='cairn.activity')),
            ],
        ),
        migrations.AddConstraint(
            model_name='outcomenote',
            constraint=models.UniqueConstraint(fields=('activity', 'author'), name='a_person_has_one_note_in_an_activity'),
        ),
        migrations.AddConstraint(
            model_name='outcomeline',
            constraint=models.UniqueConstraint(fields=('note', 'item'), name='a_note_has_one_line_of_each_kind'),
        ),
        migrations.AddConstraint(
            model_name='outcomeline',
            constraint=models.CheckConstraint(condition=models.Q(('item__in', ['confidence', 'skills', 'people', 'work', 'time', 'money', 'energy'])), name='a_known_outcome'),
        ),
        migrations.AddConstraint(
            model_name='outcomeline',
            constraint=models.CheckConstraint(condition=models.Q(('step__in', ['', 'less', 'same', 'more', 'none', 'bit', 'lot'])), name='a_known_step_of_an_outcome'),
        ),
        migrations.AddConstraint(
            model_name='outcomeline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('step', ''), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='a_line_of_a_note_says_something'),
        ),
        migrations.AddConstraint(
            model_name='outcomeline',
            constraint=models.CheckConstraint(condition=models.Q(('published_on__isnull', True), models.Q(('words', ''), _negated=True), _connector='OR'), name='what_is_published_has_words'),
        ),
        migrations.AddConstraint(
            model_name='outcometotal',
            constraint=models.UniqueConstraint(fields=('activity', 'item'), name='an_activity_has_one_total_of_each_line'),
        ),
    ]
