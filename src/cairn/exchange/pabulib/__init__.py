"""Pabulib's .pb files: participatory budgets as cities publish them, read, written and counted again.

Every field of the format is kept, known or not, in the order in which it came, so that a file read and written is the
same file. Source: the format as pabulib.org describes it, and its published files.
"""

from cairn.exchange.pabulib.budget import Project, SharedBudget, Vote
from cairn.exchange.pabulib.counting import Counted, counted, selected
from cairn.exchange.pabulib.reading import read
from cairn.exchange.pabulib.writing import write, written

__all__ = ["Counted", "Project", "SharedBudget", "Vote", "counted", "read", "selected", "write", "written"]
