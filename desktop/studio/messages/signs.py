"""Signs as the Studio draws and says them."""

from core.mutations.messages import Sign
from desktop.design.icons import Icon
from desktop.studio.messages.words import say

ICONS = {
    Sign.HEART: Icon.HEART,
    Sign.THUMBS_UP: Icon.THUMBS_UP,
    Sign.SMILE: Icon.SMILEY,
    Sign.APPLAUSE: Icon.APPLAUSE,
}


def sign_words(sign: Sign) -> str:
    """What a sign is called."""
    return {
        Sign.HEART: say("Heart"),
        Sign.THUMBS_UP: say("Thumbs up"),
        Sign.SMILE: say("Smile"),
        Sign.APPLAUSE: say("Applause"),
    }[sign]
