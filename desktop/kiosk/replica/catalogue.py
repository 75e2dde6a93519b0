"""What changes seldom, kept in memory: the studio, who teaches what, and the words to search by."""

from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from threading import Lock

from PySide6.QtCore import QLocale, QTimeZone

from core.discovery import SearchableService, Vocabulary
from core.discovery.suggesting import suggest
from core.errors import NotFound
from core.ids import CategoryId, InstructorId, OfferingId, ServiceId
from core.kiosk_settings import STANDARD, KioskSettings, settings_of
from core.models import Category as CategoryRow
from core.models import Instructor as InstructorRow
from core.models import Offering as OfferingRow
from core.models import Service as ServiceRow
from core.models import Studio as StudioRow
from core.money import Money
from core.repositories import Repositories
from core.scheduling import leases
from core.scheduling.pricing import lesson_price
from desktop.kiosk.values import Category, Instructor, Service

TABLES = ("studio", "category", "service", "room", "instructor", "offering", "device")
"""A change of any of these makes the catalogue stale."""

Reading = Callable[[], AbstractContextManager[Repositories]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One reading of the catalogue. Its rows are read-only copies, detached from any session.

    `teachers` are active and in the studio's order; `offerings` are theirs, in their order. What
    managers hide on this kiosk is in neither; `everybody` has those too, for lessons that stand.
    """

    studio: StudioRow
    region: str
    teachers: dict[str, InstructorRow]
    offerings: dict[str, OfferingRow]
    taught_by: dict[str, tuple[OfferingRow, ...]]
    services: dict[str, ServiceRow]
    categories: tuple[CategoryRow, ...]
    rooms: dict[str, str]
    everybody: dict[str, InstructorRow]
    settings: KioskSettings = STANDARD

    def teacher(self, instructor_id: str) -> InstructorRow:
        """Who teaches; `NotFound` for somebody who has left."""
        found = self.everybody.get(instructor_id)
        if found is None:
            raise NotFound("instructor", instructor_id)
        return found

    def offering(self, offering_id: str) -> OfferingRow:
        """What is taught; `NotFound` for what is no longer offered."""
        found = self.offerings.get(offering_id)
        if found is None:
            raise NotFound("offering", offering_id)
        return found

    def shown(self, instructor_id: str) -> Instructor:
        """The instructor as screens show them; a nameless one for who is not here any more."""
        row = self.everybody.get(instructor_id)
        if row is None:
            return Instructor(InstructorId(instructor_id), "", 0)
        return Instructor(InstructorId(row.id), row.name, row.hue)

    def shown_categories(self) -> tuple[Category, ...]:
        """Only services that somebody here teaches, and only shelves that are not empty."""
        taught = {offering.service_id for offering in self.offerings.values()}
        by_category: dict[str, list[Service]] = defaultdict(list)
        for row in self.services.values():
            if row.id in taught:
                by_category[row.category_id].append(Service(ServiceId(row.id), row.name))
        return tuple(
            Category(CategoryId(row.id), row.name, tuple(by_category[row.id]))
            for row in self.categories
            if row.id in by_category
        )


class Catalogue:
    """Read once, and again after `reload`. Safe to use on any thread."""

    def __init__(self, read: Reading, device_id: str | None = None) -> None:
        self._read = read
        self._device_id = device_id
        self._lock = Lock()
        self._vocabulary: tuple[frozenset[tuple[str, int]], Vocabulary] | None = None
        self.current = self._load()

    def reload(self) -> None:
        """Read it anew: one of `TABLES` changed."""
        self.current = self._load()

    def vocabulary(self) -> Vocabulary:
        """The index of all services: built when first asked for (some 30 ms), and kept until the
        services change.
        """
        shelf = self.current
        edition = frozenset((row.id, row.version) for row in shelf.services.values())
        with self._lock:
            if self._vocabulary is None or self._vocabulary[0] != edition:
                self._vocabulary = edition, Vocabulary.build(_searchable(shelf))
            return self._vocabulary[1]

    def suggest(self, letters: str) -> tuple[Service, ...]:
        """What is taught here and begins so, or nearly so, by name or by another word for it."""
        shelf = self.current
        taught = {offering.service_id for offering in shelf.offerings.values()}
        by_slug = {row.slug: row for row in shelf.services.values() if row.id in taught}
        found = suggest(letters, self.vocabulary(), limit=len(shelf.services))
        rows = [by_slug[each.slug] for each in found if each.slug in by_slug]
        return tuple(Service(ServiceId(row.id), row.name) for row in rows)

    def _load(self) -> Shelf:
        with self._read() as rows:
            studio = rows.studios.current()
            device = rows.devices.find(self._device_id) if self._device_id else None
            settings = settings_of(device.settings) if device is not None else STANDARD
            everybody = {row.id: row for row in rows.instructors.active()}
            hidden = settings.hidden_instructors
            teachers = {each: row for each, row in everybody.items() if each not in hidden}
            services = {row.id: row for row in rows.services.in_order()}
            left_out = _hidden_services(services, settings)
            offerings = [
                row
                for row in rows.offerings.active()
                if row.instructor_id in teachers and row.service_id not in left_out
            ]
            taught_by: dict[str, list[OfferingRow]] = {identity: [] for identity in teachers}
            for offering in offerings:
                taught_by[offering.instructor_id].append(offering)
            return Shelf(
                studio=studio,
                region=region_of(studio.zone),
                teachers=teachers,
                offerings={row.id: row for row in offerings},
                taught_by={identity: tuple(some) for identity, some in taught_by.items()},
                services=services,
                categories=tuple(rows.categories.in_order()),
                rooms={row.id: row.name for row in rows.rooms.all()},
                everybody=everybody,
                settings=settings,
            )


def _hidden_services(services: dict[str, ServiceRow], settings: KioskSettings) -> frozenset[str]:
    """What is in a hidden category."""
    hidden = settings.hidden_categories
    return frozenset(each for each, row in services.items() if row.category_id in hidden)


def usual_minutes(offering: OfferingRow) -> int:
    """The length a card opens with: the middle one, the shorter of two."""
    return leases.usual_minutes(offering.durations_min)


def price_of(offering: OfferingRow, minutes: int) -> Money:
    """What so many minutes cost."""
    return Money(lesson_price(offering.rate_minor, minutes), offering.currency)


def offering_id_of(offering: OfferingRow) -> OfferingId:
    """The row's id by its own type."""
    return OfferingId(offering.id)


def region_of(zone: str) -> str:
    """The ISO 3166 code of the country a zone lies in: where numbers without a code are from."""
    territory = QTimeZone(zone.encode()).territory()
    return QLocale.territoryToCode(territory)


def _searchable(shelf: Shelf) -> list[SearchableService]:
    slugs = {row.id: row.slug for row in shelf.categories}
    return [
        SearchableService(row.slug, row.name, slugs.get(row.category_id, ""), (*row.search_terms,))
        for row in shelf.services.values()
    ]
