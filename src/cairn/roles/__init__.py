"""Roles offered to people: what for, how long, what is given for it; who asks for one, who holds one, who was asked."""
