#!/usr/bin/env python3
"""Repeat the draw of a panel yourself. Needs Python 3 and nothing else.

    python3 cairn_panel.py tickets.txt 3-17-22-35-41-49         says which ticket these numbers draw
    python3 cairn_panel.py tickets.txt 3-17-22-35-41-49 SIGN    says as well how likely it was that you are drawn

SIGN is your own, from your page of the draw. On each ticket you stand under another one, made from it.

Take tickets.txt from the page of the draw. Look the numbers of the public draw up in a newspaper: the main numbers, in
any order, with a dash between them. Each line of the file is a ticket: its number, and the signs of the people
who are the panel if it is drawn. Compare the seal this program prints with the one that stood in the record before the
numbers were known.
"""

import hashlib
import re
import sys
from pathlib import Path


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def on_ticket(sign: str, number: str) -> str:
    return sha256(f"{sign} {number}")[:10]


def as_drawn(typed: str) -> str:
    """The numbers as they go into the draw: smallest first, no nought before them, a dash between them."""
    if not re.fullmatch("[0-9]+([ ,-]+[0-9]+)*", typed.strip()):
        sys.exit("Write the numbers like 3-17-22-35-41-49.")
    return "-".join(str(number) for number in sorted({int(one) for one in re.findall("[0-9]+", typed)}))


def wrong_with(tickets: list) -> list:
    """What is wrong with the tickets, in sentences; nothing when they are right."""
    numbers = [ticket[0] for ticket in tickets]
    panels = [ticket[1:] for ticket in tickets]
    checks = (
        (numbers == [str(number) for number in range(1, len(tickets) + 1)], "The tickets are not numbered from 1 on."),
        (all(len(set(panel)) == len(panel) for panel in panels), "Somebody stands twice on one ticket."),
        (len({len(panel) for panel in panels}) == 1, "The tickets do not all have the same number of people."),
    )
    return [sentence for is_right, sentence in checks if not is_right]


def main() -> None:
    if len(sys.argv) not in {3, 4}:
        sys.exit(__doc__)
    text = Path(sys.argv[1]).read_bytes().decode("utf-8")
    tickets = [line.split(" ") for line in text.splitlines()]
    wrong = wrong_with(tickets)
    if wrong:
        sys.exit("\n".join(wrong))
    seal, numbers = sha256(text), as_drawn(sys.argv[2])
    number = int(sha256(f"{seal} {numbers}"), 16) % len(tickets) + 1
    print(f"Seal of the tickets: {seal}")
    print(f"Numbers, smallest first: {numbers}")
    print(f"Ticket {number} of {len(tickets)} is drawn: {', '.join(tickets[number - 1][1:])}")
    if len(sys.argv) == 4:
        mine = [ticket[0] for ticket in tickets if on_ticket(sys.argv[3], ticket[0]) in ticket[1:]]
        drawn = "that one among them" if str(number) in mine else "not that one"
        print(f"Whoever has this sign stands on {len(mine)} of {len(tickets)} tickets, {drawn}.")


if __name__ == "__main__":
    main()
