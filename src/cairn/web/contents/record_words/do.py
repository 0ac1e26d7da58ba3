"""Sentences for the record: doing."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "do.commitment.made": _("A promise with a day was made."),
    "do.commitment.accepted": _("%(who)s accepted to own a promise."),
    "do.progress.noted": _("%(who)s noted how a promise is coming on."),
    "do.commitment.kept": _("A promise was kept."),
    "do.commitment.corrected": _("A promise that stood as kept was not kept after all. It is open again."),
    "do.commitment.reagreed": _("A promise got a new day, agreed with citizens."),
    "do.commitment.late": _("A promise is late."),
    "do.commitment.dropped": _("A promise was dropped, with a reason."),
    "do.task.offered": _("A task was offered."),
    "do.task.accepted": _("%(who)s took on a task."),
    "do.task.finished": _("A task was finished."),
    "do.task.withdrawn": _("A task was withdrawn, with a reason."),
    "do.budget.published": _("A budget was published, line by line."),
    "do.spending.noted": _("It was noted what was spent of the budget."),
    "do.spending.corrected": _("What was noted as spent was put right."),
    "do.budget.decided": _("It was noted which vote decided about money of the budget."),
}
