"""Backups and restoring, on screen."""
