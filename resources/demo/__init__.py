"""The texts of the demo studio "Harbour Street": people, offerings, hours, notes, threads.

Only content lives here; the generator that turns it into eighteen months of lessons is elsewhere.
"""

from resources.demo.loading import DemoFault, DemoTexts, load_demo
from resources.demo.people import FeaturedStudent, LongName, People
from resources.demo.prose import (
    CancelReason,
    LessonNote,
    LessonNotes,
    Reasons,
    Thread,
    Threads,
    Turn,
)
from resources.demo.studio import (
    DemoInstructor,
    DemoOffering,
    DemoRoom,
    DemoStudio,
    Level,
    LocationType,
    OpenHours,
)

__all__ = [
    "CancelReason",
    "DemoFault",
    "DemoInstructor",
    "DemoOffering",
    "DemoRoom",
    "DemoStudio",
    "DemoTexts",
    "FeaturedStudent",
    "LessonNote",
    "LessonNotes",
    "Level",
    "LocationType",
    "LongName",
    "OpenHours",
    "People",
    "Reasons",
    "Thread",
    "Threads",
    "Turn",
    "load_demo",
]
