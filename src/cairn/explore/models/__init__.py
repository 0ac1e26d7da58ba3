"""Statements and what people answered to them, rounds, map readings, and options with all that belongs to them."""

from cairn.explore.models.arguments import Argument, ArgumentCounts
from cairn.explore.models.grounds import Ground
from cairn.explore.models.group_names import GroupName, GroupNameAgreement
from cairn.explore.models.influences import InfluenceLink
from cairn.explore.models.maps import MapComing, MapReading
from cairn.explore.models.options import AuthorAsked, Option, OptionAuthor, OptionOrigin, OptionVersion
from cairn.explore.models.reactions import Reaction, Round
from cairn.explore.models.reality_checks import RealityAnswer, RealityCheck
from cairn.explore.models.shortlists import Shortlist, ShortlistSheet
from cairn.explore.models.statements import Statement
from cairn.explore.models.visitors import Door, PersonalLink

__all__ = [
    "Argument",
    "ArgumentCounts",
    "AuthorAsked",
    "Door",
    "Ground",
    "GroupName",
    "GroupNameAgreement",
    "InfluenceLink",
    "MapComing",
    "MapReading",
    "Option",
    "OptionAuthor",
    "OptionOrigin",
    "OptionVersion",
    "PersonalLink",
    "Reaction",
    "RealityAnswer",
    "RealityCheck",
    "Round",
    "Shortlist",
    "ShortlistSheet",
    "Statement",
]
