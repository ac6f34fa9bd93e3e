"""Facts and rules: plain Python, no I/O."""
