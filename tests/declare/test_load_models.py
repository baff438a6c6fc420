"""Importing the models, and what is said when that fails."""

import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import MetaData
from sqlmodel import SQLModel

from schemactl.config import Config
from schemactl.declare import Models, load_models
from schemactl.errors import ModelsError

Project = Callable[..., Path]

USER = """
    from sqlmodel import Field, SQLModel

    class User(SQLModel, table=True):
        id: int | None = Field(default=None, primary_key=True)
"""
TEAM = USER.replace("User", "Team")


@pytest.fixture(autouse=True)
def fresh_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What importing leaves behind is taken back: each test is a process of its own."""
    before = set(sys.modules)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(SQLModel, "metadata", MetaData())
    yield
    for name in set(sys.modules) - before:
        del sys.modules[name]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Writes files: `project({"shop/user.py": "..."})`."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(textwrap.dedent(text))
        return tmp_path

    return write


def load(root: Path, *models: str, metadata: str | None = None) -> Models:
    return load_models(Config(root=root, models=models, metadata=metadata))


def failure(root: Path, *models: str, metadata: str | None = None) -> ModelsError:
    with pytest.raises(ModelsError) as caught:
        load(root, *models, metadata=metadata)
    assert "Traceback" not in caught.value.message
    assert caught.value.hint
    return caught.value


def test_a_package_is_imported_with_its_submodules(project: Project) -> None:
    root = project(
        {"shop/__init__.py": "", "shop/user.py": USER, "shop/deep/__init__.py": "", "shop/deep/team.py": TEAM}
    )
    models = load(root, "shop")
    assert models.modules == ("shop", "shop.deep", "shop.deep.team", "shop.user")
    assert models.count == 2
    assert set(models.metadatas[0].tables) == {"user", "team"}


def test_a_single_module(project: Project) -> None:
    models = load(project({"shop_models.py": USER}), "shop_models")
    assert (models.modules, models.count) == (("shop_models",), 1)


def test_a_package_below_src_and_a_folder_without_init(project: Project) -> None:
    root = project({"src/shop/user.py": USER, "src/shop/team.py": TEAM})
    assert load(root, "shop").count == 2


def test_the_projects_folder_comes_first(project: Project) -> None:
    root = project({"email.py": "", "shop.py": USER})
    load(root, "shop")
    assert sys.path[0] == str(root)


def test_scripts_tests_and_migrations_are_not_imported(project: Project) -> None:
    boom = "raise SystemExit('imported')"
    skipped = ("__main__", "tests/__init__", "migrations/__init__", "alembic/__init__", "alembic/env", "conftest")
    root = project({"shop/__init__.py": "", "shop/user.py": USER, **{f"shop/{name}.py": boom for name in skipped}})
    assert load(root, "shop").modules == ("shop", "shop.user")


def test_what_a_module_prints_is_no_part_of_a_report(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    load(project({"shop.py": "print('hello')\n" + textwrap.dedent(USER)}), "shop")
    assert capsys.readouterr() == ("", "hello\n")


def test_nothing_is_configured(project: Project) -> None:
    assert 'models = ["app.models"]' in failure(project({})).hint


def test_a_module_that_is_not_there(project: Project) -> None:
    error = failure(project({"shop/__init__.py": "", "shop/models.py": USER}), "shop.model")
    assert error.message == "The models module shop.model does not exist."
    assert error.hint == "Did you mean shop.models?"


def test_a_package_that_is_not_there(project: Project) -> None:
    root = project({"shop/models.py": USER})
    assert failure(root, "shopp.models").hint == "Did you mean shop.models?"
    assert str(root) in failure(root, "zzz").hint


def test_a_module_that_raises(project: Project) -> None:
    root = project({"shop/__init__.py": "", "shop/bad.py": "x = 1\n\n1 / 0\n", "shop/user.py": USER})
    error = failure(root, "shop")
    assert error.message == (
        "The models module shop.bad fails to import at shop/bad.py:3: ZeroDivisionError: division by zero"
    )


def test_the_line_is_the_users_own(project: Project) -> None:
    root = project(
        {
            "shop.py": """
                from sqlmodel import Field, SQLModel
                from typing import Literal

                class Thing(SQLModel, table=True):
                    id: int | None = Field(default=None, primary_key=True)
                    size: Literal["s", 1, None] = "s"
                    other: object
            """
        }
    )
    message = failure(root, "shop").message
    assert message.startswith("The models module shop fails to import at shop.py:5: ")
    assert "\n" not in message


def test_a_syntax_error(project: Project) -> None:
    error = failure(project({"shop.py": "x = 1\ndef f(:\n"}), "shop")
    assert error.message == "The models module shop fails to import at shop.py:2: SyntaxError: invalid syntax"


def test_a_module_that_ends_the_process(project: Project) -> None:
    assert (
        "shop.py:2: SystemExit: bye" in failure(project({"shop.py": "import sys\nsys.exit('bye')\n"}), "shop").message
    )


def test_a_library_that_is_missing(project: Project) -> None:
    error = failure(project({"shop.py": "\nimport surely_not_installed.deep\n"}), "shop")
    assert "shop.py:2: ModuleNotFoundError: No module named 'surely_not_installed'" in error.message
    assert "Install surely_not_installed" in error.hint
    assert "the project's own environment" in error.hint


def test_one_cause_for_several_modules_is_told_once(project: Project) -> None:
    files = {f"shop/{name}.py": "from shop.base import x\n" for name in "abc"}
    root = project({"shop/__init__.py": "", "shop/base.py": "1 / 0\n", **files})
    error = failure(root, "shop")
    assert error.message.startswith("The models module shop.a fails to import (so does shop.b, shop.base, shop.c) at")
    assert "shop/base.py:1" in error.message


def test_two_causes_are_both_told(project: Project) -> None:
    error = failure(project({"shop/__init__.py": "", "shop/a.py": "1 / 0", "shop/b.py": "[][1]"}), "shop", "nowhere")
    assert [line.partition(" fails")[0] for line in error.message.splitlines()] == [
        "The models module shop.a",
        "The models module shop.b",
        "The models module nowhere does not exist.",
    ]


def test_one_table_imported_under_two_names(project: Project) -> None:
    root = project({"shop/__init__.py": "", "shop/a.py": USER, "shop/b.py": USER})
    error = failure(root, "shop")
    assert "shop/b.py:4: InvalidRequestError: Table 'user' is already defined" in error.message
    assert "two names" in error.hint


def test_models_without_a_table(project: Project) -> None:
    root = project({"shop/__init__.py": "", "shop/a.py": "", "shop/b.py": USER.replace(", table=True", "")})
    error = failure(root, "shop")
    assert error.message == "The models declare no table; 3 modules searched: shop, shop.a, shop.b."
    assert "table=True" in error.hint


def test_models_in_another_metadata(project: Project) -> None:
    base = """
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "user"
            id: Mapped[int] = mapped_column(primary_key=True)
    """
    root = project({"shop.py": base})
    assert "metadata = 'shop:Base.metadata'" in failure(root, "shop").hint
    assert load(root, "shop", metadata="shop:Base.metadata").count == 1
    assert load(root, "shop", metadata="shop:Base").count == 1


def test_metadata_alone_and_as_a_list(project: Project) -> None:
    text = """
        import sqlalchemy as sa
        first, second = sa.MetaData(), sa.MetaData()
        sa.Table("a", first, sa.Column("id", sa.Integer))
        sa.Table("b", second, sa.Column("id", sa.Integer))
        both = [first, second]
        number = 3
    """
    root = project({"shop/__init__.py": "", "shop/tables.py": text, "shop/other.py": "1 / 0"})
    assert load(root, metadata="shop.tables:both").count == 2
    assert "no 'bth'" in failure(root, metadata="shop.tables:bth").message
    assert "is a int, not a MetaData" in failure(root, metadata="shop.tables:number").message
    assert "names no MetaData" in failure(root, metadata="shop.tables").message


def test_the_package_itself_holds_the_metadata(project: Project) -> None:
    text = "import sqlalchemy as sa\nown = sa.MetaData()\n"
    table = "import sqlalchemy as sa\nfrom shop import own\nsa.Table('a', own, sa.Column('id', sa.Integer))\n"
    root = project({"shop/__init__.py": text, "shop/table.py": table})
    assert load(root, "shop", metadata="shop:own").count == 1


GUARDED = """
    import os
    from typing import TYPE_CHECKING
    from sqlmodel import Field, SQLModel

    if TYPE_CHECKING:
        class Hint(SQLModel, table=True): ...

    if os.environ.get("NEVER_SET_ANYWHERE"):
        class Guarded(SQLModel, table=True):
            id: int | None = Field(default=None, primary_key=True)

    def make() -> type:
        class Made(SQLModel, table=True):
            id: int | None = Field(default=None, primary_key=True)
        return Made

    if __name__ == "__main__":
        class Script(SQLModel, table=True): ...
"""


def test_a_class_behind_a_guard(project: Project) -> None:
    root = project({"shop/__init__.py": "", "shop/user.py": USER, "shop/guarded.py": GUARDED})
    error = failure(root, "shop")
    assert error.message == (
        "shop/guarded.py:10: the class Guarded says table=True and is no table of the models: it was not imported."
    )


def test_a_file_in_a_folder_that_is_no_package(project: Project) -> None:
    root = project({"shop/__init__.py": "", "shop/user.py": USER, "shop/deep/team.py": TEAM})
    error = failure(root, "shop")
    assert error.message.startswith("shop/deep/team.py:4: the class Team")
    assert "__init__.py" in error.hint


def test_a_class_in_another_metadata(project: Project) -> None:
    other = """
        from sqlalchemy import MetaData
        from sqlmodel import Field, SQLModel

        class Base(SQLModel):
            metadata = MetaData()

        class Team(Base, table=True):
            id: int | None = Field(default=None, primary_key=True)
    """
    error = failure(project({"shop/__init__.py": "", "shop/user.py": USER, "shop/team.py": other}), "shop")
    assert error.message.startswith("shop/team.py:8: the class Team")
    assert error.message.endswith("it belongs to another MetaData.")
    assert "metadata =" in error.hint


def test_nested_and_alternative_classes_are_found(project: Project) -> None:
    text = """
        from sqlmodel import Field, SQLModel

        class Outer:
            class Inner(SQLModel, table=True):
                id: int | None = Field(default=None, primary_key=True)

        try:
            class Either(SQLModel, table=True):
                id: int | None = Field(default=None, primary_key=True)
        except ImportError:
            class Either(SQLModel, table=True):
                id: int | None = Field(default=None, primary_key=True)
    """
    assert load(project({"shop.py": text}), "shop").count == 2
