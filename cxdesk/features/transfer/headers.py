"""Names of columns: how two spellings meet, and which columns are never kept."""

import re

_PRIVATE = re.compile(
    r"ip ?address|location ?(latitude|longitude)|latitude|longitude|location|geo ?location"
    r"|birth ?(day|date)|date of birth|anniversary|gender|sex|photo( url)?|picture"
    r"|(home|private) (address|street|city|state|postal code|zip|country|country/region|fax|phone)"
    r"|home address .*"
)


def header_key(name: str) -> str:
    """Trimmed, casefolded, spaces collapsed, without a byte order mark."""
    return " ".join(name.replace("\ufeff", "").replace("_", " ").casefold().split())


def is_private(name: str) -> bool:
    """True for what is never stored, in whichever column order or case it comes."""
    return _PRIVATE.fullmatch(header_key(name)) is not None
