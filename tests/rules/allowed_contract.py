"""An import-linter contract that names what may be imported, rather than what may not."""

from __future__ import annotations

import sys
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class AllowedContract(Contract):
    """Modules may import the standard library and the modules listed, and nothing else.

    - ``source_modules``: packages held to it, with everything below them.
    - ``allowed_modules``: packages they may import, with everything below them.
    """

    type_name = "allowed"

    source_modules = fields.SetField(subfield=fields.StringField())
    allowed_modules = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Kept when every import that leaves the sources is to an allowed module."""
        sources = cast("set[str]", self.source_modules)
        allowed = cast("set[str]", self.allowed_modules)
        violations = sorted(
            f"{importer} imports {imported}"
            for importer in graph.modules
            if _is_below(importer, sources)
            for imported in graph.find_modules_directly_imported_by(importer)
            if not _is_below(imported, allowed) and imported not in sys.stdlib_module_names
        )
        return ContractCheck(kept=not violations, metadata={"violations": violations})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Prints one violation a line."""
        for violation in check.metadata["violations"]:
            output.print_error(f"- {violation}")


def _is_below(module: str, packages: set[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)
