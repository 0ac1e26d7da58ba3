"""What can be taken out of Cairn in formats other systems read."""
