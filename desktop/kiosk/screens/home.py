"""Home: where one is, the three things one can do, and what is free next."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.layouts import clear, column
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Badge, CardButton, Label, Picture, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.screens.hero import TEXT_THAT_NEEDS_ROOM, HeroBody
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.values import FreeSoon, SearchRequest
from desktop.kiosk.window.low_tools import LowTools

CHOICES_AT = {True: 588, False: 208}
"""Where the choices begin below the header, in reference pixels: upright, lying (look, "Home")."""
CLOSED_AT = {True: 920, False: 440}
"""The same where the kiosk is closed: nothing free stands below them."""
LONG_PRESS_MS = 1200


class ChoiceCard(CardButton):
    """One of the three things one can do; the first is drawn wide."""

    def __init__(self, look: KioskLook, icon: Icon, is_main: bool) -> None:
        super().__init__(look)
        self._is_main = is_main
        fill, ink = ("accent", "on_accent") if is_main else ("accent_soft", "accent")
        self._badge = Badge(look, icon, 136 if is_main else 88, fill, ink)
        step = TYPE.kiosk_headline if is_main else TYPE.kiosk_title
        self._title = Label(look, step, WEIGHT.strong)
        small = TYPE.kiosk_body if is_main else TYPE.kiosk_small
        self._caption = Label(look, small, tone=Tone.MUTED)
        arrow = Picture(
            look,
            Icon.ARROW_RIGHT,
            TYPE.kiosk_title.size if is_main else TYPE.kiosk_body.size,
            Tone.ACCENT if is_main else Tone.MUTED,
        )
        self._arrow = arrow
        self._lay()
        look.changed.connect(self._arrange)
        self._arrange()

    def say(self, title: str, caption: str) -> None:
        """What it does, in a few words."""
        self._title.say(title)
        self._caption.say(caption)
        self.setAccessibleName(title)
        self.setAccessibleDescription(caption)

    def _lay(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._title)
        texts.addWidget(self._caption)
        texts.addStretch(1)
        if self._is_main:
            row = QHBoxLayout(self)
            row.addWidget(self._badge)
            row.addLayout(texts, 1)
            row.addWidget(self._arrow)
            self._rows: QBoxLayout = row
            return
        rows = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._badge)
        head.addStretch(1)
        head.addWidget(self._arrow)
        rows.addLayout(head)
        rows.addLayout(texts, 1)
        self._rows = rows

    def _arrange(self) -> None:
        side = self._look.px(KIOSK.gutter[2] * 2 if self._is_main else SPACE.xl + SPACE.xxs)
        self._rows.setContentsMargins(side, self._look.px(SPACE.xl), side, self._look.px(SPACE.lg))
        self._rows.setSpacing(
            self._look.px(KIOSK.gutter[2] + SPACE.md if self._is_main else SPACE.xs)
        )
        is_higher = self._is_main and self._look.is_portrait
        height = KIOSK.home_choice[0 if is_higher else 1]
        self.setMinimumHeight(self._look.px(height))


class FreeCard(CardButton):
    """A free time that begins soon."""

    def __init__(self, look: KioskLook) -> None:
        super().__init__(look)
        self._when = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self._time = Label(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._service = Label(look, TYPE.kiosk_caption, WEIGHT.strong)
        self._who = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self._price = Label(look, TYPE.kiosk_small)
        lines = QVBoxLayout(self)
        lines.setSpacing(look.px(SPACE.xxs))
        side = look.px(SPACE.xl + SPACE.xxs)
        lines.setContentsMargins(side, look.px(SPACE.xl), look.px(SPACE.sm), look.px(SPACE.xl))
        for label in (self._when, self._time, self._service, self._who):
            lines.addWidget(label)
        lines.addSpacing(look.px(SPACE.xs))
        lines.addWidget(self._price)
        lines.addStretch(1)

    def tell(self, when: str, time: str, service: str, who: str, price: str) -> None:
        """The five lines."""
        labels = (self._when, self._time, self._service, self._who, self._price)
        texts = (when, time, service, who, price)
        for label, text in zip(labels, texts, strict=True):
            label.say(text)
        self.setAccessibleName(", ".join(texts))


class StaffButton(TouchButton):
    """Does nothing when touched; opens the staff lock when held down.

    Signals: `held` after the long press.
    """

    held = Signal()

    def __init__(self, look: KioskLook, long_press_ms: int) -> None:
        super().__init__(look, Role.QUIET, Shape(KIOSK.target_min, 0, TYPE.kiosk_small, weight=400))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(long_press_ms)
        self._timer.timeout.connect(self.held)
        self.pressed.connect(self._timer.start)
        self.released.connect(self._timer.stop)


class HomeScreen(Screen):
    """The first page; the blue behind it goes on under the header.

    Signals: `staff_called` after a long press on *Staff*.
    """

    staff_called = Signal()

    def __init__(self, flow: Flow, look: KioskLook, long_press_ms: int = LONG_PRESS_MS) -> None:
        hero = HeroBody(look)
        super().__init__(flow, look, hero)
        self._greeting = Label(look, TYPE.kiosk_display, WEIGHT.strong, Tone.HERO)
        self._intro = Label(look, TYPE.kiosk_body, tone=Tone.HERO)
        self.book = ChoiceCard(look, Icon.SCHEDULE, is_main=True)
        self.check_in = ChoiceCard(look, Icon.QR, is_main=False)
        self.lessons = ChoiceCard(look, Icon.LESSONS, is_main=False)
        self._soon_title = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        self.all_free = TouchButton(
            look, Role.ACCENT_QUIET, Shape(KIOSK.target_min, 0), trailing=Icon.ARROW_RIGHT
        )
        self._nothing = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self._promise = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self.tools = LowTools(flow, look)
        self.staff = StaffButton(look, long_press_ms)
        self.soon: list[FreeCard] = []
        self._drawn: tuple[FreeSoon, ...] | None = None
        hero.lift(self.book, self.check_in, self.lessons)
        hero.spare(self._greeting, self._intro)
        self._lay()
        self._connect()
        self.arrange()

    def take_fault(self, error: Exception, method: str) -> bool:
        """Nothing leads round the first page: without it the kiosk begins anew."""
        return False

    def draw(self) -> None:
        """Greeting, choices, and what is free."""
        say, now = self.speech.say, self.flow.clock.now()
        state = self.flow.home.state
        is_closed = self.flow.is_closed
        greeting = say("We’re closed") if is_closed else words.greeting(self.speech, now)
        intro = f"{self._who_teaches()} {say('What would you like to do?')}".strip()
        self._greeting.say(greeting)
        self._intro.say(words.opening(self.speech, self.flow.opens_at, now) if is_closed else intro)
        self.book.say(say("Book a lesson"), say("Find an instructor and a time"))
        self.check_in.say(say("Check in"), say("With your ticket or phone"))
        self.lessons.say(say("My lessons"), say("See, move or cancel your bookings"))
        self._soon_title.say(say("Free soon"))
        self.all_free.say(say("All free times"))
        self._promise.say(say("This screen forgets you when you leave."))
        self.staff.say(say("Staff"))
        self.tools.draw()
        for offered in (self.book, self._soon_title, self.all_free):
            offered.setVisible(not is_closed)
        self._make_room()
        self._render_soon(() if is_closed else state.free_soon)
        if is_closed:
            self._nothing.say("")

    def arrange(self) -> None:
        """The greeting takes the height above the choices; choices turn with the screen."""
        margin, look = self.margin(), self.look
        self._make_room()
        is_roomy = look.text_scale > TEXT_THAT_NEEDS_ROOM
        lying = max(KIOSK.window) if is_roomy else KIOSK.window[0]
        upright = KIOSK.window[0] if is_roomy else 560
        for label in (self._greeting, self._intro):
            label.setMaximumWidth(look.px(upright if look.is_portrait else lying))
        self._hero.setContentsMargins(
            margin, 0, margin, look.px(SPACE.xl * 2 if look.is_portrait else SPACE.lg)
        )
        # Lying, all of it just fits the screen.
        low = look.px(SPACE.xl if look.is_portrait else SPACE.xs)
        self._below.setContentsMargins(margin, 0, margin, low)
        self._below.setSpacing(look.px(KIOSK.gutter[2 if look.is_portrait else 1]))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._choices.setDirection(down if look.is_portrait else across)
        self._choices.setSpacing(look.px(KIOSK.gutter[2]))
        is_large = look.is_portrait and look.text_scale > 1.5
        self._others.setDirection(down if is_large else across)
        self._others.setSpacing(look.px(KIOSK.gutter[2]))
        self._cards.setSpacing(look.px(KIOSK.gutter[2]))
        self._cards.setDirection(down if is_large else across)
        self.tools.setVisible(look.is_portrait)
        self._soon_row.setContentsMargins(0, look.px(SPACE.xl if look.is_portrait else 0), 0, 0)
        self._drawn = None

    def _make_room(self) -> None:
        is_large = self.look.text_scale > TEXT_THAT_NEEDS_ROOM
        room = CLOSED_AT if self.flow.is_closed and not is_large else CHOICES_AT
        self._greeting_room.setMinimumHeight(self.look.px(room[self.look.is_portrait]))

    def _lay(self) -> None:
        whole = column(self.body)
        whole.setSpacing(0)
        self._greeting_room = QWidget()
        self._hero = QVBoxLayout(self._greeting_room)
        self._hero.addStretch(1)
        self._hero.addWidget(self._greeting)
        self._hero.addWidget(self._intro)
        self._hero.addStretch(1)
        whole.addWidget(self._greeting_room)
        self._below = QVBoxLayout()
        self._choices = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._choices.addWidget(self.book, 1)
        self._others = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._others.addWidget(self.check_in, 1)
        self._others.addWidget(self.lessons, 1)
        self._choices.addLayout(self._others, 1)
        self._below.addLayout(self._choices)
        self._lay_soon()
        whole.addLayout(self._below, 1)

    def _lay_soon(self) -> None:
        self._soon_row = QHBoxLayout()
        self._soon_row.addWidget(self._soon_title, 1)
        self._soon_row.addWidget(self.all_free)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(Picture(self.look, Icon.LOCK, TYPE.kiosk_small.size))
        foot.addSpacing(self.gap(SPACE.sm))
        foot.addWidget(self._promise, 1)
        foot.addWidget(self.staff)
        self._below.addLayout(self._soon_row)
        self._below.addLayout(self._cards)
        self._below.addWidget(self._nothing)
        self._below.addStretch(1)
        self._below.addWidget(self.tools)
        self._below.addLayout(foot)

    def _connect(self) -> None:
        flow = self.flow
        self.book.clicked.connect(self._on_book)
        self.check_in.clicked.connect(lambda: flow.go(Page.CHECK_IN))
        self.lessons.clicked.connect(lambda: flow.go(Page.LESSONS))
        self.all_free.clicked.connect(self._on_all_free)
        self.staff.held.connect(self.staff_called)
        flow.home.changed.connect(self.on_changed)

    def _on_book(self) -> None:
        self.flow.find.enter()
        self.flow.go(Page.FIND)

    def _on_all_free(self) -> None:
        self.flow.results.look_for(SearchRequest())
        self.flow.go(Page.RESULTS)

    def _who_teaches(self) -> str:
        say, teaching = self.speech.say, self.flow.home.state.studio.teaching_today
        if teaching is None:
            return ""
        if teaching == 0:
            return say("No more lessons today.")
        if teaching == 1:
            return say("1 instructor is teaching today.")
        return say("{n} instructors are teaching today.", n=teaching)

    def _render_soon(self, free: tuple[FreeSoon, ...]) -> None:
        say = self.speech.say
        none = say("Nothing free in the next few hours.")
        self._nothing.say("" if free or self.flow.home.is_busy else none)
        most = 3 if self.look.is_portrait else 5
        shown = free[: max(1, round(most / self.look.text_scale))]
        if shown != self._drawn:
            self._drawn = shown
            clear(self._cards)
            self.soon = [FreeCard(self.look) for _ in shown]
            for card, one in zip(self.soon, shown, strict=True):
                card.clicked.connect(lambda _=False, one=one: self._on_free(one))
                self._cards.addWidget(card, 1)
        for card, one in zip(self.soon, shown, strict=True):
            self._fill(card, one)

    def _fill(self, card: FreeCard, one: FreeSoon) -> None:
        speech, now = self.speech, self.flow.clock.now()
        when, time = words.until(speech, one.start, now), speech.time(one.start)
        cost = speech.say("{n} min, {price}", n=one.minutes, price=speech.money(one.price))
        card.tell(when, time, one.service, one.instructor.name, cost)
        card.show_hue(one.instructor.hue)

    def _on_free(self, one: FreeSoon) -> None:
        self.flow.profile.open(one.instructor.id, one.offering_id, one.minutes, one.start)
        self.flow.holds.take(one.offering_id, one.start, one.minutes)
        self.flow.go(Page.PROFILE)
