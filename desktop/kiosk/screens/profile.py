"""Profile: who it is, how long, and seven days of starts."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, RADIUS, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.kept import Kept
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Avatar, Label, Panel, Picture, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.controls.week_grid import WeekGrid
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.presenters.profile import ProfileState
from desktop.kiosk.screens.held import HoldBar
from desktop.kiosk.screens.lost import LostPanel
from desktop.kiosk.screens.notice import Notice
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.usual import PROFILE, usual_week
from desktop.kiosk.values import DurationChoice, Offering, Profile
from desktop.tongues import at_the_start, name_of, tell_language
from desktop.widgets.flow_layout import FlowLayout

AVATAR = 168


class ProfileScreen(Screen):
    """The instructor on top (beside, on a lying screen), the week, the hold at the bottom."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._avatar = Avatar(look, AVATAR)
        self._name = Label(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._summary = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self._languages = Label(look, TYPE.kiosk_caption)
        self._years = Label(look, TYPE.kiosk_caption)
        self.bio = Label(look, TYPE.kiosk_caption)
        self._segments = Panel(look, "surface_sunken", "", RADIUS.kiosk_control)
        self.title = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        square = Shape(KIOSK.header_button, is_square=True)
        self.earlier = TouchButton(look, Role.PLAIN, square, Icon.CARET_LEFT)
        self.later = TouchButton(look, Role.PLAIN, square, Icon.CARET_RIGHT)
        self.grid = WeekGrid(look, self.speech)
        self._legend = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self._zone = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self.notice = Notice(look)
        self.lost = LostPanel(flow, look)
        self.wait = TouchButton(look, Role.ACCENT_QUIET, Shape(KIOSK.target_min, 0), Icon.BELL)
        self.bar = HoldBar(flow, look)
        self.subjects: list[TouchButton] = []
        self.lengths: list[TouchButton] = []
        self._offered: tuple[Offering, ...] = ()
        self._choices: tuple[DurationChoice, ...] = ()
        self._drawn_who: object = None
        self._drawn_week: object = None
        self._lay()
        self._connect()
        self.arrange()

    def draw(self) -> None:
        """Who, how long, when, and what is held."""
        say, presenter = self.speech.say, self.flow.profile
        state = presenter.state
        self.title.say(say("Choose a time"))
        self.earlier.say("", name=say("Earlier days"))
        self.later.say("", name=say("Later days"))
        self.earlier.setEnabled(state.week is not None and state.week.has_earlier)
        self.later.setEnabled(state.week is not None and state.week.has_later)
        self._legend.say(self._legend_words(state))
        place = self.flow.desk.studio().place
        self._zone.say(say("Times in {place}", place=place) if place else "")
        self.wait.say(say("Nothing works? Tell me when a time opens up"))
        self.wait.setVisible(self.flow.holds.state.hold is None and state.offering is not None)
        self.notice.setVisible(bool(presenter.trouble))
        if presenter.trouble:
            self.notice.say(words.trouble(self.speech, presenter.trouble), "", say("Try again"))
        self._render_who(state)
        self._render_week(state)
        self.lost.draw()
        self.bar.draw()

    def arrange(self) -> None:
        """Upright: one below the other; lying: who on the left, when on the right."""
        margin, look = self.margin(), self.look
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if look.is_portrait else across)
        self._halves.setContentsMargins(margin, self.gap(SPACE.xl), margin, self.gap())
        self._halves.setSpacing(self.gap(SPACE.xl if look.is_portrait else KIOSK.margin))
        self._halves.setStretch(0, 0 if look.is_portrait else 2)
        self._halves.setStretch(1, 1 if look.is_portrait else 3)
        self._who.setSpacing(self.gap())
        self._head.setSpacing(self.gap(SPACE.xl))
        self._segment_row.setContentsMargins(*(self.gap(SPACE.xxs) // 2,) * 4)
        self._when.setSpacing(self.gap(SPACE.lg))
        # Upright under the week, lying beside it: there it would be below the screen's edge.
        column = self._when if look.is_portrait else self._who
        for each in (self._when, self._who):
            each.removeWidget(self.wait)
        column.insertWidget(column.count() - 1, self.wait, 0, Qt.AlignmentFlag.AlignLeading)
        self._drawn_who = self._drawn_week = None

    def entered(self) -> None:
        """Draw all anew."""
        self._drawn_who = self._drawn_week = None
        super().entered()

    def prepare(self) -> None:
        """Somebody's usual week; `entered` draws whoever it is then."""
        super().prepare()
        week, offering = usual_week(self.flow.clock.now()), PROFILE.offerings[0]
        state = ProfileState(PROFILE, offering, offering.usual, week=week)
        self._render_who(state)
        self._render_week(state)

    def _lay(self) -> None:
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.body)
        self._who = QVBoxLayout()
        self._head = QHBoxLayout()
        self._head.addWidget(self._avatar)
        texts = QVBoxLayout()
        texts.setSpacing(self.gap(SPACE.xxs))
        texts.addWidget(self._name)
        texts.addWidget(self._summary)
        texts.addLayout(self._fact(Icon.GLOBE, self._languages))
        texts.addLayout(self._fact(Icon.AVAILABILITY, self._years))
        self._head.addLayout(texts, 1)
        self._who.addLayout(self._head)
        self._who.addWidget(self.bio)
        self._services = FlowLayout(None, self.gap(SPACE.sm), self.gap(SPACE.sm))
        self._who.addLayout(self._services)
        self._segment_row = QHBoxLayout(self._segments)
        self._segment_row.setSpacing(0)
        self._kept_subjects = Kept(self._new_subject, self._services.addWidget)
        self._kept_lengths = Kept(self._new_length, lambda one: self._segment_row.addWidget(one, 1))
        self._who.addWidget(self._segments)
        self._who.addStretch(1)
        self._halves.addLayout(self._who)
        self._lay_week()
        self.add_foot(self.bar)
        self.view.chosen = self.grid.chosen

    def _lay_week(self) -> None:
        self._when = QVBoxLayout()
        head = QHBoxLayout()
        head.setSpacing(self.gap(SPACE.sm))
        head.addWidget(self.title, 1)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        self._when.addLayout(head)
        self._when.addWidget(self.notice)
        self._when.addWidget(self.lost)
        self._when.addWidget(self.grid)
        legend = QHBoxLayout()
        legend.addWidget(self._legend, 1)
        legend.addWidget(self._zone)
        self._zone.setWordWrap(False)
        self._when.addLayout(legend)
        self._when.addStretch(1)
        self._halves.addLayout(self._when)

    def _fact(self, icon: Icon, label: Label) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.gap(SPACE.sm))
        row.addWidget(Picture(self.look, icon, TYPE.kiosk_caption.size))
        row.addWidget(label, 1)
        return row

    def _connect(self) -> None:
        flow, profile = self.flow, self.flow.profile
        self.earlier.clicked.connect(lambda: profile.turn(-1))
        self.later.clicked.connect(lambda: profile.turn(1))
        self.grid.touched.connect(profile.touch)
        self.notice.action.clicked.connect(profile.again)
        self.wait.clicked.connect(flow.wait_for_this)
        self.bar.go_on.clicked.connect(lambda: flow.go(Page.DETAILS))
        profile.changed.connect(self.on_changed)
        flow.holds.changed.connect(self.on_changed)

    def _legend_words(self, state: ProfileState) -> str:
        days = state.week.days if state.week is not None else ()
        if any(cell.is_firm for day in days for cell in day.cells):
            return self.speech.say("Filled: can be confirmed now. Others: on request.")
        return self.speech.say("Grey times are unavailable. Tap to see why.")

    def _render_who(self, state: ProfileState) -> None:
        spoken = (self.speech.language, self.speech.home)
        drawn = (state.profile, state.offering, state.minutes, spoken)
        if drawn == self._drawn_who:
            return
        self._drawn_who = drawn
        say, profile = self.speech.say, state.profile
        if profile is not None:
            self._avatar.show_person(profile.instructor.initials, profile.instructor.hue)
        self._avatar.setVisible(profile is not None)
        self._name.say(profile.instructor.name if profile else "")
        self._summary.say(profile.summary if profile else "")
        self._languages.say(self._tongues(profile) if profile else "")
        years = profile.years if profile else 0
        self._years.say(say("{n} years of teaching", n=years) if years > 1 else "")
        self.bio.say(profile.bio if profile else "")
        own = QLocale(self.speech.home.locale)
        tell_language(self.bio, profile.written_in if profile else "", own)
        self._render_choices(state)

    def _tongues(self, profile: Profile) -> str:
        spoken = self.speech.language.code
        return at_the_start(", ".join(name_of(each, spoken) for each in profile.languages))

    def _render_choices(self, state: ProfileState) -> None:
        offered = state.profile.offerings if state.profile else ()
        self._offered = offered if len(offered) > 1 else ()
        self.subjects = self._kept_subjects.show(len(self._offered))
        for button, offering in zip(self.subjects, self._offered, strict=True):
            button.say(offering.service)
            button.setChecked(offering == state.offering)
        self._choices = state.offering.durations if state.offering else ()
        self.lengths = self._kept_lengths.show(len(self._choices))
        for button, choice in zip(self.lengths, self._choices, strict=True):
            title = self.speech.say("{n} min", n=choice.minutes)
            button.say(title, self.speech.money(choice.price))
            button.setChecked(choice.minutes == state.minutes)
        self._segments.setVisible(bool(self._choices))

    def _new_subject(self, place: int) -> TouchButton:
        button = TouchButton(self.look, Role.PLAIN, Shape(KIOSK.chip))
        button.setCheckable(True)
        button.clicked.connect(lambda: self.flow.profile.choose_offering(self._offered[place]))
        return button

    def _new_length(self, place: int) -> TouchButton:
        button = TouchButton(self.look, Role.SEGMENT, Shape(KIOSK.button_main - SPACE.xxs))
        button.setCheckable(True)
        profile = self.flow.profile
        button.clicked.connect(lambda: profile.choose_minutes(self._choices[place].minutes))
        return button

    def _render_week(self, state: ProfileState) -> None:
        hold = self.flow.holds.state.hold
        chosen = hold.appointment.start if hold else None
        today = self.speech.local(self.flow.clock.now()).date()
        drawn = (state.week, chosen, self.speech.language, today)
        if drawn != self._drawn_week:
            self._drawn_week = drawn
            self.grid.show_week(state.week, chosen, today)
        self.grid.mark(chosen)
        self.grid.explain(state.explained)
