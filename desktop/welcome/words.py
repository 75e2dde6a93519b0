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
        "credentials": _say("That address and password do not belong together."),
        "pairing_code": _say("That code is not known, or its ten minutes are over."),
        "offline": _say("The server cannot be reached. Check the address and the network."),
        "not_an_answer": _say("Something answers there, but it is not the studio’s server."),
        "portal": _say("This network wants a log-in first. Open a browser, log in, and try again."),
        "proxy": _say("A proxy stands between here and the server. Ask who looks after it."),
        "untrusted": _say(
            "What answers cannot prove to be the studio’s server. Check this computer’s date."
        ),
        "too_many": _say("Too many tries. Wait a minute and try again."),
        "busy": _say("The server is busy. Try again in a moment."),
        "server_busy": _say("The server is busy. Try again in a moment."),
        "account_suspended": _say("This account is suspended. Ask a manager."),
        "no_place": _say("This account has no place in the studio. Ask a manager."),
        "device_revoked": _say("This device was shut out of the studio. Ask a manager."),
        "signed_out": _say("The server has signed this device out. Sign in again."),
        "keyring_missing": _say("The keyring does not answer. Unlock it and try again."),
        "disk_full": _say("The disk is full. Free some space and try again."),
        "disk_error": _say("The disk cannot be written to. Look at it and try again."),
        "database_busy": _say("This device’s data is in use. Try again in a moment."),
        "other_account_waiting": _say(
            "{name} has changes on this device that were not sent yet. Sign in as them first."
        ),
        "email": _say("That is not an e-mail address."),
        "email_taken": _say("That address has an account already. Sign in, or use another one."),
        "password_short": _say("Use at least {least} characters."),
        "zone": _say("That is no time zone. Type the name of a city near by."),
        "founding_closed": _say("This server takes no new studios. Ask who looks after it."),
        "outdated": _say("This program is too old for the server. Update it."),
    }
    known = sentences.get(error.code, _say("That did not work ({code})."))
    facts = {"name": "", "least": "", **error.facts}
    return known.format(code=error.code, name=facts["name"], least=facts["least"])
