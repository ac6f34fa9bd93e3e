"""The room of the ladder: moves and their reasons."""
