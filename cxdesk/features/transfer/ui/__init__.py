"""The page that brings a file in, and the tray."""
