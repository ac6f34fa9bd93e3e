"""CxDesk, the desk of one customer success manager."""
