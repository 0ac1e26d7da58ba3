"""Between an event here and a programme in the forms others read: written from our rows, and taken in as rows."""

from cairn.exchange.event_programmes.writing import as_schedule

__all__ = ["as_schedule"]
