"""Pictures and pages from facts: no Qt, no SQL."""
