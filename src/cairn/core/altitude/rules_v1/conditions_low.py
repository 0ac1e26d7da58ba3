"""Rules v1, levels 2 to 4: explained, told straight, asked while open."""

from cairn.core.altitude.rules import Condition, Threshold
from cairn.core.words import Words

CONDITIONS = (
    Condition(
        id="2.1",
        level=2,
        title="Free to choose",
        rule=(
            "Before the first session an invitation was published that says what for, how much time "
            "is asked, what people get, and that anyone may refuse or leave with no effect on care."
        ),
        strand="fairness",
        who=Words("The co-production lead"),
        proof=Words("A published invitation that says all four things, before the first session."),
    ),
    Condition(
        id="2.2",
        level=2,
        title="Explained in time",
        rule=(
            "A plain explanation was out at least five working days before the first session, in at "
            "least two formats, including every format somebody asked for."
        ),
        strand="fairness",
        who=Words("The co-production lead"),
        proof=Words(
            "The explanation in two formats, and in each one asked for, five working days before the first session."
        ),
        thresholds=(
            Threshold("days", 5, "working days", "A week to read it, ask somebody, or find a supporter"),
            Threshold("formats", 2, "formats", "No single format reaches everybody"),
        ),
    ),
    Condition(
        id="3.1",
        level=3,
        title="Decision card",
        rule="A decision card was published before the first session.",
        strand="openness",
        who=Words("The co-production lead"),
        proof=Words("A decision card with a date before the first session."),
    ),
    Condition(
        id="3.2",
        level=3,
        title="Questions answered",
        rule="No question from a citizen is older than twenty working days without a public answer.",
        strand="loop",
        who=Words("Anyone on the staff side who knows the answer"),
        proof=Words("A public answer to each question."),
        thresholds=(
            Threshold(
                "days",
                20,
                "working days",
                "Long enough to find things out, short enough to still matter to the person who asked",
            ),
        ),
    ),
    Condition(
        id="3.3",
        level=3,
        title="Reasons given",
        rule=("Each decision was published with its reasons, at most twenty working days after it was taken."),
        strand="decision",
        who=Words("The person who decides"),
        proof=Words("The reasons, published beside the decision."),
        thresholds=(
            Threshold(
                "days",
                20,
                "working days",
                "Long enough to find things out, short enough to still matter to the person who asked",
            ),
        ),
    ),
    Condition(
        id="4.1",
        level=4,
        title="Asked before",
        rule=(
            "At least five citizens (two in a group that meets all year) said something before the decision, and "
            "asking stayed open for at least ten working days, unless citizens agreed to less."
        ),
        strand="timing",
        who=Words("The co-production lead"),
        proof=Words("Contributions from citizens, made before the decision while asking was open."),
        thresholds=(
            Threshold("citizens", 5, "citizens", "Fewer than five people are easily hand-picked"),
            Threshold("citizens_standing", 2, "citizens", "A standing group is small and meets again"),
            Threshold("days", 10, "working days", "Two weeks, so that one holiday or one bad week shuts nobody out"),
        ),
    ),
    Condition(
        id="4.2",
        level=4,
        title="Still open",
        rule=(
            "When people were asked, the question was open or there were at least two real options, and no contract, "
            "announcement or spending had settled it."
        ),
        strand="openness",
        who=Words("The person who decides"),
        proof=Words("An open question, or two real options, with nothing settled beforehand."),
        thresholds=(Threshold("options", 2, "options", "One option is not a choice"),),
    ),
    Condition(
        id="4.3",
        level=4,
        title="Nobody shut out",
        rule="Whatever somebody needs to join in is met, in a way that person accepts.",
        strand="fairness",
        who=Words("The co-production lead"),
        proof=Words("Each person who needs something says that it works for them now."),
    ),
    Condition(
        id="4.4",
        level=4,
        title="Answered",
        rule=(
            "Everything people said has a public answer (done, will do by a day, cannot because, or not "
            "yet with the next day), at most thirty working days after the decision."
        ),
        strand="loop",
        who=Words("Anyone on the staff side who can answer"),
        proof=Words("A public answer to each thing people said."),
        thresholds=(Threshold("days", 30, "working days", "Six weeks to answer everybody, however many they are"),),
    ),
)
