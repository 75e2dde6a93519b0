"""What a kiosk shows of an instructor, as it came over the wire."""

from core.mutations.profile import EditProfile
from desktop.kiosk.values import SearchRequest
from tests.gui.kiosk_replica.conftest import Kiosk


def test_a_profile_says_what_the_server_knows_of_its_language(kiosk: Kiosk) -> None:
    (mara,) = [hit.instructor.id for hit in kiosk.desk.search(SearchRequest("mara")).hits]
    assert kiosk.desk.profile(mara).written_in == "", "nobody said"
    wish = EditProfile(
        instructor_id=mara,
        bio="Primero canciones",
        written_in="es",
        experience_years=12,
        languages=["sv", "es"],
    )
    kiosk.elsewhere(wish)
    kiosk.link.wake()
    kiosk.hub.publish({"instructor": frozenset()})
    kiosk.hub.flush()
    profile = kiosk.desk.profile(mara)
    assert (profile.bio, profile.written_in) == ("Primero canciones", "es")
    assert profile.languages == ("sv", "es"), "named on the screen, in the visitor's language"
