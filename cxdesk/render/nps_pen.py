"""What every part of an NPS chart draws with: the theme's colours, a family, sizes of type."""

from contextlib import AbstractContextManager
from typing import Any

from matplotlib import rc_context
from matplotlib.text import Annotation
from matplotlib.transforms import Transform

from cxdesk.render.chart_text import drawable, families, weight
from cxdesk.render.panel import Panel
from cxdesk.render.tokens import Colours, Look, colours

CAPTION_PT, FIGURE_PT = 8.25, 9.75
REGULAR, STRONG = 400, 600

Spot = tuple[float, float, Transform]
"""A point, and by which of a panel's scales it is meant."""


class Pen:
    """A look made ready to draw with."""

    def __init__(self, look: Look) -> None:
        self.colours: Colours = colours(look.theme, look.high_contrast)
        self.scale = look.scale
        self._family = look.family

    def ready(self) -> AbstractContextManager[None]:
        """matplotlib set up to draw by this look."""
        return rc_context(self._settings())  # type: ignore[arg-type]

    def _settings(self) -> dict[str, Any]:
        return {
            "font.family": families(self._family),
            "font.size": CAPTION_PT * self.scale,
            "figure.facecolor": self.colours["surface"],
            "lines.linewidth": 1.5,
            "lines.solid_capstyle": "round",
            "lines.solid_joinstyle": "round",
            "text.parse_math": False,
            "svg.fonttype": "none",
            "svg.hashsalt": "cxdesk",
        }

    def write(self, panel: Panel, text: str, at: Spot, **how: Any) -> Annotation:
        """Plain text beside a spot; `aside` moves it by points right and up."""
        letters = drawable(self._family, text)
        chosen = families(self._family, letters)
        written = Annotation(
            letters,
            at[:2],
            how.pop("aside", (0, 0)),
            xycoords=at[2],
            textcoords="offset points",
            fontfamily=chosen,
            fontweight=weight(chosen[0], how.pop("weight", REGULAR)),
            va=how.pop("va", "center"),
            annotation_clip=False,
            **how,
        )
        panel.figure.add_artist(written)
        return written
