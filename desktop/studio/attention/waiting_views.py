"""Who waits for a time, with what is free for them; and who waits at a kiosk."""

from desktop.design.theme import Theme
from desktop.design.tokens import TYPE
from desktop.studio.attention import parts, waiting_words, words
from desktop.studio.attention.cases import CaseView
from desktop.studio.attention.presenter import AttentionPresenter
from desktop.studio.attention.values import (
    AttentionState,
    CalledFor,
    OfferedStart,
    WaitingPerson,
)
from desktop.studio.say import clock_time
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.surfaces import Card
from desktop.widgets.text import Paragraph

_START = 200


class WaitingView(CaseView):
    """How to reach them, up to three times that suit and are free, and one click to book."""

    def __init__(
        self,
        theme: Theme,
        case: WaitingPerson,
        state: AttentionState,
        presenter: AttentionPresenter,
    ) -> None:
        super().__init__(theme, case, state)
        self.person = case
        facts = Card()
        facts.body.addLayout(parts.fact_grid(theme, waiting_words.contact(case)))
        self.body.addWidget(facts)
        self.cards = [self._card(place, start, state) for place, start in enumerate(case.starts)]
        for card in self.cards:
            card.looked_at.connect(presenter.look_at)
            card.booked.connect(presenter.book)
        self._add_times(theme)
        self.offer = Button(theme, "")
        self.offer.clicked.connect(presenter.offer)
        self.refuse = Button(theme, words.say("They declined"))
        self.refuse.clicked.connect(presenter.withdraw_offer)
        self.off = Button(theme, words.say("Remove from list"), Variant.DANGER_PLAIN)
        self.off.clicked.connect(presenter.take_off)
        for button in (self.offer, self.refuse, self.off):
            self.foot.addWidget(button)
        self.offer.setVisible(bool(self.cards))
        self.refuse.setVisible(case.offered is not None)

    def follow(self, state: AttentionState) -> None:
        """Draw what changed while this item was open."""
        super().follow(state)
        for place, card in enumerate(self.cards):
            card.stand_out(place == state.looked_at)
            card.button.set_refused(words.say("Booking…") if state.is_busy else None)
        starts = self.person.starts
        looked_at = starts[state.looked_at] if state.looked_at < len(starts) else None
        self.offer.setText(waiting_words.offer_button(looked_at))

    def _card(self, place: int, start: OfferedStart, state: AttentionState) -> parts.StartCard:
        free, who = start.free, words.first_name(self.person.line.who)
        day = words.day_title(free.start.date(), state.now.date())
        told = words.say("Book this for {who}").format(who=who)
        remark = words.say("With {who}").format(who=start.instructor)
        time = clock_time(free.start)
        return parts.StartCard(self._theme, place, day, time, remark, free.strip, start.hue, told)

    def _add_times(self, theme: Theme) -> None:
        if self.cards:
            self.body.addLayout(parts.section(theme, words.say("Free now and fits")))
            self.body.addWidget(parts.SideBySide(theme, self.cards, _START))
            if self.person.can_tell:
                told = words.say("They also get the offer as a message. Calling is faster.")
                self.body.addWidget(Paragraph(theme, told, tone="muted"))
            return
        told = words.say("No matching time is free yet. One appears here as soon as it opens up.")
        self.body.addWidget(Paragraph(theme, told, TYPE.lead, tone="muted"))


class CalledView(CaseView):
    """One answer, which the kiosk shows."""

    def __init__(
        self, theme: Theme, case: CalledFor, state: AttentionState, presenter: AttentionPresenter
    ) -> None:
        super().__init__(theme, case, state)
        self.come = Button(theme, words.say("I’m on my way"), Variant.PRIMARY)
        self.come.clicked.connect(presenter.come)
        self.dismiss = self._dismiss_button(presenter)
        told = words.say("The kiosk then shows that someone is on the way.")
        self.body.addWidget(Paragraph(theme, told, tone="muted"))
        self.foot.addWidget(self.come)
        self.foot.addWidget(self.dismiss)
