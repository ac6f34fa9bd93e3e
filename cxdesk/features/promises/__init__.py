"""The room of promises: what is due, to whom, since when."""
