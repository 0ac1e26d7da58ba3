"""Decisions, the paper, the roll, ballots that nobody can link to a person, what changed a decision, who drafts."""

from cairn.base.stirring import random_key
from cairn.decide.models.as_it_is import AsItIs
from cairn.decide.models.ballots import Ballot, RollEntry
from cairn.decide.models.challenges import RollAnswer, RollChallenge
from cairn.decide.models.decisions import Decision, DecisionOption
from cairn.decide.models.departures import DepartureWord, Override
from cairn.decide.models.drafters import Drafting, DraftNumbers, DraftPlace
from cairn.decide.models.objections import Objection
from cairn.decide.models.panels import Panel, PanelFinding, PanelNumbers, PanelPlace
from cairn.decide.models.papers import BallotHelper, CalledIn, Helped, Paper
from cairn.decide.models.published import PublishedCount

__all__ = [
    "AsItIs",
    "Ballot",
    "BallotHelper",
    "CalledIn",
    "Decision",
    "DecisionOption",
    "DepartureWord",
    "DraftNumbers",
    "DraftPlace",
    "Drafting",
    "Helped",
    "Objection",
    "Override",
    "Panel",
    "PanelFinding",
    "PanelNumbers",
    "PanelPlace",
    "Paper",
    "PublishedCount",
    "RollAnswer",
    "RollChallenge",
    "RollEntry",
    "random_key",
]
