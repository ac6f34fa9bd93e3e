"""Text as it may enter the book, and the keys by which names and handles are found again."""

import re
import unicodedata

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _, number

NOTE_LIMIT = 256 * 1024
LINE_LIMIT = 500

# fmt: off
PUBLIC_MAIL = frozenset([
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com",
    "yahoo.com", "yahoo.co.uk", "ymail.com", "icloud.com", "me.com", "mac.com", "aol.com",
    "gmx.de", "gmx.net", "gmx.com", "web.de", "t-online.de", "freenet.de", "mail.com",
    "proton.me", "protonmail.com", "pm.me", "fastmail.com", "zoho.com", "yandex.ru",
    "mail.ru", "qq.com", "163.com", "126.com", "orange.fr", "wanadoo.fr", "free.fr",
    "laposte.net", "libero.it",
])
# fmt: on
"""Domains that say nothing about whom a mailbox belongs to."""


def clean_text(text: str) -> str:
    """NFC, newlines as \\n, no control characters but newline and tab, no surrogates."""
    if text.isascii() and text.isprintable():
        return text.strip()
    unified = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = (c for c in unified if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Cn"))
    return "".join(kept).strip()


def clean_line(text: str) -> str:
    """The same on one line, with runs of space folded."""
    return " ".join(clean_text(text).split())


def too_large(text: str) -> str | None:
    """The sentence that says so; None for a note that fits. Quick, however long the text is."""
    if 4 * len(text) <= NOTE_LIMIT or len(text.encode(errors="replace")) <= NOTE_LIMIT:
        return None
    return _(
        "This note is larger than {limit} kB, the most one note can hold."
        " Nothing was saved and your text is still here. Split it, or keep it as a file."
    ).format(limit=number(NOTE_LIMIT // 1024))


def check_note(text: str) -> str:
    """`text` cleaned; raises DeskError when it is larger than a note may be."""
    if sentence := too_large(text):
        raise DeskError(sentence)
    return clean_text(text)


def check_name(text: str, what: str) -> str:
    """`text` as one clean line; raises DeskError when it is empty or too long."""
    name = clean_line(text)
    if not name:
        raise DeskError(_("{what} needs a name. Nothing was saved. Type one.").format(what=what))
    if len(name) > LINE_LIMIT:
        raise DeskError(
            _(
                "That name is longer than {limit} characters. Nothing was saved. Shorten it."
            ).format(limit=LINE_LIMIT)
        )
    return name


def folded(text: str) -> str:
    """Casefolded without accents: "Estrela Têxtil" → "estrela textil"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


_FORMS = re.compile(
    r"\b(gmbh( & co\.? kg)?|ag|ltd|limited|inc|llc|corp|co|plc|bv|b\.v|nv|sa|s\.a|srl|spa|oy|ab"
    r"|as)\b\.?"
)


def name_key(name: str) -> str:
    """The key by which two spellings of one firm meet: folded, no legal form, no punctuation."""
    plain = folded(name)
    bare = re.sub(r"[^\w]+", " ", _FORMS.sub(" ", plain)).strip()
    return bare or re.sub(r"\s+", " ", plain).strip()


def email_key(address: str) -> str:
    return clean_line(address).casefold().removeprefix("mailto:")


def domain_key(site: str) -> str:
    """ "acme.com" from an address of a page or a mailbox; "" where there is none."""
    bare = clean_line(site).casefold().split("://")[-1].split("@")[-1]
    host = re.split(r"[/?#:]", bare)[0].removeprefix("www.").strip(".")
    return host if "." in host and " " not in host else ""


def also_named_key(id_: str, name: str) -> str:
    """The key of another name of a person: many can share a name, so it begins with an id."""
    return f"{id_} {folded(name)}"


def handle_key(system: str, value: str) -> str:
    """How a handle of `system` is compared: mails and domains folded, ids to the letter."""
    match system:
        case "email":
            return email_key(value)
        case "domain":
            return domain_key(value)
        case "phone":
            return re.sub(r"[^\d+]", "", value)
        case "salesforce":
            return clean_line(value)[:15]
        case _:
            return clean_line(value)
