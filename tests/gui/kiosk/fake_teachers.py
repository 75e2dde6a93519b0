"""Who teaches in the studio in memory."""

from dataclasses import dataclass

from core.ids import InstructorId, OfferingId
from core.money import Money
from desktop.kiosk.values import Instructor


@dataclass
class Teacher:
    """One instructor of the fake studio, and how many cents an hour costs."""

    who: Instructor
    service: str
    summary: str
    hourly: int
    bio: str = ""
    languages: tuple[str, ...] = ("en",)
    years: int = 5
    written_in: str = ""
    hours: tuple[int, ...] = (10, 11, 14, 16, 17, 18, 19)
    lengths: tuple[int, ...] = (30, 45, 60)

    @property
    def offering_id(self) -> OfferingId:
        """One offering each."""
        return OfferingId(f"offering-{self.who.id}")

    def price(self, minutes: int) -> Money:
        """What so many minutes cost."""
        return Money(self.hourly * minutes // 60, "CAD")


def _teacher(key: str, name: str, hue: int, service: str, summary: str, hourly: int) -> Teacher:
    return Teacher(Instructor(InstructorId(key), name, hue), service, summary, hourly)


def studio_of_teachers() -> list[Teacher]:
    """Mara first; the hues are those of the design."""
    mara = _teacher(
        "mara", "Mara Lindqvist", 4, "Piano", "Piano · from age 5 · beginners to grade 8", 7200
    )
    mara.bio = (
        "I begin with songs children already know and read notes from the second month. "
        "Bring nothing; the studio has two uprights and a grand."
    )
    mara.languages, mara.years = ("en", "sv", "fr"), 12
    return [
        mara,
        _teacher("priya", "Priya Raman", 0, "Piano", "Piano and voice · from age 7", 6900),
        _teacher("samuel", "Samuel Adeyemi", 1, "Piano", "Piano and saxophone · from age 8", 6800),
        _teacher("aisha", "Aisha Okafor", 6, "Violin", "Violin and piano · from age 6", 7800),
        _teacher("hana", "Hana Sato", 7, "Drawing", "Drawing and painting · all ages", 6200),
        _teacher("luc", "Luc Tremblay", 3, "French", "French · adults · all levels", 5800),
        _teacher("jonas", "Jonas Brandt", 5, "Drums", "Drums · from age 9", 6000),
    ]
