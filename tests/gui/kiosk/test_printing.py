"""A ticket on paper: offered where there is a printer, nameless, and never in anybody's way."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.kiosk.desk import Confirmed, Held
from desktop.kiosk.flow import Page
from desktop.kiosk.language import LANGUAGES, SPANISH, Language, Speech
from desktop.kiosk.presenters.printing import Printing, PrintPresenter
from desktop.kiosk.printing.receipt import WIDTH_MM, Receipt, paint, pdf, receipt_of
from desktop.kiosk.values import BookingDraft, Contact
from desktop.runtime.jobs import InlineJobs
from tests.gui.kiosk.conftest import Visitor
from tests.gui.kiosk.fake_desk import FakeDesk, halifax
from tests.gui.kiosk.lobby import Paper

FRIDAY = date(2026, 3, 6)
NAME = "Karin Ek"


@pytest.fixture
def desk() -> FakeDesk:
    """The small studio, without a screen."""
    return FakeDesk()


def draft(desk: FakeDesk) -> BookingDraft:
    """Karin is about to book with Mara tomorrow at half past four."""
    held = desk.take_hold(desk.teachers[0].offering_id, halifax(FRIDAY, 16, 30), 45)
    assert isinstance(held, Held)
    return BookingDraft(held.hold, NAME, Contact(phone="+19024250148"), "en")


def book(visitor: Visitor) -> None:
    """To the ticket without the pages before it, which have tests of their own."""
    flow = visitor.shell.flow
    flow.go(Page.REVIEW)
    flow.review.book(draft(visitor.desk))
    QApplication.processEvents()


def words_on(receipt: Receipt) -> str:
    return "\n".join(line.text for line in (*receipt.above, *receipt.below))


def test_without_a_printer_nothing_is_offered(visitor: Visitor) -> None:
    book(visitor)
    assert not visitor.shell.pages.done.print.isVisible()


def test_a_ticket_is_printed_once_and_names_nobody(visitor: Visitor, paper: Paper) -> None:
    paper.is_here = True
    book(visitor)
    visitor.tap("Print")
    (receipt,) = paper.printed
    said = words_on(receipt)
    assert "K7M 42Q" in said
    assert "Fri 6 March, 16:30" in said
    assert "Confirmed" in said
    assert not any(secret in said for secret in ("Karin", "9024", "••"))
    assert not visitor.find("Printed").isEnabled()


def test_a_request_is_printed_as_one(visitor: Visitor, paper: Paper) -> None:
    paper.is_here = True
    visitor.desk.change(is_online=False)
    book(visitor)
    visitor.tap("Print")
    assert "Not confirmed yet" in words_on(paper.printed[0])


def test_a_jammed_printer_is_a_word_and_may_be_tried_again(visitor: Visitor, paper: Paper) -> None:
    paper.is_here, paper.takes = True, False
    book(visitor)
    visitor.tap("Print")
    assert "The printer isn’t responding." in visitor.see()
    assert visitor.find("Done").isEnabled()
    paper.takes = True
    visitor.tap("Print")
    assert "does not answer" not in visitor.see()
    visitor.tap("Done")
    assert visitor.shell.flow.printing.state.name == "NOT_OFFERED"


def test_while_a_queue_says_nothing_nobody_else_is_offered_paper(
    qapp: QApplication, desk: FakeDesk
) -> None:
    receipt = on_paper(qapp, desk, SPANISH)
    queue = SilentQueue(InlineJobs(), Paper(is_here=True))
    presenter = PrintPresenter(queue, queue.jobs)
    queue.next_visitor = presenter
    presenter.look()
    presenter.print(receipt)
    assert queue.asked_meanwhile == 0
    presenter.look()
    assert presenter.state is Printing.OFFERED


@dataclass
class SilentQueue:
    """While it swallows a ticket its owner leaves and the next ticket comes up."""

    jobs: InlineJobs
    paper: Paper
    next_visitor: PrintPresenter | None = None
    asked_meanwhile: int = 0
    is_swallowing: bool = False

    def is_there(self) -> bool:
        self.asked_meanwhile += self.is_swallowing
        return self.paper.is_there()

    def print(self, receipt: Receipt) -> bool:
        self.is_swallowing = True
        assert self.next_visitor is not None
        self.next_visitor.forget()
        self.next_visitor.look()
        assert self.next_visitor.state is Printing.NOT_OFFERED
        self.is_swallowing = False
        return self.paper.print(receipt)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_on_paper_nothing_runs_over_the_edge(
    qapp: QApplication, desk: FakeDesk, language: Language
) -> None:
    receipt = on_paper(qapp, desk, language)
    image = QImage(640, round(receipt.height_mm * 8), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(receipt, painter, round(8 * 25.4))
    painter.end()
    assert image.width() == WIDTH_MM * 8
    margins = [
        image.pixelColor(x, y).lightness()
        for x in (4, 12, 20, 619, 627, 635)
        for y in range(image.height())
    ]
    assert min(margins) == 255


def test_the_file_is_as_long_as_the_ticket(qapp: QApplication, desk: FakeDesk) -> None:
    receipt = on_paper(qapp, desk, SPANISH)
    longer = replace(receipt, below=receipt.below * 2)
    assert longer.height_mm > receipt.height_mm + 10
    assert pdf(receipt).startswith(b"%PDF")


def on_paper(qapp: QApplication, desk: FakeDesk, language: Language) -> Receipt:
    """Karin's ticket as she would print it."""
    outcome = desk.book(draft(desk))
    assert isinstance(outcome, Confirmed)
    speech = Speech(qapp, desk.studio().zone, language)
    try:
        family = qapp.font().family()
        return receipt_of(outcome.ticket, desk.studio(), speech, family, is_request=False)
    finally:
        speech.close()
