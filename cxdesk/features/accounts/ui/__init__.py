"""The panels and pages of accounts."""
