"""What people choose while they listen: who may see a story, what stands beside their words, which answer is given."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

STORY_LENGTH = 10_000
CONTRIBUTION_LENGTH = 600
REPLY_LENGTH = 2_000
WHY_SHORTER_LENGTH = 600
CONSENT_WORDING = 1  # goes up whenever the words of Readers change: each story keeps the number it was told under


class Readers(models.TextChoices):
    """Who may see a story. These are the very words people agree to; see CONSENT_WORDING."""

    GROUP = "group", _("Only the people who take part in this activity, whatever their side")
    PROGRAMME = "programme", _("Everyone who belongs to this programme")
    PUBLIC = "public", _("Everyone, on this public page. Not for training, research or the press")


class Credit(models.TextChoices):
    """What stands beside a person's words."""

    NONE = "none", _("No name")
    INITIALS = "initials", _("My initials")
    FIRST_NAME = "first_name", _("My first name")
    NAME = "name", _("My name")


class Answer(models.TextChoices):
    """The four answers a contribution can get. Silence is none of them."""

    DONE = "done", _("Done")
    WILL_DO = "will_do", _("We will do it by a day")
    CANNOT = "cannot", _("We cannot, because …")
    NOT_YET = "not_yet", _("Not yet: the next word comes on a day")


DATED = (Answer.WILL_DO, Answer.NOT_YET)


def credited(name: str, credit: str) -> str:
    """The name as its owner lets it be shown, or nothing.

    >>> [credited("Amina Noor", credit) for credit in Credit.values]
    ['', 'A.N.', 'Amina', 'Amina Noor']
    """
    match credit, name.split():
        case Credit.NAME, [_first, *_]:
            return name.strip()
        case Credit.FIRST_NAME, [first, *_]:
            return first
        case Credit.INITIALS, [_first, *_] as parts:
            return "".join(f"{part[0].upper()}." for part in parts)
    return ""
