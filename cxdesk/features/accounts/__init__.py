"""The room of accounts: list, page, names, trash."""
