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
            "There is no keyring to store the key for your data, and it’s never stored "
            "unprotected. Install or unlock one (GNOME Keyring, KWallet, KeePassXC), or set "
            "INSTAINSTRU_KEYRING_PASSPHRASE to store it in an encrypted file."
        ),
        "keyring_locked": say(
            "The key file of this device doesn’t open: INSTAINSTRU_KEYRING_PASSPHRASE isn’t the "
            "passphrase it was created with, or the file is damaged. Nothing was changed. Start "
            "again with the original passphrase."
        ),
        "key_lost": say(
            "The key for this device’s data isn’t in the keyring. Unlock the keyring it was "
            "stored in, or move the folder back to where it was, then start again. To start over "
            "without the unsent changes, first move the file named below somewhere safe."
        ),
        "disk_full": say("The disk is full. Nothing was lost; free some space and start again."),
        "disk_error": say(
            "This device’s data folder can’t be read or written. Check the disk and the folder’s "
            "permissions, then start again."
        ),
        "database_busy": say("Another program is using this device’s data. Close it first."),
        "replica_corrupt": say(
            "This device’s data is damaged and couldn’t be moved aside. Nothing was changed."
        ),
        "replica_newer": say("This device’s data comes from a newer version. Update this program."),
    }
    known = sentences.get(error.code, say("The program can’t start: {code}. Nothing was changed."))
    problem = error.facts.get("problem")
    return known.format(code=error.code) + (f"\n\n{problem}" if problem else "")


def show_trouble(error: Unavailable) -> None:
    """Say why it cannot start: in a window where there is a screen, and on standard error."""
    _show(sentence_of_trouble(error))


def sentence_of_recovery(recovery: Recovery) -> str:
    """What was damaged, what was taken over, and what to look at."""
    whole = QCoreApplication.translate(
        "Trouble",
        "This device’s data was damaged and is being downloaded again. Unsent changes recovered: "
        "{count}. The damaged file is kept as {file}.",
    )
    part = QCoreApplication.translate(
        "Trouble",
        "This device’s data was damaged and couldn’t be read in full, so unsent changes may be "
        "missing. Recovered: {count}. Keep the file {file} and check your latest work.",
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
        "Trouble", "Something unexpected happened. Your saved work is safe. Details are in the log."
    )
    _show(f"{words}\n\n{last}")


def _show(words: str) -> None:
    print(words, file=sys.stderr)  # noqa: T201  # for whoever started it from a terminal
    if QGuiApplication.platformName() != "offscreen":
        QMessageBox.warning(None, QCoreApplication.applicationName(), words)
