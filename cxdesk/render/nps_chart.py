"""The NPS chart, drawn by one hand for window, paper and command line.

To be called on the render thread: matplotlib's `rc_context` belongs to the whole process.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO, StringIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import History
from cxdesk.render.nps_events import draw_events
from cxdesk.render.nps_panels import both_panels, draw_answers, draw_months, draw_trailing
from cxdesk.render.nps_pen import Pen
from cxdesk.render.nps_scales import Frame, runs, span
from cxdesk.render.panel import Panel
from cxdesk.render.tokens import PLAIN, Look

PIXELS_PER_INCH, POINTS_PER_INCH = 96, 72
_PAPER_LEFT_PT = 21.4

Dot = tuple[float, float, Answer]
"""Where an answer is drawn, in dots from the bottom left."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where an answer is drawn, in pixels of the window from the top left."""

    x: float
    y: float
    answer: Answer


@dataclass(frozen=True, slots=True)
class Picture:
    """`rgba` is `width` × `height` pixels of the screen, row by row from the top."""

    rgba: bytes
    width: int
    height: int
    ratio: float
    hits: tuple[Hit, ...]


def to_image(
    history: History, size: tuple[int, int], ratio: float = 1.0, look: Look = PLAIN
) -> Picture:
    """A picture for a widget of `size` pixels on a screen with `ratio` of its own to each."""
    pen = Pen(look)
    with pen.ready():
        canvas, hits = _canvas(history, size, ratio, pen)
        canvas.draw()  # type: ignore[no-untyped-call]
        rgba = bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    width, height = canvas.get_width_height()
    placed = tuple(Hit(x / ratio, (height - y) / ratio, answer) for x, y, answer in hits)
    return Picture(rgba, width, height, ratio, placed)


def to_png(
    history: History, size: tuple[int, int], ratio: float = 2.0, look: Look = PLAIN
) -> bytes:
    """The same as a file, by default with two pixels to each of the window's."""
    pen = Pen(look)
    written = BytesIO()
    with pen.ready():
        canvas, _hits = _canvas(history, size, ratio, pen)
        canvas.print_png(written, metadata={"Software": None})  # type: ignore[no-untyped-call]
    return written.getvalue()


def _canvas(
    history: History, size: tuple[int, int], ratio: float, pen: Pen
) -> tuple[FigureCanvasAgg, list[Dot]]:
    dpi = PIXELS_PER_INCH * ratio
    width, height = (round(side * ratio) / dpi for side in size)
    figure = Figure(figsize=(width, height), dpi=dpi)
    canvas = FigureCanvasAgg(figure)
    return canvas, draw(figure, history, _frame(figure).scaled(pen.scale), pen)


def to_svg(history: History, width_pt: float, height_pt: float, theme: str = "light") -> str:
    """The same for paper, with its text as text."""
    pen = Pen(Look(theme))
    with pen.ready():
        inches = width_pt / POINTS_PER_INCH, height_pt / POINTS_PER_INCH
        figure = Figure(figsize=inches, dpi=POINTS_PER_INCH)
        canvas = FigureCanvasSVG(figure)
        draw(figure, history, replace(_frame(figure), left=_PAPER_LEFT_PT), pen)
        written = StringIO()
        canvas.print_svg(  # type: ignore[no-untyped-call]
            written, metadata={"Date": None, "Creator": None}
        )
    return written.getvalue()


def draw(figure: Figure, history: History, frame: Frame, pen: Pen) -> list[Dot]:
    """Draws both panels, and says where each answer stands."""
    lines = runs(history)
    shown = span(history, frame.across)
    upper, lower = both_panels(figure, frame, shown)
    draw_trailing(upper, history, lines, pen)
    draw_months(lower, shown, pen)
    days = draw_answers(lower, history, shown, pen)
    draw_events((upper, lower), [e for e in history.events if shown.holds(e.on)], pen)
    return _dots(lower, days, history.answers)


def _dots(panel: Panel, days: list[float], answers: Sequence[Answer]) -> list[Dot]:
    found = []
    for day, answer in zip(days, answers, strict=True):
        x, y = panel.data.transform((day, answer.score))
        found.append((float(x), float(y), answer))
    return found


def _frame(figure: Figure) -> Frame:
    width, height = figure.get_size_inches() * POINTS_PER_INCH
    return Frame(float(width), float(height))
