"""What a strength can be about. People and roles choose from one list, so that they meet. The whole list stands here.

None of these is about anybody's health. What somebody knows from living it they write in their own words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Topic(models.TextChoices):
    """One thing somebody can bring, learn, or not want to be asked for."""

    READING_PAPERS = "reading_papers", _("reading papers")
    PLAIN_WORDS = "plain_words", _("saying things in plain words")
    WRITING = "writing", _("writing")
    EASY_READ = "easy_read", _("making or checking Easy Read")
    TRANSLATING = "translating", _("speaking or translating another language")
    SIGNING = "signing", _("signing")
    DRAWING = "drawing", _("drawing and pictures")
    PHOTOS_AND_FILM = "photos_and_film", _("photos and film")
    SPEAKING = "speaking", _("speaking to a group")
    TELLING_STORIES = "telling_stories", _("telling a story")
    LISTENING = "listening", _("listening and asking")
    CHAIRING = "chairing", _("chairing a meeting")
    HELPING_A_GROUP = "helping_a_group", _("helping a group to talk")
    CALMING = "calming", _("keeping calm when it gets hard")
    INTERVIEWING = "interviewing", _("being on an interview panel")
    TRAINING = "training", _("teaching and training")
    SUPPORTING = "supporting", _("standing beside somebody who is new")
    NUMBERS = "numbers", _("numbers and budgets")
    RESEARCH = "research", _("research")
    DESIGN = "design", _("designing things or services")
    BUILDINGS = "buildings", _("buildings and places")
    ACCESS = "access", _("making things work for everybody")
    TRAVEL = "travel", _("getting around")
    TECHNOLOGY = "technology", _("computers and phones")
    ORGANISING = "organising", _("planning and organising")
    COOKING = "cooking", _("food and cooking")
    MUSIC = "music", _("music and performing")
    CRAFTS = "crafts", _("making things with your hands")
    SOCIAL_MEDIA = "social_media", _("social media")
    KNOWING_PEOPLE = "knowing_people", _("knowing people in my community")
    KNOWING_SERVICES = "knowing_services", _("knowing how services work")
    CARING = "caring", _("caring for somebody")
    LIVED_EXPERIENCE = "lived_experience", _("knowing it from living it")


GROUPS: tuple[tuple[_StrPromise, tuple[Topic, ...]], ...] = (
    (
        _("Words and pictures"),
        (Topic.READING_PAPERS, Topic.PLAIN_WORDS, Topic.WRITING, Topic.EASY_READ, Topic.TRANSLATING, Topic.SIGNING,
         Topic.DRAWING, Topic.PHOTOS_AND_FILM, Topic.SOCIAL_MEDIA),
    ),
    (
        _("With people"),
        (Topic.SPEAKING, Topic.TELLING_STORIES, Topic.LISTENING, Topic.CHAIRING, Topic.HELPING_A_GROUP, Topic.CALMING,
         Topic.INTERVIEWING, Topic.TRAINING, Topic.SUPPORTING),
    ),
    (
        _("Working things out"),
        (Topic.NUMBERS, Topic.RESEARCH, Topic.DESIGN, Topic.ORGANISING, Topic.TECHNOLOGY),
    ),
    (
        _("Places and things"),
        (Topic.BUILDINGS, Topic.ACCESS, Topic.TRAVEL, Topic.COOKING, Topic.MUSIC, Topic.CRAFTS),
    ),
    (
        _("Knowing from life"),
        (Topic.LIVED_EXPERIENCE, Topic.CARING, Topic.KNOWING_PEOPLE, Topic.KNOWING_SERVICES),
    ),
)  # fmt: skip
"""Topics as a form shows them, so that nobody has to read thirty in one row. Each stands in one group."""


def in_words(code: str) -> str:
    """What a topic is called; a code that is not on the list stays as it is."""
    return str(Topic(code).label) if code in Topic.values else code
