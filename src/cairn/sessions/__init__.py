"""Meetings: their agenda, who chairs, who was there, and what was reached."""
