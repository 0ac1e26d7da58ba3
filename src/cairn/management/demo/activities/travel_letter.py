"""How people hear of their ticket: a vote in ranked choice, which both sides agreed on before."""

from cairn.core.ballots import ranked_choice
from cairn.management.demo.plan import Agreement, Choice, Vote

LETTER = "A letter with the ticket in it"
TEXT = "A text message on the day it is sent"
CALL = "A call from somebody with a name"
BOARD = "A list on the page of the Expo"

CHOICES = (
    Choice(31, "Tomasz", LETTER, "One letter, in large print, with the ticket in it and a number to ring."),
    Choice(30, "Iolo", TEXT, "A message that says when the ticket left and when it should be there."),
    Choice(29, "Ruth", CALL, "Somebody rings, says who they are, and stays until everything is clear."),
    Choice(28, "Stefan", BOARD, "A list by number, not by name, that anybody can look at."),
)
AGREEMENT = Agreement(
    ago=32,
    by="Winston",
    scope="How and when travel is paid, and how people hear of it.",
    money="What travel costs in a year. Nobody changes what counts as travel without a vote here.",
    not_shared="Receipts: the auditors say how long they are kept.",
    agreed=((27, "Sunniva"), (26, "Mohan")),
    decision_rule=ranked_choice.NAME,
)
VOTE = Vote(
    opened=11,
    closes=6,
    question="How do people hear that their ticket is on its way?",
    choices=(LETTER, TEXT, CALL, BOARD),
    rule=ranked_choice.NAME,
    ballots={
        "citizen": ("132-", "2-1-", "132-", "231-", "12--", "231-", "1-23", "3-12", "12--", "213-"),
        "staff": ("21-3", "213-", "12-3", "31-2", "213-", "-132", "12-3", "213-", "3-12", "132-"),
    },
    reasons_after=2,
    reasons=(
        "It is the letter: most of both sides have it on their lists, and it was the last one left. A text message is sent too"
        " to whoever wants one. Nobody asked for the list but staff."
    ),
    is_beside=True,
)
