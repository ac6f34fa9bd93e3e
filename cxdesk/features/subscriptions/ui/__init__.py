"""The popover in which revenue and renewal are typed."""
