"""The panels for the settings of this machine."""
