"""The room of safe copies: backup, restore, check."""
