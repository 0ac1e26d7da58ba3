"""The pages of an event's call: sessions people propose, what is said of them, who leads them, the decision."""
