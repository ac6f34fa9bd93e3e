"""The colours of the theme for pictures and paper, where there is no window to ask."""

import json
from collections.abc import Mapping

from cxdesk import paths

Colours = Mapping[str, str]


def colours(theme: str, high_contrast: bool = False) -> Colours:
    """Hex colours by name; `theme` is "light" or "dark".

    With high contrast, lines and quiet text grow as strong as the next strength.
    """
    everything = json.loads(paths.resource("theme.json").read_text("utf-8"))[theme]
    plain = {name: value for name, value in everything.items() if isinstance(value, str)}
    if high_contrast:
        plain |= {"line": plain["control"], "text3": plain["text2"]}
    return plain
