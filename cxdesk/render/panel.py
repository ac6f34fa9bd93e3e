"""A rectangle of a picture with scales of its own: what our charts need of matplotlib's axes.

Axes with their ticks, locators and spines cost most of the time a chart takes, and a chart is
drawn for every account one walks over, and for every page of a thousand summaries.
"""

from collections.abc import Sequence
from typing import Any

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.transforms import (
    Bbox,
    BboxTransform,
    BboxTransformTo,
    Transform,
    TransformedBbox,
    blended_transform_factory,
)

Range = tuple[float, float]
Rectangle = tuple[float, float, float, float]


class Panel:
    """`place` is left, bottom, width and height in shares of the figure.

    A point is given in `data`, or in `share` of the panel from its lower left, or in one of them
    across and the other upright.
    """

    def __init__(self, figure: Figure, place: Rectangle, across: Range, upright: Range) -> None:
        self.figure = figure
        self.box = TransformedBbox(Bbox.from_bounds(*place), figure.transFigure)
        scales = Bbox([(across[0], upright[0]), (across[1], upright[1])])
        self.data: Transform = BboxTransform(scales, self.box)
        self.share: Transform = BboxTransformTo(self.box)
        self.share_across = blended_transform_factory(self.share, self.data)
        self.share_upright = blended_transform_factory(self.data, self.share)

    def line(self, days: Sequence[float], values: Sequence[float], **how: Any) -> Line2D:
        """Through the points, or with a `marker` and no `linestyle` the points themselves."""
        drawn = Line2D(days, values, transform=how.pop("by", self.data), **how)
        self._add(drawn)
        return drawn

    def level(self, value: float, **how: Any) -> None:
        """A line across the whole panel."""
        self.line((0, 1), (value, value), by=self.share_across, **how)

    def upright(self, day: float, **how: Any) -> None:
        """A line from the bottom of the panel to its top."""
        self.line((day, day), (0, 1), by=self.share_upright, **how)

    def area(self, points: Sequence[tuple[float, float]], **how: Any) -> None:
        """A shape without an edge, behind everything else."""
        by = how.pop("by", self.data)
        self._add(Polygon(points, transform=by, linewidth=0, zorder=0, **how))

    def _add(self, artist: Artist) -> None:
        artist.set_clip_box(self.box)
        self.figure.add_artist(artist, clip=False)
