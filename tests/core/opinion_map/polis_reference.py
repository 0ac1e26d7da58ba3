"""Polis's formulas once more, written plainly over a dense table, to hold ours against.

A table is a list of rows, one per person, of votes by statement: 1, 0, -1, or None where there is none.
"""

from math import sqrt

CLEAR = 1.2815515655446004  # one-sided 90 %


def counted(table, group, statement, wanted):
    votes = [row[statement] for row, one in zip(table, group, strict=True) if one in wanted]
    return votes.count(1), votes.count(-1), len(votes) - votes.count(None)


def informed(table, group, statement):
    """Group-informed consensus, of agreeing and of disagreeing."""
    agreeing, disagreeing = 1.0, 1.0
    for one in range(max(group) + 1):
        agree, disagree, seen = counted(table, group, statement, {one})
        agreeing, disagreeing = agreeing * (agree + 1) / (seen + 2), disagreeing * (disagree + 1) / (seen + 2)
    return agreeing, disagreeing


def figures(table, group, one, statement):
    agree, disagree, seen = counted(table, group, statement, {one})
    others = counted(table, group, statement, set(range(max(group) + 1)) - {one})
    found = {"statement": statement, "votes": {"agree": agree, "disagree": disagree}, "seen": seen}
    for answer, votes, theirs in (("agree", agree, others[0]), ("disagree", disagree, others[1])):
        share, share_of_others = (votes + 1) / (seen + 2), (theirs + 1) / (others[2] + 2)
        p, q, n, m = (votes + 1) / (seen + 1), (theirs + 1) / (others[2] + 1), seen + 1, others[2] + 1
        pooled = (votes + 1 + theirs + 1) / (n + m)
        apart = 0 if pooled == 1 else (p - q) / sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
        found[answer] = (share, 2 * sqrt(n) * (p - 0.5), share / share_of_others, apart)
    return found


def representative(table, group, one, statements):
    """Up to five (statement, answer) for a group, as Polis selects and sorts them."""
    rows = [figures(table, group, one, statement) for statement in statements]

    def product(row, answer):
        share, test, ratio, apart = row[answer]
        return share * test * ratio * apart

    def side(row):
        return "agree" if row["agree"][3] > row["disagree"][3] else "disagree"

    best = None
    for row in rows:
        share, test, ratio, _ = row["agree"]
        if row["votes"]["agree"] == row["votes"]["disagree"] == 0:
            continue
        if best is None:
            better = test > CLEAR or (ratio > 1 and share > 0.5)
        elif best["agree"][2] > 1:
            better = product(row, "agree") > product(best, "agree")
        else:
            better = share * test > best["agree"][0] * best["agree"][1]
        best = row if better else best
    clear = [row for row in rows if any(row[a][1] > CLEAR and row[a][3] > CLEAR for a in ("agree", "disagree"))]
    if best is None and not clear:
        best = max(rows, key=lambda row: max(row["agree"][3], row["disagree"][3]))
    clear.sort(key=lambda row: -product(row, side(row)))
    chosen = ([] if best is None else [best]) + [row for row in clear if row is not best]
    return sorted(((row["statement"], side(row)) for row in chosen[:5]), key=lambda pair: pair[1] != "agree")
