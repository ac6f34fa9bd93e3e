"""Tooltips that show what they are given, never what it says as markup."""

import html


def plain_tip(text: str) -> str:
    """Qt guesses whether a tooltip is rich text; this leaves it nothing to guess."""
    if not text:
        return ""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<qt><span style='white-space:pre-wrap'>{lines}</span></qt>"
