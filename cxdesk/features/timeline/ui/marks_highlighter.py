"""Colours the marks of the capture grammar where they stand in the text."""

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from cxdesk.domain.capture_marks import Span
from cxdesk.qt.theme import Tokens


class MarksHighlighter(QSyntaxHighlighter):
    """Knows nothing of the grammar: the spans are given to it with each reading."""

    def __init__(self, document: QTextDocument, look: Tokens) -> None:
        super().__init__(document)
        self._spans: tuple[Span, ...] = ()
        self._format = QTextCharFormat()
        self._format.setFontWeight(QFont.Weight.Medium)
        self.set_look(look)

    def set_look(self, look: Tokens) -> None:
        self._format.setForeground(look.accent_text)
        self._format.setBackground(look.accent_tint)
        self.rehighlight()

    def set_spans(self, text: str, spans: tuple[Span, ...]) -> None:
        """Half-open, in characters of `text`, which may count fewer than Qt does."""
        told = spans if text.isascii() else tuple(in_units(text, span) for span in spans)
        if told != self._spans:
            self._spans = told
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        start = self.currentBlock().position()
        end = start + self.currentBlock().length()
        for span in self._spans:
            if span.start < end and span.end > start:
                first = max(span.start, start)
                self.setFormat(first - start, min(span.end, end) - first, self._format)


def in_units(text: str, span: Span) -> Span:
    """Qt counts UTF-16 units: an emoji is two."""
    before = len(text[: span.start].encode("utf-16-le", "surrogatepass")) // 2
    inside = len(text[span.start : span.end].encode("utf-16-le", "surrogatepass")) // 2
    return Span(before, before + inside)
