"""The plan, on screen."""
