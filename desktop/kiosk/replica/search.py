"""Who fits what was said: parser and ranking of `core.discovery` over the free time here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from core.discovery import (
    LONGEST_QUERY,
    Candidate,
    CandidateOffering,
    Hit,
    Query,
    Reason,
    ServiceMatch,
    ServiceWish,
    parse,
    rank,
    without,
)
from core.discovery import Chip as Understood
from core.discovery.composing import compose
from core.errors import NotFound
from core.ids import ServiceId
from core.models import Offering as OfferingRow
from core.money import Money
from core.scheduling.zones import day_number
from desktop.kiosk import values
from desktop.kiosk.replica.catalogue import Shelf, offering_id_of, price_of, usual_minutes
from desktop.kiosk.replica.free_time import Found, FreeTime
from desktop.kiosk.replica.leases import Firm
from desktop.kiosk.replica.phrases import chip_label, summary_of
from desktop.kiosk.replica.place import Place
from desktop.kiosk.values import Chip, FreeSoon, Miss, SearchRequest, SearchResult, Wish

_WISHES = {
    Reason.OUTSIDE_TIME: Wish.TIME,
    Reason.NO_FREE_TIME: Wish.DAY,
    Reason.OVER_PRICE: Wish.PRICE,
    Reason.UNDER_PRICE: Wish.PRICE,
    Reason.AGE_OUTSIDE: Wish.AGE,
    Reason.LEVEL_OUTSIDE: Wish.LEVEL,
    Reason.PLACE_OUTSIDE: Wish.PLACE,
    Reason.DURATION_OUTSIDE: Wish.DURATION,
}


def search(place: Place, request: SearchRequest) -> SearchResult:
    """Whoever fits, best first, then those who miss something. Under 10 ms for twelve teachers."""
    shelf = place.catalogue.current
    query, chips = _understood(place, request, shelf)
    candidates = _candidates(shelf)
    # Which offering and length fits does not depend on the time, so time is looked up only for
    # those, at that length.
    drafts = {hit.instructor_id: hit for hit in rank(query, candidates)}
    named = {each: hit for each, hit in drafts.items() if Reason.NAME_MATCH in hit.reasons}
    if request.text and (query.is_empty or (named and not query.services)):
        # A name is a wish for that person: "Mara tomorrow" is not anybody tomorrow.
        drafts = named
    lengths = {each: hit.duration_min for each, hit in drafts.items()}
    times = FreeTime(place)
    found = times.wished(lengths, query.time)
    shorter = _shorter(shelf, query, drafts, found, times)
    timed = [_timed(_cut(one, shorter), found) for one in candidates if one.instructor_id in drafts]
    hits = rank(query, timed)
    firm = place.firm()
    shown = [(hit, _shown(shelf, hit, found.get(hit.instructor_id, Found()), firm)) for hit in hits]
    return SearchResult(
        chips=chips,
        hits=tuple(card for hit, card in shown if hit.is_within and card.starts),
        outside=tuple(
            Miss(card, _missed(hit, found.get(hit.instructor_id, Found())))
            for hit, card in shown
            if not (hit.is_within and card.starts)
        ),
        asked_day=query.time.dates[0] if len(query.time.dates) == 1 else None,
    )


def free_soon(place: Place) -> tuple[FreeSoon, ...]:
    """The next start of each instructor in what they teach first; soonest first."""
    shelf = place.catalogue.current
    firsts = {each: taught[0] for each, taught in shelf.taught_by.items() if taught}
    lengths = {each: usual_minutes(offering) for each, offering in firsts.items()}
    starts = FreeTime(place).soonest(lengths)
    soon = [
        FreeSoon(
            offering_id=offering_id_of(firsts[each]),
            instructor=shelf.shown(each),
            service=firsts[each].service_name,
            start=found[0],
            minutes=lengths[each],
            price=price_of(firsts[each], lengths[each]),
        )
        for each, found in starts.items()
    ]
    return tuple(sorted(soon, key=lambda one: (one.start, one.instructor.name)))


def teaching_today(place: Place) -> int:
    """How many instructors have open hours on this date; none once all of them are over."""
    shelf, today = place.catalogue.current, place.today()
    first, last = place.midnight(today), place.midnight(today + timedelta(days=1))
    calendars = place.times.calendars(list(shelf.teachers), first, last)
    day, begin, end = day_number(today), first.timestamp(), last.timestamp()
    # Open time of a date has more at both ends: yesterday's windows are not today's.
    spans = [calendar.hours.opening(day, day).spans for calendar in calendars.values()]
    ends = [[stop for start, stop in row if start < end and stop > begin] for row in spans]
    is_over = all(stop <= place.now().timestamp() for row in ends for stop in row)
    return 0 if is_over else sum(bool(row) for row in ends)


def _understood(
    place: Place, request: SearchRequest, shelf: Shelf
) -> tuple[Query, tuple[Chip, ...]]:
    """The query without what was touched away, and the chips that are left."""
    whole = _asked(place, request, shelf)
    keys = {chip: f"{chip.kind.value}-{at}" for at, chip in enumerate(whole.chips)}
    query = whole
    for chip, key in keys.items():
        if key in request.without:
            query = without(query, chip)
    return query, tuple(
        Chip(keys[chip], chip_label(chip, whole.text, shelf)) for chip in query.chips
    )


def _asked(place: Place, request: SearchRequest, shelf: Shelf) -> Query:
    if request.service_id is not None:
        return _by_service(request.service_id, shelf)
    text = request.text[:LONGEST_QUERY]
    digits = Money(0, shelf.studio.currency).minor_digits
    return parse(
        text,
        place.now(),
        shelf.studio.zone,
        place.catalogue.vocabulary(),
        minor_digits=digits,
    )


def _by_service(service_id: ServiceId, shelf: Shelf) -> Query:
    """A service that was touched, as if its name had been said, and nothing like it."""
    service = shelf.services.get(service_id)
    if service is None:
        raise NotFound("service", service_id)
    wish = ServiceWish((ServiceMatch(service.slug, 1.0),))
    return compose(service.name, [Understood(wish, (0, len(service.name)))], ())


def _candidates(shelf: Shelf) -> list[Candidate]:
    """Everybody, as if they were free now."""
    return [
        Candidate(
            each,
            shelf.teachers[each].name,
            tuple(_offered(shelf, offering) for offering in taught),
        )
        for each, taught in shelf.taught_by.items()
        if taught
    ]


def _offered(shelf: Shelf, offering: OfferingRow) -> CandidateOffering:
    service = shelf.services.get(offering.service_id)
    return CandidateOffering(
        service=service.slug if service else offering.service_id,
        rate_minor=offering.rate_minor,
        durations_min=tuple(sorted(offering.durations_min)),
        levels=tuple(offering.levels),
        age_min=offering.age_min,
        age_max=offering.age_max,
        location_types=tuple(offering.location_types),
    )


def _shorter(
    shelf: Shelf, query: Query, drafts: dict[str, Hit], found: dict[str, Found], times: FreeTime
) -> dict[str, int]:
    """Who has nothing at the usual length but something shorter, then; `found` learns of it.

    A visitor who named no length would take half an hour on Saturday rather than 45 minutes on
    another day.
    """
    if query.duration_min is not None or query.time.is_any:
        return {}
    options = {
        each: [
            minutes
            for minutes in sorted(_of_slug(shelf, each, hit.service).durations_min, reverse=True)
            if minutes < hit.duration_min
        ]
        for each, hit in drafts.items()
        if not found[each].within
    }
    shorter: dict[str, int] = {}
    while lengths := {each: some.pop(0) for each, some in options.items() if some}:
        for each, there in times.inside(lengths, query.time).items():
            if there.within:
                found[each], shorter[each] = there, lengths[each]
                options[each].clear()
    return shorter


def _cut(candidate: Candidate, shorter: dict[str, int]) -> Candidate:
    """The candidate as if only that length were offered, where it is the one that is free."""
    minutes = shorter.get(candidate.instructor_id)
    if minutes is None:
        return candidate
    offerings = tuple(
        replace(each, durations_min=(minutes,))
        for each in candidate.offerings
        if minutes in each.durations_min
    )
    return replace(candidate, offerings=offerings)


def _timed(candidate: Candidate, found: dict[str, Found]) -> Candidate:
    times = found.get(candidate.instructor_id, Found())
    return replace(
        candidate,
        first_free_start=times.within[0] if times.within else None,
        next_free_start=next(iter(times.within or times.next), None),
    )


def _shown(shelf: Shelf, hit: Hit, times: Found, firm: Firm) -> values.Hit:
    offering = _of_slug(shelf, hit.instructor_id, hit.service)
    starts = times.within or times.next
    return values.Hit(
        instructor=shelf.shown(hit.instructor_id),
        offering_id=offering_id_of(offering),
        summary=summary_of(offering),
        minutes=hit.duration_min,
        price=Money(hit.price_minor, offering.currency),
        starts=starts,
        is_soonest=Reason.SOONEST in hit.reasons,
        firm=frozenset(starts) & frozenset(firm.starts(hit.instructor_id, hit.duration_min)),
    )


def _of_slug(shelf: Shelf, instructor_id: str, slug: str) -> OfferingRow:
    taught: Sequence[OfferingRow] = shelf.taught_by[instructor_id]
    return next(one for one in taught if _offered(shelf, one).service == slug)


def _missed(hit: Hit, times: Found) -> Wish:
    """The wish to name: the first that is missed, and the day where nothing is free on it."""
    wish = _WISHES[hit.missed[0]] if hit.missed else Wish.DAY
    if wish is Wish.TIME and not times.is_on_day:
        return Wish.DAY
    return wish
