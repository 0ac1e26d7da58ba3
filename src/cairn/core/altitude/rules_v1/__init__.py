"""Rules v1, complete. Thresholds are judgement, to be settled with citizens; each has its reason."""

from cairn.core.altitude.rules import Level, Rules, Threshold
from cairn.core.altitude.rules_v1 import conditions_high, conditions_low

LEVELS = (
    Level(
        1,
        "Done to us",
        "coercion",
        "Where every activity starts, and where it falls back to when people were put under pressure.",
    ),
    Level(2, "Explained to us", "educating", "People were free to choose, and it was explained in time."),
    Level(3, "Told straight", "informing", "What is open and what is fixed was said; questions were answered."),
    Level(4, "Asked while open", "consultation", "People were asked before the decision, and each got an answer."),
    Level(5, "Heard with effect", "engagement", "The person who decides was there, and something changed."),
    Level(6, "Designed together", "co-design", "Citizens shared problem, agenda and options from the start."),
    Level(7, "Shared start to finish", "co-production", "Decision, money, work and review were shared as well."),
)

THRESHOLDS = (
    Threshold("confirmations", 2, "citizens", "One voice can be mistaken or leaned on"),
    Threshold("late_entry_days", 14, "days", "Two weeks later, memory needs more witnesses"),
    Threshold("late_confirmations", 3, "citizens", "Written later, so one witness more"),
    Threshold("challenge_days", 10, "working days", "Two weeks to answer in public"),
    Threshold("ruling_days", 15, "working days", "Three weeks for three people to hear both sides"),
    Threshold("window_days", 365, "days", "What was true a year ago has to be shown again"),
    Threshold("contest_after_end_days", 365, "days", "A finished activity stays open to challenge for a year"),
    Threshold("ask_after_leaving_days", 90, "days", "People who left often saw the most"),
    Threshold("people_for_figures", 5, "people", "Below five, a figure can be traced to a person"),
    Threshold("statement_dissent", 1, "citizens", "In a small group one person may differ without a veto"),
    Threshold("gap_cap", 1.0, "points", "A full point apart means two different memories"),
    Threshold("gap_cap_level", 5, "level", "What only one side felt was not designed together"),
    Threshold("programme_share", 0.75, "share of activities", "A programme is what it usually does"),
    Threshold("programme_days", 90, "days", "Counted once ended, or once it has had three months"),
    Threshold("programme_activities", 3, "activities", "Fewer are too few to say"),
    Threshold("programme_lift", 1, "levels", "Nobody shares much more power than the group that governs"),
)

STRANDS = ("agenda", "timing", "openness", "decision", "work", "review", "fairness", "loop", "felt")

RULES_V1 = Rules("v1", LEVELS, conditions_low.CONDITIONS + conditions_high.CONDITIONS, THRESHOLDS, STRANDS)
