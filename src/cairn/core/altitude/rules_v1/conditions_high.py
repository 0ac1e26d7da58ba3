"""Rules v1, levels 5 to 7: heard with effect, designed together, shared start to finish."""

from cairn.core.altitude.rules import Condition, Threshold
from cairn.core.words import Words

CONDITIONS = (
    Condition(
        id="5.1",
        level=5,
        title="Decider in the room",
        rule="The person who decides was at one session or more with at least two citizens, and stayed.",
        strand="decision",
        who=Words("The person who decides"),
        proof=Words("Two citizens or more who were there confirm it."),
        thresholds=(
            Threshold(
                "citizens",
                2,
                "citizens",
                "One citizen alone among professionals is not a conversation of equals",
            ),
        ),
        needs_confirmation=True,
    ),
    Condition(
        id="5.2",
        level=5,
        title="Our items",
        rule=("At least a quarter of agenda time went to items that citizens put forward, and they were reached."),
        strand="agenda",
        who=Words("The chair, with items from citizens"),
        proof=Words("Reached items put forward by citizens, confirmed by citizens who were there."),
        thresholds=(
            Threshold(
                "share",
                0.25,
                "share of agenda time",
                "A quarter is felt as ours and leaves room for what has to be done",
            ),
        ),
        needs_confirmation=True,
    ),
    Condition(
        id="5.3",
        level=5,
        title="Changed by us",
        rule="At least one change to an option or a decision is traced to a citizen's words.",
        strand="loop",
        who=Words("Whoever made the change"),
        proof=Words("Its author, or two citizens, confirm that the change came from those words."),
        thresholds=(Threshold("changes", 1, "changes", "One real change shows that being heard has effect"),),
        needs_confirmation=True,
    ),
    Condition(
        id="5.4",
        level=5,
        title="Not out of pocket",
        rule=(
            "Expenses were paid in advance, or at most twenty working days after the claim; the terms"
            " were told beforehand."
        ),
        strand="fairness",
        who=Words("Whoever pays claims"),
        proof=Words("The claim is paid; where it was late, the person says that the money has come."),
        thresholds=(
            Threshold(
                "days",
                20,
                "working days",
                "A month is the longest a tight household budget can lend to an organisation",
            ),
        ),
    ),
    Condition(
        id="6.1",
        level=6,
        title="In at the start",
        rule=(
            "The first session with citizens came before the first option was written, and most "
            "citizens agreed what the problem is."
        ),
        strand="timing",
        who=Words("The co-production lead"),
        proof=Words("A problem statement that more than half of the citizens confirm."),
        thresholds=(Threshold("share", 0.5, "share of citizens, more than", "Most means more than half"),),
        needs_confirmation=True,
    ),
    Condition(
        id="6.2",
        level=6,
        title="Options from both",
        rule=(
            "At least half of the options were written by citizens or jointly; the chosen one is "
            "among the group's, or the departure is explained and the citizens' reply is published."
        ),
        strand="openness",
        who=Words("Citizens and staff who write options"),
        proof=Words("Options with citizens among their authors, confirmed by citizens."),
        thresholds=(Threshold("share", 0.5, "share of options", "Half of what is chosen from is ours"),),
        needs_confirmation=True,
    ),
    Condition(
        id="6.3",
        level=6,
        title="Shared chair and agenda",
        rule=(
            "At least 40% of agenda time was put forward by citizens, and citizens chaired or co-"
            "chaired at least half of the sessions."
        ),
        strand="agenda",
        who=Words("The chair and the co-chair"),
        proof=Words("Reached items and a citizen in the chair, confirmed by citizens who were there."),
        thresholds=(
            Threshold(
                "agenda",
                0.4,
                "share of agenda time",
                "Near half, with room for what the law or the calendar puts there",
            ),
            Threshold("chair", 0.5, "share of sessions", "Turns in the chair, so that nobody owns the meeting"),
        ),
        needs_confirmation=True,
    ),
    Condition(
        id="6.4",
        level=6,
        title="Enough of us",
        rule=(
            "Citizens were at least a third of the people present, and never fewer than two, in every design session."
        ),
        strand="fairness",
        who=Words("The co-production lead"),
        proof=Words("Check-ins, or a count of people present that citizens confirm."),
        thresholds=(
            Threshold("share", 1 / 3, "share of people present", "Below a third, people report being an audience"),
            Threshold("citizens", 2, "citizens", "Nobody should be the only one"),
        ),
        needs_confirmation=True,
    ),
    Condition(
        id="6.5",
        level=6,
        title="Paid as promised",
        rule=(
            "Payment was offered to every citizen in the group, and each claim was paid at most "
            "twenty working days after it was made."
        ),
        strand="fairness",
        who=Words("Whoever pays claims"),
        proof=Words(
            "An offer to each citizen, and each claim paid; where it was late, the person says that the money has come."
        ),
        thresholds=(Threshold("days", 20, "working days", "The same patience as for expenses"),),
    ),
    Condition(
        id="6.6",
        level=6,
        title="Felt",
        rule="Citizens' power score is at least 3.5 of 5, and staff do not rate it a full point higher.",
        strand="felt",
        who=Words("Everyone in the sessions"),
        proof=Words("A pulse with five citizens or more, or a joint statement agreed by all but at most one of them."),
        thresholds=(
            Threshold("score", 3.5, "points of 5", "Clearly above the middle"),
            Threshold("gap", 1.0, "points, less than", "A full point apart means two different memories"),
        ),
    ),
    Condition(
        id="7.1",
        level=7,
        title="Agreement",
        rule=(
            "Both sides agreed on scope, decision rule, money, and what is not shared and why; "
            "renewed within twelve months."
        ),
        strand="decision",
        who=Words("Both sides"),
        proof=Words("The agreement, agreed or renewed by both sides in the last twelve months."),
        thresholds=(Threshold("days", 365, "days", "People and budgets change within a year"),),
    ),
    Condition(
        id="7.2",
        level=7,
        title="Equal say",
        rule=(
            "Every decision used the agreed rule; citizens held at least half of the votes or could "
            "block; no override without their consent."
        ),
        strand="decision",
        who=Words("The person who decides"),
        proof=Words("Citizens confirm that the agreed rule was used."),
        thresholds=(Threshold("share", 0.5, "share of votes", "Nobody can be outvoted"),),
        needs_confirmation=True,
    ),
    Condition(
        id="7.3",
        level=7,
        title="Money",
        rule="The budget was published, and citizens shared in at least one decision on it.",
        strand="decision",
        who=Words("Whoever holds the budget"),
        proof=Words("The budget in public, and a decision on it with citizens on the roll."),
        thresholds=(Threshold("decisions", 1, "decisions", "Money shared once is money that can be shared"),),
    ),
    Condition(
        id="7.4",
        level=7,
        title="Work shared",
        rule=(
            "Of the finished delivery tasks each side did at least a quarter; each citizen's task was"
            " freely accepted, with recognition offered."
        ),
        strand="work",
        who=Words("Both sides"),
        proof=Words(
            "Finished tasks, confirmed by citizens, each citizen's task accepted by a citizen and "
            "offered with recognition."
        ),
        thresholds=(
            Threshold(
                "share",
                0.25,
                "share of tasks, each side",
                "Neither side carries it alone, and work is not dumped on citizens",
            ),
        ),
        needs_confirmation=True,
    ),
    Condition(
        id="7.5",
        level=7,
        title="Judged together",
        rule=(
            "Both sides agreed before delivery how success is measured; citizens led or co-led the "
            "review; their verdict was published unedited."
        ),
        strand="review",
        who=Words("Both sides"),
        proof=Words("Measures agreed by both sides, and a review that citizens confirm."),
        needs_confirmation=True,
    ),
    Condition(
        id="7.6",
        level=7,
        title="Promises kept",
        rule=(
            "At least 80% of the commitments due were kept in time or re-agreed with citizens; none "
            "is silently more than thirty days late."
        ),
        strand="loop",
        who=Words("Owners of commitments"),
        proof=Words("Commitments kept in time, or a new day agreed with citizens."),
        thresholds=(
            Threshold(
                "share",
                0.8,
                "share of commitments due",
                "Most of the time, with room for what nobody foresaw",
            ),
            Threshold("days", 30, "days", "A month of silence is a broken promise"),
        ),
    ),
    Condition(
        id="7.7",
        level=7,
        title="Felt as equal",
        rule=(
            "Citizens' power score is at least 4.0, the gap is below 0.5, at least 60% answered, and "
            "two thirds say in a secret closing vote that it was done together."
        ),
        strand="felt",
        who=Words("Citizens who took part"),
        proof=Words(
            "A pulse and a closing vote with five citizens or more, or a joint statement agreed by "
            "all but at most one of them."
        ),
        thresholds=(
            Threshold("score", 4.0, "points of 5", "Mostly, on every item"),
            Threshold("gap", 0.5, "points, less than", "Both sides remember the same thing"),
            Threshold("response", 0.6, "share of citizens asked", "Silence is not consent"),
            Threshold("vote", 2 / 3, "share of votes", "Clearly more than half"),
        ),
    ),
)
