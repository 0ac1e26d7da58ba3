"""Are patients included? Five plain questions about an event, answered from facts the system holds."""

from cairn.web.contents.included.questions import answered
from cairn.web.contents.included.shape import Answer, Point, Question

__all__ = ["Answer", "Point", "Question", "answered"]
