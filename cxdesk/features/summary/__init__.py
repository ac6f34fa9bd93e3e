"""The room of summaries: an account on paper, for us and for the customer."""
