"""Did anybody change the past? This checks the record of one activity, whoever keeps it.

You need Python 3.9 or newer, this file, and the record: on the page "The record" of the activity choose
"Take the whole record (JSON)". Then, in the folder that holds both files:

    python3 cairn_verify.py record.json
    python3 cairn_verify.py record.json --seal 9f2c...     (a seal you wrote down earlier: all 64 signs of it)

Every entry of the record carries a seal: the SHA-256 of the seal before it (64 zeros before the first) followed by the
entry itself, written as JSON in one fixed way. So whoever changes, drops, adds or moves an entry breaks its seal and
all that follow. Whoever makes all the seals from some entry on anew, or cuts off the end and says so nowhere, is found
only by a seal that was written down before: so write down the last one each time.

It ends with 0 when everything fits, 1 when something does not, and 2 when it could not check.
"""

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

BEFORE_THE_FIRST = "0" * 64
PARTS = ("chain", "length", "head", "entries")


class CannotCheck(Exception):
    """What is wrong with the file or the seal that was given."""


def main():
    parser = argparse.ArgumentParser(description="Check that nobody changed the record of an activity.")
    parser.add_argument("record", help="the record, as a file (record.json)")
    parser.add_argument("--seal", help="a seal written down earlier: 64 digits and letters from a to f")
    asked = parser.parse_args()
    try:
        seal, record = read_seal(asked.seal), read_record(asked.record)
    except CannotCheck as reason:
        print(f"Not checked. {reason}")
        return 2
    seals = [BEFORE_THE_FIRST]
    wrong = first_wrong(record, seals) or wrong_end(record, seals[-1])
    if not wrong and seal and seal not in seals:
        wrong = "No entry has the seal you wrote down: since then the past was rewritten, or the end cut off."
    if wrong:
        print(f"IT DOES NOT FIT. {wrong}")
        return 1
    print(f"All {len(seals) - 1} entries fit. Nothing was changed, left out, added or moved since they were sealed.")
    if seal:
        print(f"The seal you wrote down is that of entry {seals.index(seal)}: nothing up to there was rewritten.")
    print(f"The last seal, to write down: {seals[-1]}")
    return 0


def first_wrong(record, seals):
    """The first entry that does not fit, in words; the seals of those before it are added to the list."""
    if not record["entries"]:
        return "There is no entry at all: a record has one from the day its activity is opened."
    for number, entry in enumerate(record["entries"], start=1):
        if not isinstance(entry, dict) or "digest" not in entry:
            return f"Entry {number} is no entry with a seal."
        if entry.get("number") != number:
            return f"Where entry {number} should be stands number {entry.get('number')!a}: left out, added or moved."
        if entry.get("chain") != record["chain"]:
            return f"Entry {number} belongs to another record: {entry.get('chain')!a}."
        if entry["digest"] != seal_of(entry, after=seals[-1]):
            return f"Entry {number} does not fit its seal: it was changed, or what came before it was."
        seals.append(entry["digest"])
    return None


def seal_of(entry, after):
    """The seal an entry must have after this one: names sorted, no spaces, every letter as it is, in UTF-8."""
    unsealed = {name: value for name, value in entry.items() if name != "digest"}
    written = json.dumps(unsealed, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256((after + written).encode("utf-8", "surrogatepass")).hexdigest()


def wrong_end(record, last):
    """Whether the entries end where the record says that they end."""
    stated, found = record["length"], len(record["entries"])
    if stated != found:
        return f"The record should have {stated!a} entries and has {found}: the end was cut off, or added to."
    if record["head"] != last:
        return f"The record should end with the seal {record['head']!a} and ends with {last}."
    return None


def read_seal(given):
    seal = re.sub(r"\s", "", given or "").lower()
    if given is not None and not re.fullmatch("[0-9a-f]{64}", seal):
        raise CannotCheck(f"A seal has 64 signs, digits and letters from a to f; this one has {len(seal)} signs.")
    return seal


def read_record(name):
    try:
        text = Path(name).read_text(encoding="utf-8-sig")
        record = json.loads(text, object_pairs_hook=each_name_once)
    except OSError as error:
        raise CannotCheck(f"The file {name} cannot be opened: {error.strerror}.") from None
    except (ValueError, RecursionError) as error:
        raise CannotCheck(f"The file {name} is not the JSON file of a record: {error}.") from None
    if not isinstance(record, dict) or any(part not in record for part in PARTS):
        raise CannotCheck(f"The file {name} is no whole record: it needs {', '.join(PARTS)}.")
    if not isinstance(record["entries"], list):
        raise CannotCheck(f"The file {name} is no whole record: its entries are not a list.")
    return record


def each_name_once(pairs):
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name stands twice in one place, so that it could be read in two ways")
    return dict(pairs)


if __name__ == "__main__":
    sys.exit(main())
