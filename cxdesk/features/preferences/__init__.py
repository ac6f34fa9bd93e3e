"""How CxDesk looks and where it keeps backups on this machine."""
