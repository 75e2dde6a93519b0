"""Search in plain words: parsing, suggestions, ranking. Pure; all state is in the arguments."""

from core.discovery.booking_wish import BookingField, BookingPart, BookingWish, parse_booking
from core.discovery.composing import without
from core.discovery.parsing import parse
from core.discovery.people import PersonMatch
from core.discovery.query import (
    AgeWish,
    AsapWish,
    Audience,
    CategoryWish,
    Chip,
    ChipKind,
    ClockWish,
    DateCode,
    DateWish,
    DurationWish,
    Level,
    LevelWish,
    PlaceKind,
    PlaceWish,
    Price,
    PriceCode,
    Query,
    ServiceMatch,
    ServiceWish,
    TimeCode,
    TimeWindow,
    TimeWish,
    Wish,
)
from core.discovery.ranking import Candidate, CandidateOffering, Hit, Reason, rank
from core.discovery.suggesting import Suggestion, suggest
from core.discovery.text import LONGEST_QUERY
from core.discovery.vocabulary import Searchable, SearchableService, Vocabulary

__all__ = [
    "LONGEST_QUERY",
    "AgeWish",
    "AsapWish",
    "Audience",
    "BookingField",
    "BookingPart",
    "BookingWish",
    "Candidate",
    "CandidateOffering",
    "CategoryWish",
    "Chip",
    "ChipKind",
    "ClockWish",
    "DateCode",
    "DateWish",
    "DurationWish",
    "Hit",
    "Level",
    "LevelWish",
    "PersonMatch",
    "PlaceKind",
    "PlaceWish",
    "Price",
    "PriceCode",
    "Query",
    "Reason",
    "Searchable",
    "SearchableService",
    "ServiceMatch",
    "ServiceWish",
    "Suggestion",
    "TimeCode",
    "TimeWindow",
    "TimeWish",
    "Vocabulary",
    "Wish",
    "parse",
    "parse_booking",
    "rank",
    "suggest",
    "without",
]
