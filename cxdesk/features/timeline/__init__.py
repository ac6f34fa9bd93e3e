"""What happened with an account: capture, and the timeline."""
