"""The room of plans: what both sides do, by when."""
