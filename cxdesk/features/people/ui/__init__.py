"""People, on screen."""
