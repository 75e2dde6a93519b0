"""Telling a person that the program cannot start, or that it found a fault in itself."""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from core.errors import Unavailable
from sync.client.replica import Recovery


def sentence_of_trouble(error: Unavailable) -> str:
    """What happened, what was kept, and what to do."""

    def say(text: str) -> str:
        return QCoreApplication.translate("Trouble", text)

    sentences = {
        "keyring_missing": say(
            "There is no keyring to keep the key of your data in, and it is never kept in the"
            " open. Install or unlock one (GNOME Keyring, KWallet, KeePassXC), or set"
            " INSTAINSTRU_KEYRING_PASSPHRASE to keep it in an encrypted file."
        ),
        "keyring_locked": say(
            "The file with this device’s keys does not open: INSTAINSTRU_KEYRING_PASSPHRASE is not"
            " the passphrase it was made with, or the file is damaged. Nothing was changed; start"
            " again with the former passphrase."
        ),
        "key_lost": say(
            "The key of this device’s data is not in the keyring that answers. Unlock the keyring"
            " it was kept in, or move the folder back to where it was, and start again. To begin"
            " anew without the changes that were not sent yet, move the file named below somewhere"
            " safe first."
        ),
        "disk_full": say("The disk is full. Nothing was lost; free some space and start again."),
        "disk_error": say(
            "The folder of this device’s data cannot be read or written. Look at the disk and at"
            " who may write there, and start again."
        ),
        "database_busy": say("Another program holds this device’s data. Close it first."),
        "replica_corrupt": say(
            "This device’s data is damaged and could not be put aside. Nothing was changed."
        ),
        "replica_newer": say("This device’s data was made by a newer program. Update this one."),
    }
    known = sentences.get(error.code, say("It cannot start: {code}. Nothing was changed."))
    problem = error.facts.get("problem")
    return known.format(code=error.code) + (f"\n\n{problem}" if problem else "")


def show_trouble(error: Unavailable) -> None:
    """Say why it cannot start: in a window where there is a screen, and on standard error."""
    _show(sentence_of_trouble(error))


def sentence_of_recovery(recovery: Recovery) -> str:
    """What was damaged, what was taken over, and what to look at."""
    whole = QCoreApplication.translate(
        "Trouble",
        "This device’s data was damaged and is fetched anew. Changes that were not sent yet and"
        " were taken over: {count}. The damaged file is kept as {file}.",
    )
    part = QCoreApplication.translate(
        "Trouble",
        "This device’s data was damaged, and not all of it could be read: changes that were not"
        " sent yet may be missing. Taken over: {count}. Keep the file {file}, and look through what"
        " was done last.",
    )
    words = whole if recovery.is_whole else part
    return words.format(count=recovery.rescued, file=recovery.kept_at)


def show_recovery(recovery: Recovery) -> None:
    """Say that the file was damaged, once, at the start that found it."""
    _show(sentence_of_recovery(recovery))


def show_report(report: str) -> None:
    """Say that something unforeseen happened. What was saved is safe; the report is in the log."""
    last = report.strip().splitlines()[-1]
    words = QCoreApplication.translate(
        "Trouble", "Something unforeseen happened. What was saved is safe. Details are in the log."
    )
    _show(f"{words}\n\n{last}")


def _show(words: str) -> None:
    print(words, file=sys.stderr)  # noqa: T201  # for whoever started it from a terminal
    if QGuiApplication.platformName() != "offscreen":
        QMessageBox.warning(None, QCoreApplication.applicationName(), words)
