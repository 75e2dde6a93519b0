"""The dialogs of the Availability screen, and what becomes of their answers."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.studio.availability.dialogs import CopyDayDialog, CopyWeekDialog, ExceptionDialog
from desktop.studio.availability.enquiries import (
    DatesAsked,
    Enquiries,
    HolidayOffer,
    WhyAnswer,
    WhyAsked,
)
from desktop.studio.availability.holiday_dialog import HolidayDialog
from desktop.studio.availability.presenter import AvailabilityPresenter
from desktop.studio.availability.public_holidays import Holiday, Place
from desktop.studio.availability.why_dialog import WhyDialog
from desktop.studio.desk import StudioDesk


class AvailabilityDialogs(QObject):
    """Opens dialogs over the window of `view`; each is gone once it is closed."""

    def __init__(self, desk: StudioDesk, presenter: AvailabilityPresenter, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._presenter = presenter
        self._view = view
        self._enquiries = Enquiries(desk, presenter)
        self._exception: ExceptionDialog | None = None
        self._holidays: HolidayDialog | None = None
        self._why: WhyDialog | None = None

    def ask_for_exception(self) -> None:
        """Ask which dates differ, and how."""
        state = self._presenter.state
        dialog = ExceptionDialog(
            self._desk.theme,
            self._view.window(),
            state.today,
            may_close_studio=state.may_close_studio,
        )
        dialog.blackout_wanted.connect(self._on_blackout_wanted)
        dialog.hours_wanted.connect(self._presenter.set_exception)
        dialog.dates_asked.connect(self._on_dates_asked)
        dialog.day_wanted.connect(self._desk.day_requested)
        dialog.closed.connect(self._on_exception_closed)
        self._exception = dialog
        dialog.open()

    def ask_for_day(self) -> None:
        """Ask which weekday to copy to which."""
        dialog = CopyDayDialog(self._desk.theme, self._view.window())
        dialog.copy_wanted.connect(self._presenter.copy_day)
        dialog.open()

    def ask_for_week(self) -> None:
        """Ask which week to copy to which."""
        today = self._presenter.state.today
        dialog = CopyWeekDialog(self._desk.theme, self._view.window(), today, self._desk.weeks)
        dialog.copy_wanted.connect(self._presenter.copy_week)
        dialog.open()

    def ask_for_holidays(self) -> None:
        """Offer the coming public holidays as closed days; not where nothing may be changed."""
        state = self._presenter.state
        if not state.can_edit:
            return
        dialog = HolidayDialog(
            self._desk.theme, self._view.window(), may_close_studio=state.may_close_studio
        )
        self._holidays = dialog
        dialog.place_chosen.connect(self._on_place_chosen)
        dialog.closing_wanted.connect(self._on_closing_wanted)
        dialog.closed.connect(self._on_holidays_closed)
        dialog.open()
        self._enquiries.ask_holidays(None, self._on_offer)

    def ask_why(self) -> None:
        """Let any time be asked about."""
        state = self._presenter.state
        if state.teacher is None:
            return
        dialog = WhyDialog(
            self._desk.theme,
            self._view.window(),
            self._desk.local_now(),
            state.durations_min,
            state.preview_min,
        )
        self._why = dialog
        dialog.asked.connect(self._on_why_asked)
        dialog.closed.connect(self._on_why_closed)
        dialog.open()

    def _on_blackout_wanted(self, first: date, last: date, reason: str, is_studio: bool) -> None:
        self._presenter.add_blackout(first, last, reason, is_studio=is_studio)

    def _on_dates_asked(self, asked: DatesAsked) -> None:
        self._enquiries.ask_booked(asked, self._on_booked)

    def _on_booked(self, count: int) -> None:
        if self._exception is not None:
            self._exception.tell_booked(count)

    def _on_exception_closed(self) -> None:
        self._exception = None

    def _on_place_chosen(self, place: Place) -> None:
        self._enquiries.ask_holidays(place, self._on_offer)

    def _on_offer(self, offer: HolidayOffer) -> None:
        if self._holidays is not None:
            self._holidays.show_offer(offer)

    def _on_closing_wanted(self, days: list[Holiday], is_studio: bool) -> None:
        self._enquiries.close(days, is_studio=is_studio)

    def _on_holidays_closed(self) -> None:
        self._holidays = None

    def _on_why_asked(self, asked: WhyAsked) -> None:
        self._enquiries.ask_why(asked, self._on_why_answered)

    def _on_why_answered(self, answer: WhyAnswer) -> None:
        if self._why is not None:
            self._why.show_answer(answer)

    def _on_why_closed(self) -> None:
        self._why = None
