"""What it takes to quote a story: where it stands, under which use, in exactly its teller's words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import Use

WHERE_LENGTH = 300
JOINED_TO_IT = r"\w\u0300-\u036f\u200d\ufe0f"  # what would still be part of the same word or sign


class Place(models.TextChoices):
    """Where a story can be quoted."""

    OPTION = "option", _("an option")
    DECISION = "decision", _("the reasons of a decision")
    PACK = "pack", _("the evidence pack")
    REFLECTION = "reflection", _("a reflection")
    EXPORT = "export", _("a table taken out of Cairn")
    OUTSIDE = "outside", _("somewhere outside Cairn")


class State(models.TextChoices):
    """How a use stands."""

    ASKED = "asked", _("waits for the teller's yes")
    IN_USE = "in_use", _("in use")
    DECLINED = "declined", _("the teller said no")
    ENDED = "ended", _("ended")


class Why(models.TextChoices):
    """Why a use ended."""

    WITHDRAWN = "withdrawn", _("its teller took the story back")
    NARROWED = "narrowed", _("its teller no longer agrees to this")
    LAPSED = "lapsed", _("the time for which its teller agreed is over")
    TAKEN_OUT = "taken_out", _("it was taken out by those who used it")


IN_A_THING = (Place.OPTION, Place.DECISION, Place.REFLECTION)  # which one, by its ref
OUT_OF_REACH = (Place.EXPORT, Place.OUTSIDE)  # Cairn cannot hide it there: somebody has to take it out
RUNNING = (State.ASKED, State.IN_USE)

# What stands in the record once such a thing is there, and once it is gone again. Options, decisions and reflections
# are kept above this folder: it knows them by the public record alone.
ENTERED_AS: dict[Place, tuple[str, ...]] = {
    Place.OPTION: ("explore.option.written",),
    Place.DECISION: ("decide.decision.opened", "decide.decision.closed"),
    Place.REFLECTION: ("reflections.reflection.published",),
}
GONE_AS: dict[Place, tuple[str, ...]] = {
    Place.OPTION: ("explore.option.dropped",),
    Place.DECISION: (),
    Place.REFLECTION: ("reflections.reflection.withdrawn",),
}
OF_THE_PROGRAMME = (Place.REFLECTION,)  # entered in the programme's record; the others in the activity's

USES_IN: dict[Place, tuple[Use, ...]] = {
    Place.OPTION: (Use.GROUP, Use.REPORTS, Use.PUBLIC),
    Place.DECISION: (Use.GROUP, Use.REPORTS, Use.PUBLIC),
    Place.PACK: (Use.REPORTS, Use.PUBLIC),
    Place.REFLECTION: (Use.REPORTS, Use.PUBLIC),
    Place.EXPORT: (Use.REPORTS, Use.TRAINING, Use.PRESS),
    Place.OUTSIDE: (Use.REPORTS, Use.PUBLIC, Use.TRAINING, Use.PRESS),
}


def passage(words: str, texts: Iterable[str]) -> str:
    r"""The passage of one of the texts that these words are, exactly as it stands there, or nothing.

    Only spaces and line ends may differ. It begins and ends where words do: "happy" is no passage of "unhappy".

    >>> passage("the bell  rang", ["All day the bell\nrang."]), passage("the bell sang", ["All day the bell rang."])
    ('the bell\nrang', '')
    """
    asked = words.split()
    if not asked:
        return ""
    sought = re.compile(rf"(?<![\w\u200d]){r'\s+'.join(map(re.escape, asked))}(?![{JOINED_TO_IT}])")
    found = (sought.search(text) for text in texts)
    return next((one.group(0) for one in found if one), "")
