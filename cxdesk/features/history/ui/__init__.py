"""Undo, redo and what was done, on screen."""
