"""The record of every deed: append-only, hash-chained, without personal data."""
