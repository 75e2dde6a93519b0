"""`python -m resources.translations.gather`: brings `studio_es.ts` and `studio_fr.ts` up to date.

It reads every module of `desktop` but the kiosk's, finds each text that is translated, keeps what
was translated already, adds what is new as unfinished and drops what nobody says any more. Texts
are found where they are said: `self.tr("…")` has its class for a context, `translate("Context",
"…")` names it, and a function that passes its text on to `translate` gives it its own, whether it
is called by its name or as one of its module (`words.say("…")`).
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = ("es", "fr")
_NO_BREAK = "\N{NO-BREAK SPACE}"
_BEFORE_SIGN, _WITHIN_MARKS = re.compile(" (?=[:;?!»])"), re.compile("(?<=«) ")


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text to translate; counted where it has one form for one and another for many."""

    context: str
    source: str
    is_counted: bool = False


def main() -> int:
    """Write both files; 0."""
    texts = gather(ROOT / "desktop")
    for language in LANGUAGES:
        path = Path(__file__).parent / f"studio_{language}.ts"
        former = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(written(texts, language, former), encoding="utf-8")
        print(f"{path.name}: {len(texts)} texts")  # noqa: T201  # a command's output
    return 0


def gather(folder: Path) -> list[Text]:
    """Return every text that the Studio says, in order."""
    written_in = {
        path: path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
        if "kiosk" not in path.relative_to(folder).parts
    }
    trees = {path: _Spelt(ast.parse(text)).tree for path, text in written_in.items()}
    speakers = {
        (_module_of(path), name): context
        for path, tree in trees.items()
        if "translate" in written_in[path]
        for name, context in _speakers(tree)
    }
    found: set[Text] = set()
    for path, tree in trees.items():
        heard = _heard(tree, _module_of(path), speakers)
        found.update(_texts(tree, "", heard))
    return sorted(found)


def written(texts: list[Text], language: str, former: str) -> str:
    """Return the file for `language`, with what `former` (a file, or nothing) had already."""
    known = _known(former)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for text in texts:
        if text.context not in contexts:
            context = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = text.context
            contexts[text.context] = context
        message = ElementTree.SubElement(contexts[text.context], "message")
        if text.is_counted:
            message.set("numerus", "yes")
        ElementTree.SubElement(message, "source").text = text.source
        kept = known.get((text.context, text.source))
        if kept is not None and language == "fr":
            _keep_signs_together(kept)
        message.append(_unfinished(text) if kept is None else kept)
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _keep_signs_together(translation: ElementTree.Element) -> None:
    """French has a space before its double signs: one at which no line ends."""
    for form in (translation, *translation.iter("numerusform")):
        if form.text and form.text.strip():
            form.text = _BEFORE_SIGN.sub(_NO_BREAK, _WITHIN_MARKS.sub(_NO_BREAK, form.text))


def _known(former: str) -> dict[tuple[str, str], ElementTree.Element]:
    if not former:
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in ElementTree.fromstring(former).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def _unfinished(text: Text) -> ElementTree.Element:
    translation = ElementTree.Element("translation", type="unfinished")
    if text.is_counted:
        for _ in range(2):
            ElementTree.SubElement(translation, "numerusform")
    return translation


class _Spelt(ast.NodeTransformer):
    """A module's tree in which its own names of texts (`_CONTEXT`) are those texts."""

    def __init__(self, tree: ast.Module) -> None:
        self._texts = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign) and _text_of(node.value) is not None
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self.tree: ast.Module = self.visit(tree) if self._texts else tree

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Return the text that a name stands for where it is read."""
        return self._texts.get(node.id, node) if isinstance(node.ctx, ast.Load) else node


def _module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def _speakers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions that pass their text on to `translate`, each with the context it gives."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef) or not node.args.args:
            continue
        for call in ast.walk(node):
            if isinstance(call, ast.Call) and _name_of(call.func) == "translate":
                context = _text_of(call.args[0]) if call.args else None
                passes_on = len(call.args) > 1 and isinstance(call.args[1], ast.Name)
                if context is not None and passes_on:
                    yield node.name, context


def _heard(tree: ast.Module, module: str, speakers: dict[tuple[str, str], str]) -> dict[str, str]:
    """The speakers that a module can call, by the name it calls them: `say`, `words.say`."""
    heard = {name: context for (where, name), context in speakers.items() if where == module}
    modules = {where for where, _ in speakers}
    nodes = list(ast.walk(tree))
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                called = alias.asname or alias.name
                context = speakers.get((node.module, alias.name))
                if context is not None:
                    heard[called] = context
                if (imported := f"{node.module}.{alias.name}") in modules:
                    heard |= _heard_of_module(imported, called, speakers)
    return heard | _renamed(nodes, heard)


def _heard_of_module(
    module: str, called: str, speakers: dict[tuple[str, str], str]
) -> dict[str, str]:
    return {
        f"{called}.{name}": context
        for (where, name), context in speakers.items()
        if where == module
    }


def _renamed(nodes: list[ast.AST], heard: dict[str, str]) -> dict[str, str]:
    """The short names that speakers are given within a function: `say = words.say`."""
    return {
        target.id: heard[_dotted(node.value)]
        for node in nodes
        if isinstance(node, ast.Assign) and _dotted(node.value) in heard
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _texts(node: ast.AST, context: str, heard: dict[str, str]) -> Iterator[Text]:
    """What is said in `node`; `context` is the class around it."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            yield from _said(child, inside, heard)
        yield from _texts(child, inside, heard)


def _said(call: ast.Call, context: str, heard: dict[str, str]) -> Iterator[Text]:
    for place, argument in enumerate(call.args):
        if isinstance(argument, ast.IfExp):
            # One of two texts is said: both are.
            for chosen in (argument.body, argument.orelse):
                others = [*call.args[:place], chosen, *call.args[place + 1 :]]
                yield from _said(ast.Call(call.func, others, call.keywords), context, heard)
            return
    name = _name_of(call.func)
    texts = [_text_of(argument) for argument in call.args]
    if name == "tr" and texts and texts[0] is not None:
        yield Text(context, texts[0], len(texts) > 2)
    elif len(texts) >= 2 and texts[0] is not None and texts[1] is not None:
        # `translate`, and the short names it is called by within a function.
        if name in ("translate", "say"):
            yield Text(texts[0], texts[1], len(texts) > 3)
    elif texts and texts[0] is not None:
        called = _dotted(call.func)
        if called in heard:
            yield Text(heard[called], texts[0])


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _dotted(function: ast.expr) -> str:
    """`say`, or `words.say` where it is called as one of its module."""
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return f"{function.value.id}.{function.attr}"
    return _name_of(function)


def _text_of(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


if __name__ == "__main__":
    sys.exit(main())
