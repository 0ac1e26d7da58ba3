"""Drawing people by lot so that anybody can repeat the draw."""

from cairn.core.selection.lot import digest, drawn, on_ticket, order, sha256

__all__ = ["digest", "drawn", "on_ticket", "order", "sha256"]
