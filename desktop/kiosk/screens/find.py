"""Find: say it in words, or touch what is taught here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.fields import FieldBox, TouchEdit
from desktop.kiosk.controls.kept import Kept
from desktop.kiosk.controls.layouts import clear
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import CardButton, Label, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.language import Speech, mark
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.values import Category, SearchRequest, Service
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.keyboard_layout import Purpose

EXAMPLE = mark("piano for my 8 year old tomorrow after 4 under $80")
"""Wishes are understood in each of the three languages, whichever the screen speaks."""


class CategoryCard(CardButton):
    """A shelf of the catalogue, with a hue of its own to find it again."""

    def __init__(self, look: KioskLook, hue: int) -> None:
        super().__init__(look)
        self.category: Category | None = None
        self.show_hue(hue)
        self._name = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        self._small = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self._lines = QVBoxLayout(self)
        self._lines.addWidget(self._name)
        self._lines.addWidget(self._small)
        self.arrange()

    def show_category(self, category: Category, speech: Speech) -> None:
        """Tell what stands on the shelf."""
        self.category = category
        name = words.shelf(speech, category.name)
        count = speech.say("{n} subjects", n=len(category.services))
        self._name.say(name)
        self._small.say(count)
        self.setAccessibleName(f"{name}, {count}")

    def arrange(self) -> None:
        """Set distances for the density."""
        look = self._look
        side = look.px(SPACE.lg)
        self._lines.setContentsMargins(side + look.px(SPACE.xs), side, side, side)
        self._lines.setSpacing(look.px(SPACE.xxs))
        self.setMinimumHeight(look.px(KIOSK.choice))


class FindScreen(Screen):
    """The search field with its keyboard, *next available*, categories and their services."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._title = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        self.box = FieldBox(look, Purpose.SEARCH, KIOSK.search, Icon.SEARCH, can_clear=True)
        self._suggestions = QWidget()
        self.suggested: list[TouchButton] = []
        self._meant: tuple[Service, ...] = ()
        self._such = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self._such.setWordWrap(False)
        self._example = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        shape = Shape(KIOSK.button_main)
        self.next_free = TouchButton(look, Role.PLAIN, shape, Icon.AVAILABILITY)
        self.go = TouchButton(look, Role.PRIMARY, shape, trailing=Icon.ARROW_RIGHT)
        self._shelf_title = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        self.shelves = TouchButton(look, Role.ACCENT_QUIET, Shape(KIOSK.target_min, 0))
        self.cards: list[CategoryCard] = []
        self._pool: list[CategoryCard] = []
        self.services: list[TouchButton] = []
        self._drawn: tuple[object, ...] = ()
        self._lay()
        self._connect()
        self.arrange()

    def draw(self) -> None:
        """The words so far, and the shelf that is open."""
        say, state = self.speech.say, self.flow.find.state
        self._title.say(say("What would you like to learn?"))
        self.box.edit.show_text(state.text)
        self.box.edit.setPlaceholderText(say("Piano, maths, tennis…"))
        self.box.edit.setAccessibleName(say("What would you like to learn?"))
        self.box.clear.setAccessibleName(say("Delete all"))
        self._such.say(say("For example:"))
        self._example.say(say(EXAMPLE))
        self._draw_suggested(state.suggested)
        self.next_free.say(say("Next available"))
        self.go.say(say("Search"))
        self.go.setEnabled(bool(state.text.strip()))
        opened = state.opened
        shelf = words.shelf(self.speech, opened.name) if opened else say("Or choose a subject")
        self._shelf_title.say(shelf)
        self.shelves.say(say("All subjects"))
        self.shelves.setVisible(opened is not None)
        self._render_shelf(state.categories, opened)

    def prepare(self) -> None:
        """What is taught here."""
        super().prepare()
        self._render_shelf(self.flow.desk.categories(), None)

    def arrange(self) -> None:
        """Margins and gaps."""
        margin = self.margin()
        self._column.setContentsMargins(margin, self.gap(SPACE.xs), margin, self.gap())
        self._column.setSpacing(self.gap(SPACE.md))
        self._cards.setSpacing(self.gap(SPACE.md))
        self._buttons.setSpacing(self.gap(SPACE.md))
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._wishes.setDirection(down if self.look.text_scale > 1 else across)
        for card in self._pool:
            card.arrange()
        self._drawn = ()

    def first_field(self) -> TouchEdit:
        """The search field."""
        return self.box.edit

    def submit(self) -> None:
        """Search for the words."""
        text = self.flow.find.state.text.strip()
        if text:
            self._look_for(SearchRequest(text=text))

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.body)
        self._column.addWidget(self._title)
        self._column.addWidget(self.box)
        row = FlowLayout(self._suggestions, self.gap(SPACE.sm), self.gap(SPACE.sm))
        self._kept_suggested = Kept(self._new_suggested, row.addWidget)
        self._column.addWidget(self._suggestions)
        self._wishes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._wishes.setSpacing(self.gap(SPACE.xs))
        self._wishes.addWidget(self._such, 0, Qt.AlignmentFlag.AlignTop)
        self._wishes.addWidget(self._example, 1)
        self._column.addLayout(self._wishes)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.next_free, 1)
        self._buttons.addWidget(self.go, 1)
        self._column.addLayout(self._buttons)
        self._column.addSpacing(self.gap(SPACE.lg))
        head = QHBoxLayout()
        head.addWidget(self._shelf_title, 1)
        head.addWidget(self.shelves)
        self._column.addLayout(head)
        self._cards = QGridLayout()
        self._column.addLayout(self._cards)
        self._names = FlowLayout(None, self.gap(SPACE.sm), self.gap(SPACE.sm))
        self._column.addLayout(self._names)
        self._column.addStretch(1)

    def _connect(self) -> None:
        find = self.flow.find
        self.box.edit.textEdited.connect(find.write)
        self.box.edit.returnPressed.connect(self.submit)
        self.box.clear.clicked.connect(lambda: find.write(""))
        self.go.clicked.connect(self.submit)
        self.next_free.clicked.connect(lambda: self._look_for(SearchRequest()))
        self.shelves.clicked.connect(lambda: find.open_category(None))
        find.changed.connect(self.on_changed)

    def _look_for(self, request: SearchRequest) -> None:
        self.flow.results.look_for(request)
        self.flow.go(Page.RESULTS)

    def _new_suggested(self, place: int) -> TouchButton:
        button = TouchButton(self.look, Role.TIME, Shape(KIOSK.button))
        button.clicked.connect(lambda: self._on_service(self._meant[place]))
        return button

    def _draw_suggested(self, meant: tuple[Service, ...]) -> None:
        """What may be meant by the letters so far, in place of the example."""
        self._meant = meant
        self.suggested = self._kept_suggested.show(len(meant))
        for button, service in zip(self.suggested, meant, strict=True):
            button.say(service.name)
        self._suggestions.setVisible(bool(meant))
        for each in (self._such, self._example):
            each.setVisible(not meant)

    def _on_service(self, service: Service) -> None:
        self._look_for(SearchRequest(text=service.name, service_id=service.id))

    def _render_shelf(self, categories: tuple[Category, ...], opened: Category | None) -> None:
        drawn = (categories, opened, self.speech.language)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        clear(self._names)
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
        self.cards, self.services = [], []
        if opened is None:
            self._add_cards(categories)
        else:
            for service in sorted(opened.services, key=lambda one: one.name):
                self._add_service(service)

    def _add_cards(self, categories: tuple[Category, ...]) -> None:
        across = 2 if self.look.text_scale <= 1.5 else 1
        for place, category in enumerate(categories):
            if place == len(self._pool):
                self._pool.append(self._new_card(place))
            card = self._pool[place]
            card.show_category(category, self.speech)
            self._cards.addWidget(card, place // across, place % across)
            card.show()
            self.cards.append(card)

    def _new_card(self, place: int) -> CategoryCard:
        card = CategoryCard(self.look, place)
        card.clicked.connect(lambda: self._on_card(card))
        return card

    def _on_card(self, card: CategoryCard) -> None:
        if card.category is not None:
            self.flow.find.open_category(card.category.id)

    def _add_service(self, service: Service) -> None:
        button = TouchButton(self.look, Role.PLAIN, Shape(KIOSK.button))
        button.say(service.name)
        button.clicked.connect(lambda: self._on_service(service))
        self._names.addWidget(button)
        self.services.append(button)
