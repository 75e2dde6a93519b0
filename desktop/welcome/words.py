"""The words for what went wrong at the door."""

from PySide6.QtCore import QCoreApplication

from core.errors import StudioError


def _say(text: str) -> str:
    return QCoreApplication.translate("Welcome", text)


def sentence_of(error: Exception) -> str | None:
    """One clear sentence; None for an error that is a bug."""
    if not isinstance(error, StudioError):
        return None
    sentences = {
        "credentials": _say("Wrong email or password."),
        "pairing_code": _say("Wrong or expired code. Codes last ten minutes."),
        "offline": _say("The server can’t be reached. Check the address and your network."),
        "not_an_answer": _say("This address isn’t a studio server."),
        "portal": _say("This network requires a login. Open a browser, log in, and try again."),
        "proxy": _say(
            "A proxy blocks the connection to the server. Ask your network administrator."
        ),
        "untrusted": _say("The server’s identity can’t be verified. Check this computer’s date."),
        "too_many": _say("Too many tries. Wait a minute and try again."),
        "busy": _say("The server is busy. Try again in a moment."),
        "server_busy": _say("The server is busy. Try again in a moment."),
        "account_suspended": _say("This account is suspended. Ask a manager."),
        "no_place": _say("This account isn’t part of the studio. Ask a manager."),
        "device_revoked": _say("This device was removed from the studio. Ask a manager."),
        "signed_out": _say("The server has signed this device out. Sign in again."),
        "keyring_missing": _say("The keyring isn’t responding. Unlock it and try again."),
        "disk_full": _say("The disk is full. Free some space and try again."),
        "disk_error": _say("The disk can’t be written to. Check it and try again."),
        "database_busy": _say("This device’s data is in use. Try again in a moment."),
        "other_account_waiting": _say(
            "{name} has unsent changes on this device. Sign in as them first."
        ),
        "email": _say("Enter a valid email address."),
        "email_taken": _say("That email already has an account. Sign in or use another one."),
        "password_short": _say("Use at least {least} characters."),
        "zone": _say("Unknown time zone. Type the name of a nearby city."),
        "founding_closed": _say("This server doesn’t accept new studios. Ask its administrator."),
        "outdated": _say("This version is too old for the server. Update the program."),
    }
    known = sentences.get(error.code, _say("That didn’t work ({code})."))
    facts = {"name": "", "least": "", **error.facts}
    return known.format(code=error.code, name=facts["name"], least=facts["least"])
