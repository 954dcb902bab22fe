"""The mutants of a module: small changes of its text, each of which a test should notice.

A change replaces the text of one expression or statement and leaves the rest of the file as it is, comments
too, so that line numbers above it hold and tests that read sources see the same file.

What is left alone, since no user could notice it or the type checker would: annotations, docstrings, texts
for people, arguments of decorators, `strict` of a zip, `TYPE_CHECKING`, `while` tests and what stands in an
f-string.
"""

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FOR_TYPES = "TYPE_CHECKING"
_LONGEST_WORD = 20  # characters of a text that is a key or a word of a list

OTHER_WAY: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
OTHER_SUM: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


class Mutant(NamedTuple):
    """One change: what stands at these bytes of the module becomes something else."""

    module: str
    kind: str
    start: int
    end: int
    old: str
    new: str
    lines: tuple[int, int]
    """The first and last line of the statement, or of its head, that is changed."""
    within: str
    """The function that it lies in, with its class; empty at the level of the module or of a class."""
    names: tuple[str, ...] = ()
    """Outside a function: what is declared there, by which its users are found."""
    twin: int = 0
    """How many of the same change in the same function stand above it."""

    @property
    def key(self) -> str:
        """What tells it from others, whatever stands above it in its file."""
        twin = f" ({self.twin + 1})" if self.twin else ""
        return f"{self.module} {self.within or '-'}: {self.old} => {self.new}{twin}"

    def is_python(self, content: bytes) -> bool:
        """Whether the module could still be loaded."""
        try:
            compile(self.applied(content), self.module, "exec", dont_inherit=True)
        except SyntaxError:
            return False
        return True

    def applied(self, content: bytes) -> bytes:
        """The text of the module with this change."""
        return content[: self.start] + self.new.encode() + content[self.end :]


class _Place(NamedTuple):
    """Where the walk through a module is."""

    statement: ast.stmt
    within: str
    names: tuple[str, ...]


def mutants_of(root: Path, module: str) -> list[Mutant]:
    """Every mutant of a module, named by its path below the root, in the order of the text."""
    content = (root / module).read_bytes()
    starts = [0]
    for line in content.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found: dict[tuple[int, int, str], Mutant] = {}
    for kind, node, new, place in _changes(ast.parse(content)):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        old = content[start:end].decode()
        if old.split() == new.split():
            continue
        mutant = Mutant(
            module, kind, start, end, old, new, _lines(place.statement), place.within, place.names
        )
        found.setdefault((start, end, new), mutant)
    in_order = sorted(found.values(), key=lambda mutant: (mutant.start, mutant.end, mutant.new))
    seen: Counter[str] = Counter()
    told = []
    for mutant in in_order:
        told.append(mutant._replace(twin=seen[mutant.key]))
        seen[mutant.key] += 1
    return told


def _lines(statement: ast.stmt) -> tuple[int, int]:
    body = getattr(statement, "body", None)
    first = body[0] if isinstance(body, list) and body else None
    if first is None or first.lineno == statement.lineno:
        return statement.lineno, statement.end_lineno or statement.lineno
    return statement.lineno, first.lineno - 1


Change = tuple[str, ast.expr | ast.stmt, str, _Place]


def _changes(tree: ast.Module) -> Iterator[Change]:
    for statement in tree.body:
        yield from _of_statement(statement, _Place(statement, "", _declared(statement)))


def _declared(statement: ast.stmt) -> tuple[str, ...]:
    """The names that a statement outside a function gives a value, or that it defines."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return (statement.name,)
    targets = (
        statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    )
    return tuple(
        node.id for each in targets if each for node in ast.walk(each) if isinstance(node, ast.Name)
    )


def _of_statement(statement: ast.stmt, place: _Place) -> Iterator[Change]:
    """The changes of a statement and of all within it."""
    if isinstance(statement, ast.Import | ast.ImportFrom) or _is_docstring(statement):
        return
    if isinstance(statement, ast.If) and _FOR_TYPES in ast.unparse(statement.test):
        return
    yield from _to_statement(statement, place)
    for field, value in ast.iter_fields(statement):
        if field in {"annotation", "decorator_list", "returns", "target", "targets", "type_params"}:
            continue
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.stmt):
                yield from _of_statement(part, _below(statement, part, place))
            elif isinstance(part, ast.ExceptHandler | ast.match_case):
                for inner in part.body:
                    yield from _of_statement(inner, _Place(inner, place.within, place.names))
            elif isinstance(part, ast.AST) and not (isinstance(statement, ast.While) and field == "test"):
                yield from _of_expression(part, place)


def _below(above: ast.stmt, statement: ast.stmt, place: _Place) -> _Place:
    if isinstance(above, ast.FunctionDef):
        name = above.name
        kept = place.within or ".".join(each for each in place.names if each != name)
        return _Place(statement, f"{kept}.{name}".strip("."), ())
    if isinstance(above, ast.ClassDef):
        return _Place(statement, "", (above.name, *_declared(statement)))
    return _Place(statement, place.within, place.names)


def _is_docstring(statement: ast.stmt) -> bool:
    value = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def _to_statement(statement: ast.stmt, place: _Place) -> Iterator[Change]:
    match statement:
        case ast.If():
            yield "negated condition", statement.test, f"(not ({ast.unparse(statement.test)}))", place
            yield "removed branch", statement.test, "False", place
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) not in {"None", "False", "''"}:
            yield "return value", value, "None", place
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break() | ast.Delete():
            yield "removed statement", statement, "pass", place


def _of_expression(node: ast.AST, place: _Place) -> Iterator[Change]:
    """The changes of an expression and of its parts."""
    if isinstance(node, ast.JoinedStr | ast.arg) or (
        isinstance(node, ast.keyword) and node.arg == "strict"
    ):
        return
    if isinstance(node, ast.expr):
        for kind, new in _to_expression(node):
            yield kind, node, new, place
    for child in ast.iter_child_nodes(node):
        if isinstance(node, ast.comprehension) and child in node.ifs and isinstance(child, ast.expr):
            yield "negated condition", child, f"not ({ast.unparse(child)})", place
            yield "removed branch", child, "True", place
        yield from _of_expression(child, place)


def _to_expression(node: ast.expr) -> Iterator[tuple[str, str]]:  # noqa: C901 - one case for each kind
    match node:
        case ast.Compare():
            for number, operator in enumerate(node.ops):
                for other in OTHER_WAY[type(operator)]:
                    changed = copy.deepcopy(node)
                    changed.ops[number] = other()
                    yield "comparison", ast.unparse(changed)
        case ast.BoolOp():
            changed_word = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield "boolean", f"({ast.unparse(ast.BoolOp(changed_word, node.values))})"
        case ast.UnaryOp(op=ast.Not()):
            yield "boolean", f"({ast.unparse(node.operand)})"
        case ast.BinOp() if type(node.op) in OTHER_SUM and not (
            _is_text(node.left) or _is_text(node.right)
        ):
            changed_sum = ast.BinOp(node.left, OTHER_SUM[type(node.op)](), node.right)
            yield "arithmetic", f"({ast.unparse(changed_sum)})"
        case ast.IfExp():
            yield "negated condition", f"({ast.unparse(ast.IfExp(node.test, node.orelse, node.body))})"
        case ast.Call(args=[first, second, *rest]) if not isinstance(first, ast.Starred):
            alike = isinstance(second, ast.Starred) or ast.unparse(first) == ast.unparse(second)
            if not alike and ast.unparse(node.func) not in {"isinstance", "cast"}:
                yield (
                    "swapped arguments",
                    ast.unparse(ast.Call(node.func, [second, first, *rest], node.keywords)),
                )
        case ast.Constant(value=bool() as flag):
            yield "constant", str(not flag)
        case ast.Constant(value=int() | float() as number):
            yield "constant", repr(number + 1)
        case ast.Constant(value=str() as text) if _is_data(text):
            yield "text that is data", repr(f"{text}x")


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def _is_data(text: str) -> bool:
    """Whether a text is a key, a word of a list or a sign, rather than a sentence for people."""
    return bool(text) and " " not in text.strip() and len(text) <= _LONGEST_WORD
