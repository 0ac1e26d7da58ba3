"""Table of contents for Django: the folders that have tables. Nothing is defined here."""

from cairn.activities import models as activities
from cairn.care import models as care
from cairn.decide import models as decide
from cairn.do import models as do
from cairn.events import models as events
from cairn.explore import models as explore
from cairn.learn import models as learn
from cairn.ledger import models as ledger
from cairn.listen import models as listen
from cairn.live import models as live
from cairn.matching import models as matching
from cairn.moderation import models as moderation
from cairn.mountain import models as mountain
from cairn.needs import models as needs
from cairn.notify import models as notify
from cairn.observations import models as observations
from cairn.people import models as people
from cairn.programmes import models as programmes
from cairn.reach import models as reach
from cairn.recognition import models as recognition
from cairn.reflections import models as reflections
from cairn.roles import models as roles
from cairn.selection import models as selection
from cairn.sessions import models as sessions
from cairn.strengths import models as strengths
from cairn.thanks import models as thanks
from cairn.witness import models as witness

__all__ = [
    "activities",
    "care",
    "decide",
    "do",
    "events",
    "explore",
    "learn",
    "ledger",
    "listen",
    "live",
    "matching",
    "moderation",
    "mountain",
    "needs",
    "notify",
    "observations",
    "people",
    "programmes",
    "reach",
    "recognition",
    "reflections",
    "roles",
    "selection",
    "sessions",
    "strengths",
    "thanks",
    "witness",
]
