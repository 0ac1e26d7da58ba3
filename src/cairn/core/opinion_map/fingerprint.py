"""A fingerprint of what a map says, so that a recount by anybody can be held against it.

It is made of the method, the seed, and whole numbers alone: for every statement how often each group (or each part of
the range) agreed, disagreed and answered. No names, letters or fractions go in, so it is the same on every machine and
from an export in which people are numbered anew.
"""

import json
from collections.abc import Sequence
from hashlib import sha256

from cairn.core.opinion_map.telling import Counts


def fingerprint(method: str, version: str, seed: int, statements: Sequence[str], parts: Counts) -> str:
    """Sixty-four signs; the order of the parts does not matter."""
    rows = sorted(
        [agree, disagree, seen]
        for agree, disagree, seen in zip(
            parts.agree.tolist(), parts.disagree.tolist(), parts.seen.tolist(), strict=True
        )
    )
    told = json.dumps([method, version, seed, list(statements), rows], separators=(",", ":"), ensure_ascii=True)
    return sha256(told.encode()).hexdigest()
