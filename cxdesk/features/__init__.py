"""One room for each thing the user does."""
