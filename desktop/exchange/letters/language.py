"""What a template may say: fields, rows over a list, simple conditions. Nothing else is ever run."""

from __future__ import annotations

from enum import StrEnum
from typing import override

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.Filter,
)
_FILTERS = frozenset({"upper", "lower", "title"})
_DEEPEST_LOOP = 2


class TemplateFault(StrEnum):
    """Why a file cannot be used as a template; the words are in `ui/problems`."""

    NOT_DOCX = "not_docx"
    TOO_LARGE = "too_large"
    MACROS = "macros"
    OUTSIDE = "outside"
    FORBIDDEN = "forbidden"
    SYNTAX = "syntax"


class TemplateRefusedError(Exception):
    """A file that is no template for us: the fault, and the part of the text it lies in."""

    def __init__(self, fault: TemplateFault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}")
        self.fault = fault
        self.detail = detail


class PlainLanguage(SandboxedEnvironment):
    """Jinja without calls, assignments, imports, arithmetic and most filters.

    A sandbox alone would still let a template count to a billion. Here every loop goes over a list it is
    given, at most two deep, so a letter cannot grow beyond its template times its values.
    """

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, cache_size=0)
        self.globals.clear()

    @override
    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            tree = super()._parse(source, name, filename)
        except TemplateSyntaxError as error:
            raise TemplateRefusedError(TemplateFault.SYNTAX, (error.message or "")[:200]) from error
        _check(tree, 0)
        return tree


def _check(node: nodes.Node, loops: int) -> None:
    kind = type(node).__name__
    if not isinstance(node, _ALLOWED):
        raise TemplateRefusedError(TemplateFault.FORBIDDEN, kind)
    match node:
        case nodes.Getattr(attr=attribute) if attribute.startswith("_"):
            raise TemplateRefusedError(TemplateFault.FORBIDDEN, attribute)
        case nodes.Getattr(node=owner) if not isinstance(owner, nodes.Name):
            raise TemplateRefusedError(TemplateFault.FORBIDDEN, kind)
        case nodes.Filter(name=filtered) if filtered not in _FILTERS or node.args or node.kwargs:
            raise TemplateRefusedError(TemplateFault.FORBIDDEN, filtered)
        case nodes.For():
            loops += 1
            if (
                loops > _DEEPEST_LOOP
                or node.recursive
                or not isinstance(node.iter, nodes.Name | nodes.Getattr)
            ):
                raise TemplateRefusedError(TemplateFault.FORBIDDEN, kind)
        case _:
            pass
    for child in node.iter_child_nodes():
        _check(child, loops)
