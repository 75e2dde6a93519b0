"""Starting without what nobody asked for. Imported before anything else by `__main__`.

What it spares, as measured over a cold start: looking for garbage a hundred times while modules are
read in (an eighth of the time), methods that nobody calls (a tenth), httpx's command line with its
colours, and pydantic's search for plug-ins (a thirtieth).
"""

import gc
import os
import sys
from importlib import import_module

from desktop.runtime.late_methods import compile_late

_TURN_S = 0.001
"""So long a thread that works keeps the interpreter while the window waits for it, which it does
many times a click: with Python's own 5 ms a click beside a long search took up to twice as long.
"""

sys.setswitchinterval(_TURN_S)
compile_late()
gc.disable()  # until `Collector` takes over, on the UI thread
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None: as if not installed

_NOT_QT = ("sync.client.engine", "sync.client.http_transport", "sync.client.opening")


def read_in_before_qt() -> None:
    """Import all that is not Qt's. Once Qt is there, it reads the source of whatever is imported
    after it, to see whether it needs features of Qt's: a tenth of a cold start.
    """
    for name in _NOT_QT:
        import_module(name)
