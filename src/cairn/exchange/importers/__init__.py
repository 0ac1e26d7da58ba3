"""Every system whose files can be read: the whole list, in one place."""

from cairn.exchange import rows
from cairn.exchange.importers import polis

IMPORTERS: tuple[rows.Importer, ...] = (polis.IMPORTER,)


def named(name: str) -> rows.Importer | None:
    """The importer of this name, or None."""
    return next((importer for importer in IMPORTERS if importer.name == name), None)
