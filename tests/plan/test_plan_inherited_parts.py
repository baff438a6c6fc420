"""What partitions have of their own about a trigger that models declare: kept where the trigger is made anew."""

import sqlalchemy as sa

from schemactl.compare import compare
from schemactl.declare import declare
from schemactl.inspect import inspect
from schemactl.plan import inverse, make_plan, operations, statements
from schemactl.schema import InheritedPart, Schema
from schemactl.schema.codec import fingerprint

NOTE = "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$"
NOTED = "CREATE TRIGGER noted AFTER {} ON logs FOR EACH ROW EXECUTE FUNCTION note()"
OWN = (
    "CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1) PARTITION BY LIST (id)",
    "CREATE TABLE logs_1_1 PARTITION OF logs_1 FOR VALUES IN (1)",
    "CREATE TABLE logs_2 PARTITION OF logs FOR VALUES IN (2)",
    NOTE,
    NOTED.format("INSERT"),
    "ALTER TABLE ONLY logs_1 DISABLE TRIGGER noted",
    "ALTER TABLE logs_2 ENABLE ALWAYS TRIGGER noted",
    "COMMENT ON TRIGGER noted ON logs_1_1 IS 'own'",
)


def models(*sql: str) -> sa.MetaData:
    metadata = sa.MetaData(info={"sql": {"postgresql": list(sql)}} if sql else {})
    sa.Table("logs", metadata, sa.Column("id", sa.Integer), postgresql_partition_by="LIST (id)")
    return metadata


def parts(schema: Schema) -> list[str]:
    return [f"{item.owner} {item.subject} {item}" for item in schema.of(InheritedPart)]


def test_a_trigger_of_another_event(each_postgresql_url: str) -> None:
    ways = there_and_back(each_postgresql_url, models(NOTE, NOTED.format("UPDATE")))
    assert ways == [KEPT, KEPT]


def test_a_trigger_that_is_disabled(each_postgresql_url: str) -> None:
    disabled = "ALTER TABLE logs DISABLE TRIGGER noted"
    up, down = there_and_back(each_postgresql_url, models(NOTE, NOTED.format("INSERT"), disabled))
    assert (up, down) == (KEPT[1:], KEPT)


KEPT = [
    "logs_1 trigger noted disabled",
    "logs_1_1 trigger noted comment 'own'",
    "logs_2 trigger noted always",
]


def there_and_back(url: str, goal: sa.MetaData) -> list[list[str]]:
    """What partitions have of their own once the database is as the models say, and once that is taken back."""
    engine = sa.create_engine(url)
    models().create_all(engine)
    with engine.begin() as connection:
        for statement in OWN:
            connection.exec_driver_sql(statement)
        before = inspect(connection)
        assert parts(before) == KEPT
        declared = declare([goal], engine.dialect, "public")
        changes = compare(before, declared, connection)
        plan = make_plan(changes, "postgresql", actual=before, declared=declared)
        found = []
        for each in (plan, inverse(plan)):
            for statement in statements(operations(each), "postgresql"):
                connection.exec_driver_sql(statement)
            found.append(inspect(connection))
        assert compare(found[0], declared, connection) == ()
        assert fingerprint(found[1]) == fingerprint(before)
    engine.dispose()
    return [parts(schema) for schema in found]
