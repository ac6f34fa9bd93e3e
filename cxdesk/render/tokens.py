"""The colours of the theme for pictures and paper, where there is no window to ask."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from cxdesk import paths

Colours = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is wanted: `family` of its type, `scale` of its text (0.9 to 1.5)."""

    theme: str = "light"
    high_contrast: bool = False
    family: str = "Inter"
    scale: float = 1.0


PLAIN = Look()


def colours(theme: str, high_contrast: bool = False) -> Colours:
    """Hex colours by name; `theme` is "light" or "dark".

    With high contrast, lines and quiet text grow as strong as the next strength.
    """
    everything = json.loads(paths.resource("theme.json").read_text("utf-8"))[theme]
    plain = {name: value for name, value in everything.items() if isinstance(value, str)}
    if high_contrast:
        plain |= {"line": plain["control"], "text3": plain["text2"]}
    return plain
