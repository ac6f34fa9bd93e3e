"""Files in: from a CSV somebody exported to rows of the book, by a plan that is shown first."""
