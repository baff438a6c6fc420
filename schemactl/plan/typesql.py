"""Domains and types as SQL."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.plan.comments import comments_of_checks, new_comment
from schemactl.plan.sqltext import do_block, quote, quote_name, string
from schemactl.schema import Check, Domain, ObjectName


def create_domain(domain: Domain, dialect: Dialect) -> Sequence[str]:
    """The statements that make a domain with its comments: CHECKs that are not valid can only be added later."""
    name = quote_name(dialect, domain.name)
    words = [f"CREATE DOMAIN {name} AS {collated(domain.type, domain.collation, dialect)}"]
    words += [f"DEFAULT {domain.default}"] if domain.default is not None else []
    words += [] if domain.nullable else ["NOT NULL"]
    words += [check_clause(check, dialect) for check in domain.checks if not check.not_valid]
    later = [check for check in domain.checks if check.not_valid]
    return [
        " ".join(words),
        *(f"ALTER DOMAIN {name} ADD {check_clause(check, dialect)} NOT VALID" for check in later),
        *new_comment("DOMAIN", domain, dialect),
        *comments_of_checks(domain, dialect, {}),
    ]


def rename_constructors(name: ObjectName, dialect: Dialect) -> str:
    """The statement that gives the functions which a range type made for itself its new name, which they do not follow.

    Args:
        name: the name of the range or multirange type by now.
        dialect: the dialect.
    """
    type_, renamed = string(quote_name(dialect, name)), string(f" RENAME TO {quote(dialect, name.name)}")
    loop = f"{_CONSTRUCTORS} AND d.refobjid = {type_}::regtype LOOP EXECUTE 'ALTER FUNCTION ' || made || {renamed}"
    return do_block(loop, "END LOOP", declare="DECLARE made regprocedure; ")


_CONSTRUCTORS = (
    "FOR made IN SELECT d.objid FROM pg_catalog.pg_depend d"
    " WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.refclassid = 'pg_catalog.pg_type'::regclass"
    " AND d.deptype = 'i'"
)


def check_clause(check: Check, dialect: Dialect) -> str:
    """A named CHECK."""
    # A comment must not swallow the parenthesis that follows.
    end = "\n" if "--" in check.expression.rpartition("\n")[2] else ""
    return f"CONSTRAINT {quote(dialect, check.name or '')} CHECK ({check.expression}{end})"


def collated(type_: str, collation: str | None, dialect: Dialect) -> str:
    """A type with its collation."""
    if collation is None:
        return type_
    return f"{type_} COLLATE {collation_name(collation, dialect)}"


def collation_name(collation: str, dialect: Dialect) -> str:
    """A collation as `Column.collation` spells it, quoted where needed; one with its namespace is so already."""
    return collation if collation.startswith('"') else quote(dialect, collation)
