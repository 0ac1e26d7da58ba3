"""Cells of the tables that go out."""

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(cell: str) -> str:
    """The cell, marked as words where a table would take it for a formula.

    >>> harmless("=1+1"), harmless("a chair")
    ("'=1+1", 'a chair')
    """
    return f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell
