"""A quiet room that works: from an open question to promises kept, with everything in between."""

from cairn.management.demo.activities.quiet_room.plan import PLAN

__all__ = ["PLAN"]
