"""Widgets of the NPS room."""
