"""The window's way to a summary: two actions and what follows them."""
