"""Tables as files that other programs open."""

import csv
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

_FORMULA = ("=", "@", "\t", "\r", "-", "+")


def write_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write a table as CSV in UTF-8 that spreadsheets know by its mark; how many rows it has.

    The file is there whole or not at all. Raises `OSError` for a disk that does not serve. Runs on
    any thread.
    """
    beside = path.with_name(f"{path.name}.part")
    count = 0
    try:
        with beside.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            for row in rows:
                writer.writerow([_harmless(cell) for cell in row])
                count += 1
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return count


def _harmless(cell: str) -> str:
    """A name that begins like a formula would be run by a spreadsheet; a number would not."""
    if cell.startswith(_FORMULA) and not cell[1:].replace(".", "").isdecimal():
        return f"'{cell}"
    return cell
