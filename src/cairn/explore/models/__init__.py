"""Statements, what people answered to them, rounds, map readings, and options with their authors."""

from cairn.explore.models.influences import InfluenceLink
from cairn.explore.models.maps import MapComing, MapReading
from cairn.explore.models.options import Option, OptionAuthor
from cairn.explore.models.reactions import Reaction, Round
from cairn.explore.models.statements import Statement
from cairn.explore.models.visitors import Door, PersonalLink

__all__ = [
    "Door",
    "InfluenceLink",
    "MapComing",
    "MapReading",
    "Option",
    "OptionAuthor",
    "PersonalLink",
    "Reaction",
    "Round",
    "Statement",
]
