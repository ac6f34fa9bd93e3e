"""NPS: answers, their history, their number."""
