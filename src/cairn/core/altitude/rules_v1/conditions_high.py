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
                "One citizen alone among staff is not a talk between equals",
            ),
        ),
        needs_confirmation=True,
    ),
    Condition(
        id="5.2",
        level=5,
        title="Our items",
        rule=(
            "At least a quarter of the time went to what citizens put on the agenda, and it was really talked about."
        ),
        strand="agenda",
        who=Words("Whoever chairs, with what citizens put on the agenda"),
        proof=Words("Time for what citizens put on the agenda, confirmed by citizens who were there."),
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
        rule="At least one option or decision changed because of a citizen's words.",
        strand="loop",
        who=Words("Whoever made the change"),
        proof=Words("Whoever said the words, or two other citizens, confirm that the change came from them."),
        thresholds=(Threshold("changes", 1, "changes", "One real change shows that being heard has effect"),),
        needs_confirmation=True,
    ),
    Condition(
        id="5.4",
        level=5,
        title="Not out of pocket",
        rule=(
            "What taking part costs was paid in advance, or at most twenty working days after people asked for it;"
            " how that works was told beforehand."
        ),
        strand="fairness",
        who=Words("Whoever pays people back"),
        proof=Words("The money is paid; where it was late, the person says that it has come."),
        thresholds=(
            Threshold(
                "days",
                20,
                "working days",
                "A month is the longest a tight household can lend to an organisation",
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
            "At least half of the options were written by citizens, alone or with others; the chosen one is "
            "one of the group's, or it is explained why not and the citizens' reply is published."
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
            "At least 40% of the time went to what citizens put on the agenda, and citizens chaired at least half "
            "of the sessions, alone or with others."
        ),
        strand="agenda",
        who=Words("Whoever chairs"),
        proof=Words("Time for citizens' items and a citizen in the chair, confirmed by citizens who were there."),
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
            "In every session where options are shaped, citizens were a third of the people or more, never fewer "
            "than two."
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
            "Every citizen in the group was offered payment for their time, and it was paid at most "
            "twenty working days after they asked for it."
        ),
        strand="fairness",
        who=Words("Whoever pays people back"),
        proof=Words(
            "An offer to each citizen, and the money paid; where it was late, the person says that it has come."
        ),
        thresholds=(Threshold("days", 20, "working days", "The same patience as for expenses"),),
    ),
    Condition(
        id="6.6",
        level=6,
        title="Felt",
        rule="Citizens say power was shared: 3.5 of 5 or more. Staff do not rate it a full point higher.",
        strand="felt",
        who=Words("Everyone in the sessions"),
        proof=Words(
            "Answers from five citizens or more after a session, or a joint statement all but at most one agree to."
        ),
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
            "Both sides agreed what this covers, how we decide, the money, and what is not shared and why; "
            "not longer than twelve months ago."
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
            "Every decision was taken by the agreed rule; citizens held at least half of the votes or could not be "
            "outvoted; nobody outside changed it without their consent."
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
        proof=Words("The budget in public, and a decision on it in which citizens had a vote."),
        thresholds=(Threshold("decisions", 1, "decisions", "Money shared once is money that can be shared"),),
    ),
    Condition(
        id="7.4",
        level=7,
        title="Work shared",
        rule=(
            "Each side did at least a quarter of the finished tasks; citizens took theirs on freely,"
            " and something was offered in return."
        ),
        strand="work",
        who=Words("Both sides"),
        proof=Words(
            "Finished tasks, confirmed by citizens; each task of a citizen freely taken on, with "
            "something offered in return."
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
            "Before the work started both sides agreed how to tell whether it worked; citizens led the look back, "
            "alone or with others; what they say of it was published unedited."
        ),
        strand="review",
        who=Words("Both sides"),
        proof=Words("How to tell whether it worked, agreed by both sides, and a look back that citizens confirm."),
        needs_confirmation=True,
    ),
    Condition(
        id="7.6",
        level=7,
        title="Promises kept",
        rule=(
            "At least 80% of the promises due were kept in time, or got a new day that citizens agreed to; none "
            "is more than thirty days late without a word."
        ),
        strand="loop",
        who=Words("Whoever owns a promise"),
        proof=Words("Promises kept in time, or a new day agreed with citizens."),
        thresholds=(
            Threshold(
                "share",
                0.8,
                "share of promises due",
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
            "Citizens say power was shared: 4 of 5 or more, and staff less than half a point away. At least 60% "
            "answered, "
            "and two thirds say in a secret closing vote that it was done together."
        ),
        strand="felt",
        who=Words("Citizens who took part"),
        proof=Words(
            "Answers and a closing vote from five citizens or more, or a joint statement all but at most one agree to."
        ),
        thresholds=(
            Threshold("score", 4.0, "points of 5", "Mostly, on every item"),
            Threshold("gap", 0.5, "points, less than", "Both sides remember the same thing"),
            Threshold("response", 0.6, "share of citizens asked", "Silence is not consent"),
            Threshold("vote", 2 / 3, "share of votes", "Clearly more than half"),
        ),
    ),
)
