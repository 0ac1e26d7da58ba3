"""What people choose while they listen: who may see a story, what stands beside their words, which answer is given."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

STORY_LENGTH = 10_000
CONTRIBUTION_LENGTH = 600
REPLY_LENGTH = 2_000
WHY_SHORTER_LENGTH = 600
TOLD_FOR_LENGTH = 60
CONSENT_WORDING = 2  # goes up whenever the words of Use or Editing change; the earlier ones stand in wordings.py
THEME_TITLE_LENGTH = 80
THEME_LENGTH = 600
WHY_NOT_LENGTH = 600
CHECK_LENGTH = 600


class Use(models.TextChoices):
    """What a story may be used for. These are the very words people agree to, each by itself; see CONSENT_WORDING."""

    GROUP = "group", _("The people who take part in this activity can read it, whatever their side")
    REPORTS = "reports", _("Everyone who belongs to this programme can read it, and its reports can quote it")
    PUBLIC = "public", _("Everyone can read it on its public page. Not for training, research or the press")
    TRAINING = "training", _("It can be used in training")
    PRESS = "press", _("It can be used in the press and on social media")


class Editing(models.TextChoices):
    """How a story may be quoted."""

    WHOLE = "whole", _("Only the whole story, word for word")
    PARTS = "parts", _("Parts of it, word for word")
    ASK = "ask", _("Ask me each time, and show me the words first")


class Whose(models.TextChoices):
    """Whose story it is."""

    OWN = "own", _("My own story")
    OTHER = "other", _("Somebody else's story. I tell it for them")


class TheirWord(models.TextChoices):
    """What the person a story is about says to its being told."""

    AGREED = "agreed", _("They know what I tell, and agree to it")
    CANNOT = "cannot", _("They cannot say so themselves. I believe telling it is good for them")


class Note(models.TextChoices):
    """What a story touches that can be hard to read. Its teller says so, and readers choose what not to be shown."""

    DEATH = "death", _("death or dying")
    SUICIDE = "suicide", _("suicide or self-harm")
    VIOLENCE = "violence", _("violence or abuse")
    PREGNANCY = "pregnancy", _("losing a pregnancy or a baby")
    FORCE = "force", _("being held or treated against one's will")
    DISCRIMINATION = "discrimination", _("racism or other discrimination")
    MEDICAL = "medical", _("hospital or medical detail")
    ADDICTION = "addiction", _("alcohol, drugs or addiction")


class How(models.TextChoices):
    """How a consent was given."""

    PAGE = "page", _("by the teller, on this site")
    PHONE = "phone", _("by phone")
    PAPER = "paper", _("on paper")
    IN_PERSON = "in_person", _("face to face")


class Way(models.TextChoices):
    """How words came in that nobody wrote signed in: by their own hand, or entered for a person."""

    LINK = "link", _("by a link")
    SESSION = "session", _("in a session, without an account")
    PHONE = "phone", _("by phone")
    PAPER = "paper", _("on paper")
    IN_PERSON = "in_person", _("face to face")


BY_THEIR_OWN_HAND = (Way.LINK, Way.SESSION)


class Says(models.TextChoices):
    """What somebody without an account says about their side. Nobody can check it, so it counts in no share."""

    USES = "uses", _("I use services, or care for someone who does")
    WORKS = "works", _("I work for an organisation this is about")


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


class Checked(models.TextChoices):
    """Whether an answer answered what was asked, as its author says."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class State(models.TextChoices):
    """How a contribution stands. It has exactly one of these at any moment."""

    WAITING = "waiting", _("waiting for an answer")
    ANSWERED = "answered", _("answered")
    THROUGH_THEME = "through_theme", _("answered together with others")
    DAY_GONE = "day_gone", _("the day that was named has gone by")
    SAID_NO = "said_no", _("answered, but not what was asked")
    HIDDEN = "hidden", _("out of sight")


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
