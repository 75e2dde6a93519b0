"""The profile, what is offered, and what students see of both."""

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.ids import PLATFORM, new_id
from core.models import Offering, Service
from core.mutations.availability import SetException
from core.mutations.profile import EditProfile
from core.repositories import begin_writing
from core.scheduling.calendar import Asking, Channel
from core.scheduling.slots import open_starts
from desktop.kiosk.values import Reason, WeekDay
from desktop.runtime.presenter import Screen
from desktop.studio.profile import build_profile
from desktop.studio.profile.offering_form import OfferingForm
from desktop.studio.profile.values import ProfileState
from desktop.studio.profile.view import ProfileView
from tests.fixtures.studio_desk import Seat
from tests.gui.accessibility.looking import locale_of


class Page:
    """The screen in a window over somebody's desk."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.seat, self.window = seat, QWidget()
        qtbot.addWidget(self.window)
        self.screen: Screen[ProfileState] = build_profile(seat.desk, None)
        self.screen.finish()
        self.screen.setParent(self.window)
        self.window.resize(1232, 844)
        self.screen.resize(1232, 844)
        self.window.show()

    @property
    def view(self) -> ProfileView:
        assert isinstance(self.screen.view, ProfileView)
        return self.screen.view

    @property
    def state(self) -> ProfileState:
        return self.screen.presenter.state

    @property
    def form(self) -> OfferingForm:
        (found,) = self.window.findChildren(OfferingForm)
        return found

    def day(self, at: int) -> WeekDay:
        assert self.state.week is not None
        return self.state.week.days[at]


def click(widget: QWidget) -> None:
    """A real click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def page(qtbot: QtBot, instructor_seat: Seat) -> Page:
    """Mara at her own profile; singing stands in the catalogue too."""
    studio = instructor_seat.studio
    begin_writing(studio.session)
    studio.rows.services.add(
        Service(
            id=new_id(), studio_id=PLATFORM, category_id=new_id(), slug="singing", name="Singing"
        )
    )
    studio.session.commit()
    instructor_seat.server.stamp()
    instructor_seat.sync()
    return Page(qtbot, instructor_seat)


def offering(seat: Seat, service: str) -> Offering:
    """How Mara offers something, as the server has it."""
    found = seat.studio.rows.offerings.of_instructor(seat.studio.instructor_id)
    return next(each for each in found if each.service_name == service)


def test_what_is_typed_shows_beside_before_it_is_saved(page: Page) -> None:
    QTest.keyClicks(page.view.about.bio, "Bach and blues")
    assert page.view.preview.bio.text() == "Bach and blues"
    assert page.seat.studio.rows.instructors.require(page.seat.studio.instructor_id).bio == ""
    click(page.view.about.save)
    page.seat.sync()
    assert page.seat.studio.rows.instructors.require(page.seat.studio.instructor_id).bio == (
        "Bach and blues"
    )
    assert not page.state.is_typed


def test_leaving_brings_back_what_stood(page: Page) -> None:
    QTest.keyClicks(page.view.about.bio, "Bach")
    click(page.view.about.leave)
    assert page.view.about.bio.toPlainText() == ""
    assert not page.view.about.leave.isEnabled()


def test_news_from_elsewhere_does_not_wipe_what_is_typed(page: Page) -> None:
    QTest.keyClicks(page.view.about.bio, "Bach")
    other = EditProfile(
        instructor_id=page.seat.studio.instructor_id,
        bio="Blues",
        written_in="en",
        experience_years=3,
        languages=["en"],
    )
    page.seat.elsewhere(other)
    assert page.view.about.bio.toPlainText() == "Bach"
    click(page.view.about.leave)
    assert page.view.about.bio.toPlainText() == "Blues"


def test_a_language_is_added_and_taken_out(page: Page) -> None:
    about = page.view.about
    about.language.activated.emit(about.language.findData("sv"))
    assert [chip.text() for chip in about.chips] == ["Swedish"]
    click(about.chips[0])
    assert about.chips == []


def test_the_language_of_the_bio_is_chosen_kept_and_told_to_screen_readers(page: Page) -> None:
    about, preview = page.view.about, page.view.preview
    assert about.written_in.currentText() == "The studio’s language"
    QTest.keyClicks(about.bio, "Bach y blues")
    QTest.keyClicks(about.written_in, "spanish")
    spanish = QLocale.Language.Spanish
    assert [locale_of(each).language() for each in (about.bio, preview.bio)] == [spanish] * 2
    assert locale_of(about.save) == locale_of(page.window), "what is ours is as it was"
    click(about.save)
    page.seat.sync()
    kept = page.seat.studio.rows.instructors.require(page.seat.studio.instructor_id)
    assert (kept.bio, kept.written_in) == ("Bach y blues", "es")
    click(page.view.services.rows[0].edit)
    assert locale_of(page.form.description).language() is spanish


def test_a_language_without_a_name_here_is_no_language_and_stays_what_it_is(page: Page) -> None:
    about = page.view.about
    QTest.keyClicks(about.written_in, "another")
    assert locale_of(about.bio) == QLocale.c()
    other = EditProfile(
        instructor_id=page.seat.studio.instructor_id,
        bio="Bach et blues",
        written_in="fr-CA",
        experience_years=3,
        languages=["fr"],
    )
    page.seat.elsewhere(other)
    click(about.leave)
    assert about.written_in.currentText() == "French"
    assert locale_of(page.view.preview.bio).name() == "fr_CA"


def test_languages_are_called_what_the_reader_calls_them(page: Page, qtbot: QtBot) -> None:
    former = QLocale()
    QLocale.setDefault(QLocale("es"))
    try:
        spanish = Page(qtbot, page.seat)
    finally:
        QLocale.setDefault(former)
    offered = spanish.view.about.language
    named = [offered.itemText(at) for at in range(1, offered.count())]
    assert named[:3] == ["Alemán", "Árabe", "Bengalí"]


def test_a_price_is_changed_and_students_see_it(page: Page) -> None:
    click(page.view.services.rows[0].edit)
    form = page.form
    form.rate.setValue(90)
    click(form.lengths.buttons["45"])
    click(form.levels.buttons["beginner"])
    click(form.confirm)
    page.seat.sync()
    changed = offering(page.seat, "Piano")
    assert (changed.rate_minor, changed.durations_min) == (9000, [30, 60])
    assert changed.levels == ["beginner"]
    assert [button.text().split(" · ")[0] for button in page.view.preview.lengths] == [
        "30 min",
        "60 min",
    ]


def test_another_service_of_the_catalogue_is_offered(page: Page) -> None:
    click(page.view.services.add)
    form = page.form
    click(form.confirm)
    assert form.service_field.error == "Choose a subject from the catalogue."
    form.service.setEditText("singing")
    form.rate.setValue(60)
    form.youngest.setValue(12)
    form.oldest.setValue(6)
    click(form.confirm)
    assert form.age_field.error == "The minimum age is above the maximum."
    form.oldest.setValue(18)
    click(form.confirm)
    page.seat.sync()
    added = offering(page.seat, "Singing")
    assert (added.rate_minor, added.durations_min, added.currency) == (6000, [30, 60], "CAD")
    assert (added.age_min, added.age_max) == (12, 18)


def test_what_is_offered_no_longer_can_be_offered_again(page: Page) -> None:
    click(page.view.services.rows[0].end)
    page.seat.sync()
    assert not offering(page.seat, "Piano").is_active
    assert page.state.shown_offering is None
    click(page.view.services.rows[0].back)
    page.seat.sync()
    assert offering(page.seat, "Piano").is_active


def test_the_week_is_what_students_could_book(page: Page) -> None:
    page.seat.book(6, 10)
    studio, now = page.seat.studio, page.seat.clock.now()

    def bookable() -> set[object]:
        """By the rule that judges a booking."""
        one = studio.rows.instructors.require(studio.instructor_id)
        calendar = studio.rows.calendars.between(
            [one], now - timedelta(days=8), now + timedelta(days=16)
        )[one.id]
        asking = Asking(now, Channel.STUDENT)
        return set(open_starts(calendar, 45, studio.at(6, 0), studio.at(7, 0), asking))

    friday = page.day(1)
    free = [cell.start for cell in friday.cells if cell.reason is None]
    assert set(free) <= bookable()
    assert all(after - before >= timedelta(minutes=45) for before, after in pairwise(free))
    taken = [cell.start for cell in friday.cells if cell.reason is Reason.TAKEN]
    assert taken == [studio.at(6, 10)]


def test_a_closed_day_and_another_week(page: Page) -> None:
    day = page.seat.desk.local_now().date() + timedelta(days=8)
    page.seat.elsewhere(
        SetException(instructor_id=page.seat.studio.instructor_id, on_date=day, windows=[])
    )
    assert not page.view.preview.earlier.isEnabled()
    click(page.view.preview.later)
    assert page.day(1).day == day
    assert page.day(1).cells == ()


def test_the_front_desk_looks_and_changes_nothing(qtbot: QtBot, desk_seat: Seat) -> None:
    page = Page(qtbot, desk_seat)
    assert not page.state.can_edit
    assert page.view.about.save.isHidden()
    assert page.view.services.rows[0].edit.isHidden()


def test_a_manager_chooses_whose_profile_it_is(qtbot: QtBot, manager_seat: Seat) -> None:
    tomas, _ = manager_seat.add_instructor("Tomás")
    page = Page(qtbot, manager_seat)
    QTest.keyClicks(page.view.about.bio, "Bach")
    page.view.people.activated.emit(page.view.people.findData(tomas))
    assert page.view.about.bio.toPlainText() == ""
    QTest.keyClicks(page.view.about.bio, "Flamenco")
    click(page.view.about.save)
    manager_seat.sync()
    assert manager_seat.studio.rows.instructors.require(tomas).bio == "Flamenco"
    page.view.people.activated.emit(page.view.people.findData(manager_seat.studio.instructor_id))
    assert page.view.about.bio.toPlainText() == "Bach"
    assert manager_seat.desk.actor.role is Role.MANAGER
