"""CREATE FUNCTION, CREATE PROCEDURE and CREATE AGGREGATE."""

from collections.abc import Iterator, Sequence

from schemactl.declare.quoting_postgresql import quote_identifier
from schemactl.declare.rendering import Rendering
from schemactl.declare.statements.options import options
from schemactl.declare.statements.statement import Statement, Token
from schemactl.declare.types_postgresql import NAMES
from schemactl.schema import Aggregate, Function, Procedure

_MODES = frozenset({"IN", "OUT", "INOUT", "VARIADIC"})
_NEVER_NAMES = """
    BIGINT BIT BOOLEAN CHAR CHARACTER DEC DECIMAL FLOAT INT INTEGER INTERVAL NATIONAL NCHAR NUMERIC REAL SMALLINT TIME
    TIMESTAMP VARCHAR
"""
"""Words that begin a type: no argument has such a name without quotes."""

_GO_ON = frozenset({"ARRAY", "PRECISION"})
"""Words that continue a type whose first word might be an argument's name."""


def function(statement: Statement, rendering: Rendering) -> Function:
    """The function; the cursor stands behind FUNCTION."""
    name = rendering.object_name(*statement.name(folds=True))
    definition = statement.rest()
    return Function(name, arguments=argument_types(statement, rendering, procedure=False), definition=definition)


def procedure(statement: Statement, rendering: Rendering) -> Procedure:
    """The procedure; the cursor stands behind PROCEDURE."""
    name = rendering.object_name(*statement.name(folds=True))
    definition = statement.rest()
    return Procedure(name, arguments=argument_types(statement, rendering, procedure=True), definition=definition)


def aggregate(statement: Statement, rendering: Rendering) -> Aggregate:
    """The aggregate; the cursor stands behind AGGREGATE."""
    name = rendering.object_name(*statement.name(folds=True))
    definition = statement.rest()
    arguments = _in_old_words(statement, rendering)
    if arguments is None:
        arguments = argument_types(statement, rendering, procedure=False)
    return Aggregate(name, arguments=arguments, definition=definition)


def _in_old_words(statement: Statement, rendering: Rendering) -> str | None:
    """The one argument's type where it stands among the options, as it did before PostgreSQL 8.2; None elsewhere."""
    if [token.keyword for token in statement.tokens[statement.at + 2 : statement.at + 3]] != ["="]:
        return None
    statement.expect("(")
    given = dict(options(statement)).get("basetype")
    if given is None:
        raise statement.error("the arguments are missing")
    return "" if given.rest_of_tokens().strip("'\"").upper() == "ANY" else _type(given.tokens, rendering)


def argument_types(statement: Statement, rendering: Rendering, *, procedure: bool) -> str:
    """The types that tell a routine apart, as the database prints them unless a type of its own hides behind a name.

    Args:
        statement: the cursor stands at the parenthesis that opens, and is moved behind the one that closes.
        rendering: how names are written.
        procedure: whether what only goes out counts, as it does for a procedure.
    """
    types = []
    modes: list[str] = []
    for tokens in _parts(statement):
        mode, rest = _mode(tokens)
        # VARIADIC before ORDER BY and behind it is one argument.
        if (mode != "OUT" or procedure) and modes[-1:] != ["VARIADIC"]:
            types.append(_type(_without_name(rest), rendering))
            modes.append(mode)
    return ", ".join(types)


def _parts(statement: Statement) -> Iterator[list[Token]]:
    """The tokens of each argument, without its default. Those of an ordered set stand behind ORDER BY."""
    statement.expect("(")
    if statement.accept("*"):
        statement.expect(")")
        return
    own: list[Token] = []
    depth, given = 0, True
    while depth or statement.keyword != ")":
        token = statement.take()
        depth += (token.keyword in ("(", "[")) - (token.keyword in (")", "]"))
        if token.keyword in (",", "ORDER") and not depth:
            if token.keyword == "ORDER":
                statement.expect("BY")
            if own:
                yield own
            own, given = [], True
            continue
        given = given and token.keyword not in ("DEFAULT", "=", ":")
        own += [token] if given else []
    statement.expect(")")
    if own:
        yield own


def _mode(tokens: Sequence[Token]) -> tuple[str, list[Token]]:
    """The mode, which stands before the name or behind it, and the other tokens."""
    words = [token.keyword for token in tokens[:3]]
    at = next((at for at, word in enumerate(words[:2]) if word in _MODES), None)
    if at is None:
        return "IN", list(tokens)
    both = words[at : at + 2] == ["IN", "OUT"]
    return "INOUT" if both else words[at], [*tokens[:at], *tokens[at + 1 + both :]]


def _without_name(tokens: Sequence[Token]) -> Sequence[Token]:
    first, *others = tokens
    named = bool(others) and others[0].kind in ("word", "quoted") and others[0].keyword not in _GO_ON
    return others if named and first.keyword not in _NEVER_NAMES.split() else tokens


def _type(tokens: Sequence[Token], rendering: Rendering) -> str:
    """A type without its parameters, which no argument keeps."""
    words: list[str] = []
    depth, array = 0, False
    for token in tokens:
        array |= token.keyword in ("[", "ARRAY")
        depth += token.keyword == "("
        if not depth and not array:
            words.append(_word(token))
        depth -= token.keyword == ")"
    return _named(words, rendering) + ("[]" if array else "")


def _word(token: Token) -> str:
    return quote_identifier(token.text[1:-1].replace('""', '"')) if token.kind == "quoted" else token.text.lower()


def _named(words: Sequence[str], rendering: Rendering) -> str:
    if words[:1] == ["interval"]:
        return "interval"
    if list(words[:2]) in (["pg_catalog", "."], [quote_identifier(rendering.default_namespace), "."]):
        words = words[2:]
    text = " ".join(words).replace(" . ", ".").replace(" % ", "%")
    return "double precision" if text == "float" else NAMES.get(text, text)
