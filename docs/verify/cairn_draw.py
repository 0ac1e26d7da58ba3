#!/usr/bin/env python3
"""Repeat a draw of three citizens yourself. Needs Python 3 and nothing else.

    python3 cairn_draw.py draw.json                     checks the draw as it is published
    python3 cairn_draw.py draw.json 3-17-22-35-41-49    checks it with the numbers you found yourself

Take draw.json from the page "The draw" of a challenge. Look the numbers of the public draw up in a newspaper:
the main numbers, in any order, with a dash between them. The program says whether the pool fits its seal, and
whether the order is the one the numbers give. That the seal is from before the draw, only the record tells: compare
the seal this program prints with the one in the record of the activity.
"""

import hashlib
import json
import re
import sys
from pathlib import Path


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def seal_of(pool: list) -> str:
    return sha256("\n".join(sorted(pool)))


def order_of(seal: str, numbers: str, pool: list) -> list:
    return sorted(pool, key=lambda sign: (sha256(f"{seal} {numbers} {sign}"), sign))


def wrong_with(draw: dict, numbers: str) -> list:
    """What is wrong with the draw, in sentences; nothing when it is right."""
    order = order_of(draw["seal"], numbers, draw["pool"])
    checks = (
        (len(set(draw["pool"])) == len(draw["pool"]), "A sign stands in the pool twice."),
        (all(sign.split() == [sign] for sign in draw["pool"]), "A sign in the pool is empty, or two in one."),
        (seal_of(draw["pool"]) == draw["seal"], "The pool is not the one that was sealed before the draw."),
        (numbers == draw["numbers"], f"The numbers are not the ones published here: {draw['numbers']}."),
        (order == draw["order"], "The order is not the one these numbers give."),
    )
    return [sentence for is_right, sentence in checks if not is_right]


def main() -> None:
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    draw = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    if not draw["numbers"]:
        sys.exit(f"Not drawn yet. Announced: {draw['source']}, {draw['day']}. Seal of the pool: {draw['seal']}")
    typed = sys.argv[2] if len(sys.argv) == 3 else draw["numbers"]
    wrong = wrong_with(draw, "-".join(sorted(re.findall("[1-9][0-9]*", typed), key=int)))
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"The draw is right: {len(draw['pool'])} people in the pool, drawn first: {', '.join(draw['order'][:3])}")
    print(f"Now compare the seal with the one in the record: {draw['seal']}")


if __name__ == "__main__":
    main()
