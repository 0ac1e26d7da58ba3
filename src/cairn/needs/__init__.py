"""What people need to take part: written once, shared by consent, checked afterwards; who comes beside them."""
