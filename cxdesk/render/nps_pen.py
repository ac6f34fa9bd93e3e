"""What every part of an NPS chart draws with: the theme's colours, a family, sizes of type."""

from contextlib import AbstractContextManager
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.text import Annotation

from cxdesk.render.chart_text import drawable, families, weight
from cxdesk.render.tokens import Colours, Look, colours

CAPTION_PT, FIGURE_PT = 8.25, 9.75
REGULAR, STRONG = 400, 600


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
            "axes.facecolor": "none",
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.spines.left": False,
            "axes.spines.bottom": False,
            "xtick.color": self.colours["text3"],
            "ytick.color": self.colours["text3"],
            "xtick.labelsize": CAPTION_PT * self.scale,
            "ytick.labelsize": CAPTION_PT * self.scale,
            "xtick.major.size": 0,
            "ytick.major.size": 0,
            "xtick.major.pad": 6,
            "ytick.major.pad": 6,
            "lines.linewidth": 1.5,
            "lines.solid_capstyle": "round",
            "lines.solid_joinstyle": "round",
            "text.parse_math": False,
            "axes.unicode_minus": True,
            "svg.fonttype": "none",
            "svg.hashsalt": "cxdesk",
        }

    def write(self, axes: Axes, text: str, at: tuple[float, float], **how: Any) -> Annotation:
        """Plain text beside a point of the data; `aside` moves it by points right and up."""
        letters = drawable(self._family, text)
        chosen = families(self._family, letters)
        return axes.annotate(
            letters,
            at,
            how.pop("aside", (0, 0)),
            textcoords="offset points",
            fontfamily=chosen,
            fontweight=weight(chosen[0], how.pop("weight", REGULAR)),
            va=how.pop("va", "center"),
            annotation_clip=False,
            **how,
        )
