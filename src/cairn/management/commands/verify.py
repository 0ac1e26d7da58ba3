"""`manage.py verify`: re-run every chain of the ledger and say where one breaks."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cairn.ledger import queries


class Command(BaseCommand):
    help = "Re-check the record: every entry against its seal and the one before it. Exits with 1 when a chain breaks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("chain", nargs="*", help="only these chains, like activity:abc234; all of them by default")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        known = queries.chains()
        asked = options["chain"] or known
        if unknown := [chain for chain in asked if chain not in known]:
            self.stderr.write(f"There is no record called {', '.join(unknown)}.")
            raise SystemExit(2)
        broken = 0
        for chain in asked:
            found = queries.first_break(chain)
            if found:
                broken += 1
                self.stdout.write(f"{chain}: breaks at entry {found.number}. {found.why}")
            else:
                self.stdout.write(f"{chain}: {queries.head(chain).length} entries hold.")
        self.stdout.write(f"{len(asked) - broken} of {len(asked)} records hold.")
        if broken:
            raise SystemExit(1)
