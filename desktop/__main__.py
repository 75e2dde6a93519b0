"""`instainstru`: starts the Studio or a kiosk.

    instainstru studio [--profile FOLDER] [--server URL]
    instainstru kiosk  [--profile FOLDER] [--server URL] [--display NAME] [--window] [--keep]

INSTAINSTRU_SIGN_IN ("address password") and INSTAINSTRU_PAIRING_CODE let a device in without the
form, as the demo does; they are read once and only by a device that nobody has let in yet.
"""

from desktop.runtime import lean  # noqa: I001 - first: it is about what follows

import sys

from desktop import CURTAIN, PRINTER
from desktop.runtime.start import begin


def main(arguments: list[str] | None = None) -> int:
    """Run until the window closes; 0 then, 1 when it could not start."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == [PRINTER]:
        from desktop.kiosk.printing.process import run as run_printer

        return run_printer(given[1:])
    if given[:1] == [CURTAIN]:
        from desktop.kiosk.back_soon import run as run_curtain

        return run_curtain(given[1:])
    start = begin(given)
    if start.is_kept:
        from desktop.supervision.keeper import keep_program

        shade = () if start.is_windowed else (CURTAIN, str(start.folder), start.display or "")
        return keep_program(given, shade)
    lean.read_in_before_qt()
    # Read in here, while the keyring is waited for.
    from desktop.program import run

    return run(start)


if __name__ == "__main__":
    sys.exit(main())
