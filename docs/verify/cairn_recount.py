#!/usr/bin/env python3
"""Count a decision again yourself. Needs Python 3.9 or newer and nothing else.

    python3 cairn_recount.py bundle.json
    python3 cairn_recount.py bundle.json --seal 9f2c...        the seal you were told elsewhere: all 64 signs of it
    python3 cairn_recount.py bundle.json --code hk3m-...       the code of your ballot: is it among those counted?
    python3 cairn_recount.py bundle.json --receipt 77ab...     the same with the receipt: its first 12 signs at least
    python3 cairn_recount.py bundle.json --record record.json  does the record of the activity have the same seal?

Take bundle.json from the page of the decision. This program says whether the file is whole, counts all ballots again,
and compares what it finds with the published result. It shares no code with the site and sends nothing anywhere.

Where a side cast fewer than five ballots, no ballots are in the file: they would give people away. Then it says what it
could check, and what nobody outside can.

What it cannot know: whoever keeps the file can change it and seal it anew. So compare the last seal with the one in the
record of the activity, in the message you got at the close, or on the wall. A receipt shows that a ballot of yours is
among those counted, not what it says; and nobody here can tell whether people were put on the roll who do not exist.

It ends with 0 when everything fits, 1 when something does not, and 2 when it could not check.
"""

import argparse
import hashlib
import json
import sys
from fractions import Fraction
from pathlib import Path

PARTS = {
    "cairn-bundle/1": ("decision", "rule", "roll", "ballots", "lottery", "ledger", "result"),
    "cairn-bundle/2": ("decision", "rule", "roll", "ballots", "lottery", "objections", "ledger", "result"),
}
FEWEST = 5  # ballots that every side has to cast before ballots are published
# For each rule: the least grade that accepts, that supports; the highest that refuses, that objects.
GRADES = {"shared-power/1": (2, 3, 1, 0), "gradients/1": (6, 7, 4, 1), "majority/1": (1, 1, 0, -1)}


class CannotCheck(Exception):
    """Why the file cannot be checked at all."""


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Count a decision again.")
    parser.add_argument("bundle", help="the published file (bundle.json)")
    parser.add_argument("--seal", help="the seal you were told elsewhere")
    parser.add_argument("--code", help="the code of your ballot")
    parser.add_argument("--receipt", help="the receipt of your ballot")
    parser.add_argument("--record", help="the record of the activity (record.json)")
    asked = parser.parse_args(arguments)
    try:
        parts, seal, wrong = opened(Path(asked.bundle).read_bytes())
        wrong = wrong or differences(parts)
        if asked.record and not wrong:
            wrong = wrong_in_record(parts, seal, Path(asked.record).read_bytes())
    except (OSError, CannotCheck) as reason:
        print(f"Not checked. {reason}")
        return 2
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, StopIteration) as reason:
        print(f"Not checked. The file is sealed, but a part of it makes no sense ({type(reason).__name__}).")
        return 2
    receipt = receipt_of(parts, asked.code) if asked.code else (asked.receipt or "").strip().lower()
    if asked.seal and asked.seal.strip().lower() != seal:
        wrong.append("The seal you were told is another: this is not the file that was published then.")
    if receipt and not wrong:
        wrong += missing_receipt(parts, receipt)
    for sentence in wrong:
        print(f"IT DOES NOT FIT. {sentence}")
    if wrong:
        return 1
    tell(parts, seal)
    if receipt:
        print(f"Your receipt is among those counted: {receipt}")
    if asked.record:
        print("The record of the activity has the same seal. cairn_verify.py checks the record itself.")
    return 0


def tell(parts, seal):
    """What was counted again, and what could not be."""
    for side, roll in parts["roll"].items():
        print(f"{side}: {roll['people']} on the roll, {roll['ballots']} ballots")
    titles = {option["mark"]: option["title"] for option in parts["decision"]["options"]}
    is_whole = parts["ballots"]["shown"] == "ballots"
    done = "Counted again" if is_whole else "Published"
    print(f"{done} under {parts['rule']['name']}: {parts['result']['status']}.")
    for option in parts["result"]["chosen"]:
        print(f"  chosen: {titles[option]}")
    for each in parts.get("objections", ()):
        print(f"  an objection to {titles[each['option']]} {'was set aside' if each['set_aside'] else 'stands'}")
    if is_whole:
        print(f"The published result is right. Its seal, to compare with what you were told elsewhere: {seal}")
        return
    print(f"NOT COUNTED AGAIN. A side cast fewer than {FEWEST} ballots, so no ballots are in the file: they would tell")
    print("who said what. Nobody outside can check how they were counted, nor which of the accepted options is best.")
    print("Checked: the seals, how many were on the roll and voted, one receipt for each ballot, and that the result")
    print(f"follows from what each side is said to accept. The seal, to compare with what you were told: {seal}")


def opened(raw):
    """The parts, the last seal, and what is wrong with the seals."""
    try:
        bundle = json.loads(raw)
        parts, seals, names = bundle["parts"], bundle["seals"], PARTS.get(bundle["format"])
        if names is None:
            raise CannotCheck("This is another format, which this program does not know.")
        if written(bundle) != raw or set(bundle) != {"format", "parts", "seals", "seal"} or set(parts) != set(names):
            return parts, "", ["The file is not in its one written form: something was changed."]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CannotCheck("This is not a bundle.") from None
    found, last = {}, "0" * 64
    for name in names:
        last = found[name] = hashlib.sha256(last.encode() + written({name: parts[name]})).hexdigest()
    wrong = [f"The seal of the part “{name}” does not fit." for name in names if found[name] != seals.get(name)][:1]
    if found != seals or last != bundle["seal"]:
        wrong = wrong or ["The last seal does not fit."]
    return parts, last, wrong


def written(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def receipt_of(parts, code):
    """SHA-256 of the mark of the decision, a zero byte, and the letters and digits of the code."""
    letters = "".join(letter for letter in code.lower() if letter.isalnum())
    return hashlib.sha256(f"{parts['decision']['mark']}\0{letters}".encode()).hexdigest()


def missing_receipt(parts, receipt):
    if len(receipt) < 12:
        return ["Give 12 signs of your receipt at least."]
    if any(each.startswith(receipt) for roll in parts["roll"].values() for each in roll["receipts"]):
        return []
    return ["No ballot with your receipt was counted."]


def wrong_in_record(parts, seal, raw):
    """Whether the record of the activity closed this decision with this seal."""
    mark = parts["decision"]["mark"]
    closed = [
        entry
        for entry in json.loads(raw)["entries"]
        if entry["kind"] == "decide.decision.closed" and entry["about"] == mark
    ]
    if not closed:
        return ["The record does not say that this decision was closed."]
    if [entry["data"]["seal"] for entry in closed if entry["data"].get("seal")] != [seal]:
        return ["The record has another seal: this is not the file that was published at the close."]
    return []


def differences(parts):
    """What is wrong with the count, in sentences."""
    name, published, shown = parts["rule"]["name"], parts["result"], parts["ballots"]["shown"]
    if name not in {*GRADES, "ranked-choice/1"}:
        raise CannotCheck(f"This program does not know the rule {name}.")
    wrong = []
    for side, roll in parts["roll"].items():
        if roll["ballots"] > roll["people"] or (shown == "ballots" and cast(parts, side) != roll["ballots"]):
            wrong.append(f"The {side} side has more or fewer ballots than the roll says.")
        if roll["receipts"] and len(set(roll["receipts"])) != roll["ballots"]:
            wrong.append(f"The {side} side has {roll['ballots']} ballots and {len(set(roll['receipts']))} receipts.")
    wrong += wrong_rulings(parts)
    if wrong:
        return wrong
    if (shown == "ballots") != all(roll["ballots"] >= FEWEST for roll in parts["roll"].values()):
        return [f"Ballots are published where every side cast {FEWEST} or more, and only there."]
    if shown != "ballots":
        return contradictions(parts)
    found = result(parts)
    return [
        f"Counted again, “{what}” is {found[what]} and not {published[what]}."
        for what in found
        if found[what] != published[what]
    ]


def wrong_rulings(parts):
    """Whether an option is out just where an objection stands: one that not every half of the panel set aside."""
    if "objections" not in parts:  # in the first format
        return []
    heard, decision, sides = parts["objections"], parts["decision"], set(parts["roll"])
    aside = [set(each["wants_aside"]) == sides and all(each["wants_aside"].values()) for each in heard]
    if [each["set_aside"] for each in heard] != aside:
        return ["An objection is said to be set aside, or not, against what the halves of the panel said."]
    stand = {each["option"] for each in heard if not each["set_aside"]}
    if stand != set(decision["upheld_objections"]) or (heard and not decision["objections_heard"]):
        return ["The options that are out are not those to which an objection stands."]
    return []


def cast(parts, side):
    """How many ballots of a side are in the file; -1 where one option has more lines than another."""
    given = parts["ballots"]["sides"][side]
    lengths = {len(given)} if parts["ballots"]["papers"] == "whole" else {len(column) for column in given.values()}
    return lengths.pop() if len(lengths) == 1 else -1


def contradictions(parts):
    """What in a result without ballots cannot be right, whatever the ballots say."""
    wrong = [
        f"The {side} side is said to accept an option or not, or to be counted, in a way that cannot be."
        for by_side in parts["result"]["counts"].values()
        for side, count in by_side.items()
        if not is_possible(parts, side, count)
    ]
    decision, status, chosen = parts["decision"], parts["result"]["status"], parts["result"]["chosen"]
    allowed, budget = may_be_chosen(parts), parts["decision"]["budget"]
    full = all(each["ballots"] >= quorum(each["people"]) for each in parts["roll"].values())
    waits = status == "objections first"
    if any(option not in allowed for option in chosen) or len(set(chosen)) != len(chosen):
        wrong.append("Something was chosen that is not accepted.")
    if (status == "no quorum") == full or (status == "decided") != bool(chosen):
        wrong.append(f"The published result is “{status}”, which does not follow from who voted and what was chosen.")
    due = allowed if decision["mode"] == "prioritise" else allowed[:1]
    if full and not waits and not budget and len(chosen) != len(due):
        wrong.append("Something every side accepts was left out.")
    if waits and (decision["mode"] != "consent" or decision["objections_heard"]):
        wrong.append("It is said to wait for objections, which this decision does not.")
    if budget and sum(budget["costs"][option] for option in chosen) > budget["total"]:
        wrong.append("More was spent than there is.")
    return wrong


def is_possible(parts, side, count):
    """Whether what is said of a side about one option fits its roll, and its counts where they are published."""
    roll = parts["roll"][side]
    fits = count["n"] == roll["ballots"] and count["quorum"] == quorum(roll["people"])
    if "yes" in count:
        return fits and count["accepted"] == is_accepted(parts, count)
    return fits and not (count["accepted"] and roll["ballots"] < quorum(roll["people"]))


def may_be_chosen(parts):
    """The options that every side accepts, or one of them where each may fund its own."""
    decision, counts = parts["decision"], parts["result"]["counts"]
    enough = any if decision["budget"] and decision["budget"]["each_side_may_fund_its_own"] else all
    options = [option["mark"] for option in decision["options"] if option["mark"] not in decision["upheld_objections"]]
    return [option for option in options if enough(count["accepted"] for count in counts[option].values())]


def result(parts):
    """The whole result, counted from the ballots."""
    decision, name, sides = parts["decision"], parts["rule"]["name"], list(parts["roll"])
    options = [option["mark"] for option in decision["options"]]
    counts = {option: {side: count_of(parts, place, side) for side in sides} for place, option in enumerate(options)}
    full = all(parts["roll"][side]["ballots"] >= quorum(parts["roll"][side]["people"]) for side in sides)
    allowed = [option for option in options if option not in decision["upheld_objections"]]
    accepted = [option for option in allowed if all(count["accepted"] for count in counts[option].values())]
    accepted = best_first(parts, counts, accepted)
    shares = None
    order = last_left_first(parts, options, accepted) if name == "ranked-choice/1" else accepted
    chosen = order if decision["mode"] == "prioritise" else order[:1]
    if decision["budget"]:
        some = [option for option in allowed if any(count["accepted"] for count in counts[option].values())]
        own = decision["budget"]["each_side_may_fund_its_own"]
        running = (best_first(parts, counts, some) if own else accepted) if full else []
        order = accepted if full else []
        shares = share(parts, options, running, order, counts)
        chosen = [*shares["paid"], *shares["filled"]]
    objections = sum(count["objections"] for count in counts[options[0]].values())
    if not full:
        status = "no quorum"
    elif decision["mode"] == "consent" and objections and not decision["objections_heard"]:
        status, order, chosen = "objections first", [], []
    else:
        status = "decided" if chosen else "not decided"
    return {"status": status, "order": order, "chosen": chosen, "counts": counts, "shares": shares}


def count_of(parts, place, side):
    """How one side graded one option. In ranked choice, ranking it is a yes, and ranking it first is support."""
    ballots, mark = parts["ballots"], parts["decision"]["options"][place]["mark"]
    given = ballots["sides"][side]
    column = [row[place] for row in given] if ballots["papers"] == "whole" else given[mark]
    graded = [grade for grade in column if grade is not None]
    if parts["rule"]["name"] == "ranked-choice/1":
        yes, no, support, objections = len(graded), len(column) - len(graded), graded.count(1), 0
    else:
        yes_from, support_from, no_upto, object_upto = GRADES[parts["rule"]["name"]]
        yes, support = sum(grade >= yes_from for grade in graded), sum(grade >= support_from for grade in graded)
        no, objections = sum(grade <= no_upto for grade in graded), sum(grade <= object_upto for grade in graded)
    needed = quorum(parts["roll"][side]["people"])
    count = {"n": len(column), "yes": yes, "no": no, "support": support, "objections": objections, "quorum": needed}
    return {**count, "accepted": is_accepted(parts, count)}


def is_accepted(parts, count):
    """More yes than no (twice as many where it is hard to reverse), enough of them, and few who object."""
    yes, no, objections = count["yes"], count["no"], count["objections"]
    outweighs = yes > 0 and yes >= 2 * no if parts["decision"]["is_hard_to_reverse"] else yes > no
    return outweighs and yes >= count["quorum"] and not (objections and 4 * objections >= count["n"])


def quorum(people):
    return min(10, max(min(3, people), (people + 3) // 4))


def drawn(parts, option):
    return hashlib.sha256(f"{parts['lottery']['seed']}|{option}".encode()).hexdigest()


def best_first(parts, counts, options):
    """Most support on the side that supports it least, then on the next; the same with yes; then the lottery."""

    def shares(option, what):
        return sorted(Fraction(count[what], count["n"] or 1) for count in counts[option].values())

    def better(option):
        return [-share for share in shares(option, "support")] + [-share for share in shares(option, "yes")]

    return sorted(options, key=lambda option: (better(option), drawn(parts, option)))


def last_left_first(parts, options, accepted):
    """Ranked choice: round by round the weakest goes out, each side counting the same."""
    left, order = list(accepted), []
    while left:
        totals = dict.fromkeys(left, Fraction(0))
        for rows in parts["ballots"]["sides"].values():
            for row in rows:
                ranked = [(row[place], option) for place, option in enumerate(options) if option in totals]
                ranked = [each for each in ranked if each[0] is not None]
                if ranked:
                    totals[min(ranked)[1]] += Fraction(1, len(rows))
        least = min(totals.values())
        out = max((option for option in left if totals[option] == least), key=lambda option: drawn(parts, option))
        left.remove(out)
        order.insert(0, out)
    return order


def share(parts, options, running, accepted, counts):
    """Equal shares: each side holds the same, and each ballot of a side; what is left buys in order, if it fits."""
    budget, ballots = parts["decision"]["budget"], parts["ballots"]["sides"]
    purse = Fraction(budget["total"], len(ballots))
    people = [(side, row) for side, rows in ballots.items() for row in rows]
    weight = [Fraction(1, len(ballots[side])) for side, _ in people]
    held = [purse for _ in people]  # for each unit of weight
    place, paid, left = {option: options.index(option) for option in options}, {}, Fraction(budget["total"])
    fans = {option: [at for at, (_, row) in enumerate(people) if (row[place[option]] or 0) >= 3] for option in running}
    while True:
        asked = {}
        for option in running:
            price = None if option in paid else price_of(budget["costs"][option], fans[option], held, weight)
            if price is not None:
                asked[option] = price
        if not asked:
            break
        least = min(price / budget["costs"][option] for option, price in asked.items())
        bought = next(one for one in running if one in asked and asked[one] / budget["costs"][one] == least)
        paid[bought] = {}
        for at in fans[bought]:
            payment = min(held[at], asked[bought])
            held[at] -= payment
            paid[bought][people[at][0]] = paid[bought].get(people[at][0], 0) + payment * weight[at]
        left -= budget["costs"][bought]
    filled = []
    for option in accepted:
        everywhere = all(count["support"] for count in counts[option].values())
        if option not in paid and everywhere and budget["costs"][option] <= left:
            left -= budget["costs"][option]
            filled.append(option)
    said = {option: {side: str(Fraction(each)) for side, each in by_side.items()} for option, by_side in paid.items()}
    return {"purse": str(purse), "paid": said, "filled": filled, "left": str(left)}


def price_of(cost, fans, held, weight):
    """What each unit of weight pays so that the cost comes together; None if supporters do not hold enough."""
    missing, heavy = Fraction(cost), sum(weight[at] for at in fans)
    for at in sorted(fans, key=lambda at: held[at]):
        if missing <= held[at] * heavy:
            return missing / heavy
        missing -= held[at] * weight[at]
        heavy -= weight[at]
    return None


if __name__ == "__main__":
    sys.exit(main())
