"""The window: puts the rooms side by side."""
