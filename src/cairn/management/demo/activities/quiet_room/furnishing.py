"""What goes into the two rooms: money shared out, an order, and a proposal that everybody could live with."""

from cairn.management.demo.plan import Choice, Vote

LAMPS = "Lamps on a dial"
FELT = "Felt on the walls"
CHAIRS = "Chairs with arms, and blankets"
SCREENS = "Screens that tell the programme"
SHIFTS = "Two people by the door, two hours at a time"

CHOICES = (
    Choice(
        94, "Leon Vera", LAMPS, "Eight lamps that each of us can turn down, in place of the light from above.",
        cost="Eight lamps, and an electrician for a day.", pounds=900,
    ),
    Choice(
        93, "Xanthe", FELT, "Grey felt on two walls of each room. It swallows the noise from the hall.",
        cost="Felt, rails, and a day of work.", pounds=1_100,
    ),
    Choice(
        92, "Nadim Bronwen", CHAIRS, "Six chairs one can get out of alone, and washable blankets.", cost="Six chairs, twenty blankets.",
        pounds=700,
    ),
    Choice(
        91, "Howard", SCREENS, "A screen by each door shows what goes on in the hall and when.", cost="Two screens and their cables.",
        pounds=800,
    ),
    Choice(
        90, "Elspeth Noor", SHIFTS, "Two people sit by the door, a citizen and a member of staff, and change after two hours.",
        cost="Two people at a time. Citizens are paid for it.",
    ),
)  # fmt: skip
SHARED = Vote(
    opened=67,
    closes=64,
    question="What do we buy for the two rooms?",
    choices=(LAMPS, FELT, CHAIRS, SCREENS),
    mode="budget",
    total=2_300,
    costs=(900, 1_100, 700, 800),
    ballots={
        "citizen": ("4421", "4430", "3421", "2430", "4342", "4240", "2431", "3420", "4430", "1432", "442-"),
        "staff": ("4233", "3243", "4234", "2342", "4323", "3232", "4243", "3324", "4232", "2243", "3423", "4334"),
    },
    objections=(
        ("A screen is the hall again. I come in to be rid of it.", "No screen in the rooms, and none by their doors."),
        ("Whoever has to rest reads every line on a screen, want it or not.", "A paper on the wall outside."),
        ("It hums.", "Anything that makes no sound."),
        ("In the room it takes the dark away.", "Put it into the corridor, where nobody rests."),
        ("My son stops at every screen. We would be back in the hall after a minute.", "A door he cannot see it from."),
    ),
    reasons_after=1,
    reasons=(
        "Lamps and chairs are bought: both sides paid for them out of their halves. For felt there was not enough left, and"
        " it is next when there is more. Screens were stopped by citizens, because they bring the hall back into the room."
    ),
    is_beside=True,
)
ORDERED = Vote(
    opened=67,
    closes=64,
    question="If the money comes in parts: what is bought first?",
    choices=(LAMPS, FELT, CHAIRS),
    mode="prioritise",
    ballots={
        "citizen": ("442", "443", "342", "243", "434", "424", "243", "342", "443", "143", "442"),
        "staff": ("423", "324", "423", "234", "432", "323", "424", "332", "423", "224", "342", "433"),
    },
    reasons_after=1,
    reasons="The light first: both sides said so. Then the chairs, which nobody can do without. Felt comes when the walls are dry.",
    is_beside=True,
)
CONSENTED = Vote(
    opened=67,
    closes=64,
    question="Can everybody live with two people by the door?",
    choices=(SHIFTS,),
    mode="consent",
    review=-30,
    ballots={"citizen": ("4", "3", "3", "4", "2", "3", "4", "3", "1", "4"), "staff": tuple("343234312434")},
    reasons_after=1,
    reasons="Nobody objected. One person on each side was not happy: two hours are long. It is looked at again after the Expo.",
    is_beside=True,
)
VOTES = (SHARED, ORDERED, CONSENTED)
