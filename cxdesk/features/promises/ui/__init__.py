"""What is promised, on screen."""
