"""Labels follow the text scale both ways."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QTextLayout, QTextOption
from pytestqt.qtbot import QtBot

from desktop.design.theme import Theme
from desktop.design.tokens import TYPE
from desktop.design.type import TABULAR_FIGURES
from desktop.widgets.text import Paragraph, Text


def test_letters_that_shrink_again_leave_no_gap(qtbot: QtBot, theme: Theme) -> None:
    label = Text(theme, "Appearance", TYPE.lead)
    qtbot.addWidget(label)
    before = label.sizeHint()
    theme.scale_text(2.0)
    assert label.sizeHint().height() == 2 * TYPE.lead.line
    theme.scale_text(1.0)
    assert label.sizeHint() == before


def test_a_paragraph_begins_where_the_reader_does(qtbot: QtBot, theme: Theme) -> None:
    label = Paragraph(theme, "Nothing booked.")
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert _ink_begins(label) < 20
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _ink_begins(label) > 200


def _ink_begins(label: Paragraph) -> int:
    """The leftmost column that is not the ground."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = image.pixel(image.width() // 2, image.height() - 1)
    columns = (
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(image.height()))
    )
    return next(columns)


def test_a_word_too_long_for_its_paragraph_goes_on_in_the_next_line(
    qtbot: QtBot, theme: Theme
) -> None:
    label = Paragraph(theme, "maximilianevonhohensteinoberreuter@example.com")
    qtbot.addWidget(label)
    assert label.heightForWidth(600) == TYPE.body.line
    assert label.heightForWidth(200) == 2 * TYPE.body.line


def test_a_paragraph_that_says_something_else_is_as_high_as_that(
    qtbot: QtBot, theme: Theme
) -> None:
    label = Paragraph(theme, "Nothing booked.")
    qtbot.addWidget(label)
    assert label.heightForWidth(200) == TYPE.body.line
    label.set_text("Lessons you book appear here, also while the network is away.")
    tall = label.heightForWidth(200)
    assert tall >= 2 * TYPE.body.line
    theme.scale_text(1.5)
    assert label.heightForWidth(200) > tall


def test_a_paragraph_is_as_high_as_its_lines_at_any_width_in_any_order(
    qtbot: QtBot, theme: Theme
) -> None:
    label = Paragraph(theme, "Lessons you book appear here, also\n\nwhile the network is away.")
    qtbot.addWidget(label)
    for scale in (1, 2):
        theme.scale_text(scale)
        for width in (400, 60, 500, 7, 230, 120, 90, 1200, 64, 233, *range(30, 420, 13)):
            lines = sum(_lines(part, label.font(), width) for part in label.text().split("\n"))
            assert label.heightForWidth(width) == lines * TYPE.body.line * scale


def _lines(words: str, font: QFont, width: int) -> int:
    """How many lines Qt makes of the words, asked anew."""
    layout = QTextLayout(words, font)
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout.lineCount()


def test_a_hyphen_is_not_torn_from_its_words_by_tabular_figures(theme: Theme) -> None:
    tabular = QFont.Tag(TABULAR_FIGURES)
    assert theme.font_for("$1,250.00").featureValue(tabular) == 1
    for words in ("+1 902-555-0148", "Wei-Lin Chen", "Name and email…"):
        assert theme.font_for(words).featureValue(tabular) == 0
