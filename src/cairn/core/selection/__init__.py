"""Drawing people by lot so that anybody can repeat the draw."""

from cairn.core.selection.lot import digest, order

__all__ = ["digest", "order"]
