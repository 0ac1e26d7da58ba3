"""Short statements about lunch, still open to answer. People see it in two ways: my own plate, or one table."""

from cairn.management.demo.plan import Conversation, Statement

CONVERSATION = Conversation(
    cards=30,
    closed=0,
    source="cards-food",
    people=52,
    ways=(50, 50),
    statements=(
        Statement("I want to know every single thing that is in it.", (97, 40)),
        Statement("One good soup that all can eat is better than ten dishes.", (18, 90)),
        Statement("I bring my own lunch, to be safe.", (85, 15)),
        Statement("Eating together matters more than what we eat.", (20, 95)),
        Statement("Meat and fish should be at a separate counter.", (84, 32)),
        Statement("I would rather queue once than walk to three counters.", (25, 88)),
        Statement("Staff should eat at the same tables as everybody.", (70, 96)),
        Statement("Lunch should be free for all.", (72, 85)),
        Statement("A label with pictures is enough for me.", (12, 80)),
        Statement("Somebody who knows the kitchen should stand at the counter.", (94, 48)),
        Statement("There should be long tables.", (15, 92)),
        Statement("I need a place to eat where nobody watches.", (88, 22)),
        Statement("The kitchen should be open so that I can see.", (82, 45)),
        Statement("Lunch can start at half past eleven.", (80, 70)),
        Statement("If the food is different for everybody, nobody shares.", (10, 86)),
        Statement("Cake in the afternoon is part of it.", (60, 94)),
        Statement("What I may not eat is nobody's business.", (92, 30)),
        Statement("Water should stand on every table.", (95, 97)),
        Statement("I would help to serve.", (28, 84)),
        Statement("Paper plates are fine.", (65, 25)),
        Statement("Soft food belongs on the same menu as all other food.", (78, 88), by="Mabel"),
        Statement("A fixed time for lunch is good for my health.", (90, 68), by="Noor"),
        Statement("The bakery in Mill Lane should bake for us.", (45, 82), by="Zofia"),
    ),
)
