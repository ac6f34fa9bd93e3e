"""The room of search over everything."""
