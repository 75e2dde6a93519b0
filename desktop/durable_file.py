"""A small file that is replaced in one step, and is on the disk before that is called done.

A rename alone promises one of the two texts to whoever reads it while the machine runs, and nothing
to who pulls the plug: the new name may reach the disk before what stands under it, and an empty
file is then what is found. So the content is synced before the rename and, where a system can, the
folder after it.
"""

import os
from pathlib import Path


def replace_text(path: Path, text: str) -> None:
    """Put a text (UTF-8) in place of what the file held, for good. Runs on any thread.

    Raises `OSError` for a disk that does not serve; the file then holds what it held, unless it
    was the folder that could not be synced.
    """
    beside = path.with_suffix(".new")
    with beside.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)
    if os.name == "posix":  # elsewhere a folder cannot be opened, and renames are journalled
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
