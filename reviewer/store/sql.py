"""Statements are built with SQLAlchemy Core, compiled once, and run on the driver's connection.

Compiling costs ten times what running one costs; a decision has about fifteen of them.
"""

from collections import namedtuple
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, bindparam, func, literal_column, or_, select
from sqlalchemy.sql import ClauseElement, Select
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import SelectBase

from reviewer.store.driver import DIALECT, Raw

IN_CASE: BindParameter[Any] = bindparam("case")
"""The case's row, the parameter that nearly every statement has."""


class Prepared:
    """A statement, compiled when it is first run; its rows are named tuples with the names of its columns."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement

    @cached_property
    def _compiled(self) -> SQLCompiler:
        compiled = self._statement.compile(dialect=DIALECT)
        assert isinstance(compiled, SQLCompiler)
        return compiled

    @cached_property
    def text(self) -> str:
        """The statement in SQL."""
        return str(self._compiled)

    @cached_property
    def defaults(self) -> Mapping[str, Any]:
        """Values that stand in the statement itself."""
        return {name: value for name, value in self._compiled.params.items() if value is not None}

    @cached_property
    def row(self) -> Any:  # noqa: ANN401 - a class made for the statement
        """The class of its rows."""
        statement = self._statement
        columns = statement.selected_columns if isinstance(statement, SelectBase) else ()
        return _row_type(tuple(str(one.key) for one in columns))

    def bound(self, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the parameters of one run."""
        return {**self.defaults, **values} if self.defaults else values


@cache
def _row_type(names: tuple[str, ...]) -> Any:  # noqa: ANN401 - a class made here
    return namedtuple("Row", names, rename=True)


class Sql:
    """Runs prepared statements on one connection."""

    def __init__(self, raw: Raw) -> None:
        self.raw = raw

    def all(self, statement: Prepared, /, **values: Any) -> list[Any]:  # noqa: ANN401 - parameters
        """Return every row."""
        found = self.raw.execute(statement.text, statement.bound(values)).fetchall()
        return [statement.row._make(one) for one in found]

    def each(self, statement: Prepared, /, **values: Any) -> Iterator[Any]:  # noqa: ANN401 - parameters
        """Yield every row as it is read: of large rows, one is in memory."""
        for found in self.raw.execute(statement.text, statement.bound(values)):
            yield statement.row._make(found)

    def one(self, statement: Prepared, /, **values: Any) -> Any | None:  # noqa: ANN401 - parameters
        """Return the first row, or `None`."""
        found = self.raw.execute(statement.text, statement.bound(values)).fetchone()
        return statement.row._make(found) if found is not None else None

    def value(self, statement: Prepared, /, **values: Any) -> Any:  # noqa: ANN401 - parameters
        """Return the first column of the first row, or `None`."""
        found = self.raw.execute(statement.text, statement.bound(values)).fetchone()
        return found[0] if found is not None else None

    def run(self, statement: Prepared, /, **values: Any) -> int:  # noqa: ANN401 - parameters
        """Run a statement that writes; return how many rows it touched."""
        return int(self.raw.execute(statement.text, statement.bound(values)).rowcount)

    def many(self, statement: Prepared, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement that writes once for each row of parameters."""
        self.raw.executemany(statement.text, [statement.bound(one) for one in rows])


def listed(name: str) -> Select[Any]:
    """Return a select of the values of a JSON array parameter, for `column.in_(listed(...))`.

    One statement serves lists of every length.
    """
    return select(func.json_each(bindparam(name)).table_valued("value").c.value)


def known(table: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a table or an alias of one
    """Return the condition that rows told by their numbers are the case's, and its index leads to none."""
    return literal_column(f"+{table.name}.case_id") == IN_CASE


def one_of(column: ColumnElement[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """Return the condition that a column has one of some values."""
    return or_(*(column == value for value in values))


def spaced(words: Sequence[str]) -> str:
    """Return words as a list that can be searched by `instr(column, ' word ')`: `" A B "`."""
    return f" {' '.join(words)} " if words else ""
