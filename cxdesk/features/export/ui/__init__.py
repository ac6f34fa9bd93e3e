"""The window's way out: which folder, which format, how far, and where it went."""
