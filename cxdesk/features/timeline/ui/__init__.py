"""The capture box and the list of moments."""
