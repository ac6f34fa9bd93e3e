"""The room of people: who is there, what they do, what they answered last."""
