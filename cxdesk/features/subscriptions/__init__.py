"""The room of what customers pay: subscriptions, their ends and their notice."""
