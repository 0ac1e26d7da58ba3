"""The count is put into one file that strangers can count again; inside the deed that closes a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cairn.core import ballots as core
from cairn.core.ballots import bundle
from cairn.decide import queries
from cairn.decide.models import PublishedCount
from cairn.ledger import queries as ledger

if TYPE_CHECKING:
    from cairn.decide.models import Decision


def publish(decision: Decision, outcome: core.Outcome, *, lottery_drawn: str) -> str:
    """Keep the file of this count as it is, and give its seal: whoever has that from elsewhere finds every change.

    The codes of the ballots are in it as receipts, apart from the ballots.
    """
    poll = queries.poll(decision, lottery_drawn=lottery_drawn)
    about = bundle.About(
        mark=decision.ref,
        question=decision.question,
        titles={option.ref: option.title for option in queries.paper(decision)},
        lottery_source=decision.lottery_source,
        lottery_drawn=lottery_drawn,
        ledger=_proofs(decision),
        heard=[one.heard for some in queries.objections_kept(decision).values() for one in some if one.is_heard],
    )
    rule = core.rule_named(decision.rule)
    written = bundle.written(rule, poll, queries.ballots_with_receipts(decision), outcome, about)
    PublishedCount.objects.create(decision=decision, bundle=written, seal=bundle.seal(written))
    return bundle.seal(written)


def _proofs(decision: Decision) -> dict[str, Any]:
    """Where the record of the activity stood before the count, and its entry of the day the vote was opened."""
    chain = decision.activity.chain
    head = ledger.head(chain)
    opened = ledger.entry_about(chain, decision.ref, kind="decide.decision.opened")
    return {
        "chain": chain,
        "entries": head.length,
        "head": head.digest,
        "opened": {"number": opened.number, "digest": opened.digest} if opened else None,
    }
