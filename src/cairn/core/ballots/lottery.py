"""The announced lottery that settles what every count leaves level."""

import hashlib


def place(seed: str, option: str) -> str:
    """The option's place in the announced lottery: SHA-256 of "seed|option"; the lowest comes first.

    >>> min(("bus", "van"), key=lambda option: place("draw of 5 May", option))
    'bus'
    """
    return hashlib.sha256(f"{seed}|{option}".encode()).hexdigest()
