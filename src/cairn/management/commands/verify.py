"""`manage.py verify`: re-run every chain of the ledger and say where one breaks; count every published vote again."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.ledger import queries
from cairn.people.actions import CHAIN as PEOPLE
from cairn.programmes import queries as programmes


class Command(BaseCommand):
    help = (
        "Re-check the record: every entry against its seal and the one before it, and every published count of a vote"
        " against its seal in the record. Exits with 1 when something breaks."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("chain", nargs="*", help="only these chains, like activity:abc234; all of them by default")
        parser.add_argument("--seal", help="a seal of one chain, written down earlier: it has to be there still")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        known = queries.chains()
        asked = options["chain"] or known
        if unknown := [chain for chain in asked if chain not in known]:
            self.stderr.write(f"There is no record called {', '.join(unknown)}.")
            raise SystemExit(2)
        if options["seal"] and len(asked) != 1:
            self.stderr.write("Name the one chain whose seal this is.")
            raise SystemExit(2)
        broken = sum(not self._holds(chain, options["seal"]) for chain in asked)
        gone = 0 if options["chain"] else self._gone(set(known))
        self.stdout.write(f"{len(asked) - broken} of {len(asked) + gone} records hold.")
        wrong = sum(not self._counts_hold(chain) for chain in asked)
        if broken or gone or wrong:
            raise SystemExit(1)

    def _holds(self, chain: str, seal: str | None) -> bool:
        found = queries.first_break(chain, seal=seal)
        if found:
            self.stdout.write(f"{chain}: breaks at entry {found.number}. {found.why}")
        else:
            head = queries.head(chain)
            self.stdout.write(f"{chain}: {head.length} entries hold; the last seal is {head.digest}.")
        return found is None

    def _counts_hold(self, chain: str) -> bool:
        """Whether each count that was sealed in this record is there and fits."""
        entered = {
            entry.about: str(entry.data["seal"])
            for entry in queries.newest(chain, kind="decide.decision.closed")
            if "seal" in entry.data
        }
        wrong = 0
        for ref, trouble in decide.count_troubles(chain, entered):
            self.stdout.write(f"{chain}: the published count of the decision {ref}: {trouble}")
            wrong += 1
        if entered:
            self.stdout.write(f"{chain}: {len(entered)} counts were sealed, {wrong} do not fit.")
        return not wrong

    def _gone(self, known: set[str]) -> int:
        """Records there should be and are not, and entries that belong to none."""
        expected = {one.chain: str(one) for one in programmes.all_programmes()}
        expected |= {one.chain: str(one) for one in activities.all_activities()}
        if expected:  # somebody must have opened them
            expected[PEOPLE] = "people and organisations"
        gone = expected.keys() - known
        for chain in sorted(gone):
            self.stdout.write(f"{chain} ({expected[chain]}): the record is gone.")
        if strays := queries.strays():
            self.stdout.write(f"{strays} entries belong to a record that is gone.")
        return max(len(gone), 1 if strays else 0)
