"""The tables of witness, one file for each noun."""

from cairn.witness.models.answers import Answer, Said

__all__ = ["Answer", "Said"]
