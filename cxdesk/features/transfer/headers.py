"""Names of columns: how two spellings meet, which are never kept, which are no score."""

import re
from functools import lru_cache

REFUSED_BECAUSE = "CxDesk refused because"
"""Our own column beside rows that were refused: never data, whichever file it comes back in."""

_PRIVATE = re.compile(
    r"(.* )?ip ?(addr.*)?|network id"
    r"|.*(latitude|longitude|geo ?location).*|location"
    r"|.*(birth ?day|birth ?date|date of birth|anniversary|gender).*|(.* )?(dob|sex)"
    r"|.*(photo|avatar)( ?(url|link|file))?|(.* )?(picture|portrait)( ?(url|link|file))?"
    r"|(home|private) ?(address|street|city|state|postal code|zip|country|fax|phone)\b.*"
    r"|(.* )?home address( .*)?|address \d+ - .*"
    r"|.*(geburtstag|geburtsdatum|geschlecht|privatadresse|breitengrad|längengrad).*"
    r"|.*(date de naissance|anniversaire|sexe|adresse (personnelle|privée)).*"
    r"|.*(fecha de nacimiento|cumpleaños|género|dirección (particular|personal)).*"
    r"|.*(latitud|longitud|ip-adresse|adresse ip|dirección ip)|foto( ?url)?"
)
_STARS = re.compile(r"(.* )?(star ratings?|stars)")


@lru_cache(4096)
def header_key(name: str) -> str:
    """Trimmed, casefolded, spaces collapsed, without a byte order mark."""
    return " ".join(name.replace("\ufeff", "").replace("_", " ").casefold().split())


@lru_cache(4096)
def is_private(name: str) -> bool:
    """True for what is never stored, in whichever column order or case it comes.

    Of a name with parts, such as "person_properties.IP Address", the last one says it.
    """
    key = header_key(name)
    if key == header_key(REFUSED_BECAUSE):
        return True
    return any(_PRIVATE.fullmatch(part.strip()) for part in (key, *re.split(r"[.:]", key)[1:]))


def holds_stars(name: str) -> bool:
    """True for a rating by one to five stars, which no formula makes an NPS answer."""
    return _STARS.fullmatch(header_key(name)) is not None
