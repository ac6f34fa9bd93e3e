"""What is in the book twice: found, shown with the reason, and made one by choice."""
