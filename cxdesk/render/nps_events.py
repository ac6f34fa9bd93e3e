"""Events on an NPS chart: a dotted line through both panels, and a name above it."""

from matplotlib.text import Annotation

from cxdesk.domain.nps_history import Event
from cxdesk.render.nps_pen import Pen
from cxdesk.render.panel import Panel

_ABOVE_PT = 9.0
_LEAN_PT = -1.2
_GAP_PT = 6.0
_SHIFT_PT = 60.0
_LEAST_PT = 18.0


def draw_events(panels: tuple[Panel, Panel], events: list[Event], pen: Pen) -> list[Annotation]:
    """The names stand apart: the newest keeps its place, earlier ones give way or are cut."""
    for event in events:
        for panel in panels:
            _dotted(panel, event, pen)
    names = [_name(panels[0], event, pen) for event in events]
    _set_apart(panels[0], names)
    return names


def _dotted(panel: Panel, event: Event, pen: Pen) -> None:
    panel.upright(
        event.on.toordinal(),
        color=pen.colours["control"],
        linewidth=0.75,
        linestyle=(0, (1, 2)),
        dash_capstyle="butt",
        zorder=2.5,
    )


def _name(panel: Panel, event: Event, pen: Pen) -> Annotation:
    return pen.write(
        panel,
        event.text,
        (event.on.toordinal(), 1.0, panel.share_upright),
        aside=(_LEAN_PT, _ABOVE_PT * pen.scale),
        color=pen.colours["text2"],
    )


def _set_apart(panel: Panel, names: list[Annotation]) -> None:
    """From the newest to the oldest, each ends before the next begins."""
    points = 72 / panel.figure.dpi
    limit = panel.figure.bbox.width * points
    for name in reversed(names):
        box = name.get_window_extent()
        start = box.x0 * points
        width = _cut(name, limit - (start - _SHIFT_PT), points)
        shift = min(0.0, limit - width - start)
        name.xyann = (name.xyann[0] + shift, name.xyann[1])
        limit = start + shift - _GAP_PT


def _cut(name: Annotation, room: float, points: float) -> float:
    """Shortens a name to `room` points, hides it where nothing readable is left; its width."""
    whole = name.get_text()
    length = len(whole)
    width = name.get_window_extent().width * points
    while width > room and length > 1:
        length = min(length - 1, int(length * room / width))
        name.set_text(whole[: max(1, length)].rstrip() + "…")
        width = name.get_window_extent().width * points
    name.set_visible(room >= _LEAST_PT)
    return width if name.get_visible() else 0.0
