"""Two fair draws of the demo: one that was drawn, with a place drawn for again, and one that people can sign up for."""

from cairn.management.demo.plan.draws import Asked, Drawn
from cairn.selection.lines import Line

READERS = Drawn(
    112,
    "Reader on the panel that sees every plan first",
    "Read each plan before it is printed, and say what is hard to read, missing, or not true.",
    "One evening a month, six in all.",
    "Papers a week before, in large print or read to you. Noor rings you the day before.",
    "£75 an evening, and your way there.",
    lines=(
        Line("Age", "16 to 34", 2, 2),
        Line("Age", "35 to 59", 2, 2),
        Line("Age", "60 and over", 2, 2),
        Line("Where you live", "Fernbrook", 2, 4),
        Line("Where you live", "Vale", 2, 4),
        Line("Is getting around hard for you?", "yes", 2, 3, 1, 4),
        Line("Is getting around hard for you?", "no", 2, 4),
        Line("Is getting around hard for you?", "I would rather not say", 0, 1),
    ),
    names=(
        "Abel Beatriz Callum Dilys Edwin Farah Gethin Ines Jomo Kavita Leon Marisol Nadim Olwen Piotr Rafiq Sunniva"
        " Tomasz Uma Xanthe Zofia Agnes Corin Delphine"
    ),
    places=6,
    closes=84,
    starts=50,
    ends=-120,
    numbers=("Noor", "Greta"),
)
PAID = Asked(
    19,
    "Member of the group that looks at what was paid",
    lines=(
        Line("Have you claimed money here?", "yes", 3, 3),
        Line("Have you claimed money here?", "no", 0, 1, 0, 2),
        Line("Have you claimed money here?", "I would rather not say", 0, 1),
        Line("Age", "under 40", 1, 3),
        Line("Age", "40 and over", 1, 3),
    ),
)
