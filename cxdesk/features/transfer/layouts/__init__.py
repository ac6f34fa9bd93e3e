"""How the files of other programs name what we keep, one file for each program."""
