"""The tables of fair draws, one file for each noun."""

from cairn.selection.models.draws import Draw, DrawAgreement, DrawQuota, SignUp
from cairn.selection.models.lots import DrawnNumbers, Lot, LotPlace
from cairn.selection.models.runs import DrawRun, Wanted

__all__ = ["Draw", "DrawAgreement", "DrawQuota", "DrawRun", "DrawnNumbers", "Lot", "LotPlace", "SignUp", "Wanted"]
