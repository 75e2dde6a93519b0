"""Starting without what nobody asked for. Imported before anything else by `__main__`.

What it spares, as measured over a cold start: looking for garbage a hundred times while modules are
read in (an eighth of the time); Qt's reading the source of whatever is imported after it, to see
whether it may need features of Qt's (a tenth), for all that is not Qt's is imported here, before;
httpx's command line with its colours, and pydantic's search for plug-ins (a thirtieth).
"""

import gc
import os
import sys

gc.disable()  # until `Collector` takes over, on the UI thread
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None: as if not installed

from sync.client import engine, http_transport, opening  # noqa: E402 - after what it is to do without

__all__ = ["engine", "http_transport", "opening"]
