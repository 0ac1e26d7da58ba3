"""Strengths and roles brought together: suggestions from which people choose. Loads a solver."""

from cairn.core.matching.fitting import Bar, Fit, Person, Role, fit
from cairn.core.matching.suggesting import Lacking, Suggestion, Suggestions, UnfitRoles, suggest

__all__ = ["Bar", "Fit", "Lacking", "Person", "Role", "Suggestion", "Suggestions", "UnfitRoles", "fit", "suggest"]
