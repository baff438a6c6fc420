"""No form of a URL, right or wrong, shows its password."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from schemactl.project.masking import mask_text

SECRET = "hunter2"

WELL_FORMED = [
    ("postgresql://user:hunter2@host:5432/db", "postgresql://user:***@host:5432/db"),
    ("postgresql+asyncpg://user:hunter2@host/db?ssl=require", "postgresql+asyncpg://user:***@host/db?ssl=require"),
    ("postgresql://user:hunter2@[::1]:5432/db", "postgresql://user:***@[::1]:5432/db"),
    ("postgresql://user:hunter2@h1:5432,h2:5433/db", "postgresql://user:***@h1:5432,h2:5433/db"),
    ("postgresql://user@host/db?password=hunter2", "postgresql://user@host/db?password=***"),
    ("postgresql:///db?host=/tmp&user=u&password=hunter2", "postgresql:///db?host=/tmp&user=u&password=***"),
    ("postgresql://host/db?sslpassword=hunter2&x=1", "postgresql://host/db?sslpassword=***&x=1"),
    ("postgresql://host?password=hunter2", "postgresql://host?password=***"),
    ("mssql+pyodbc:///?odbc_connect=DRIVER%3Dx%3BPWD%3Dhunter2", "mssql+pyodbc:///?odbc_connect=***"),
    ("sqlite+pysqlcipher://:hunter2@/app.db", "sqlite+pysqlcipher://:***@/app.db"),
    ("sqlite:////srv/me@home/app.db", "sqlite:////srv/me@home/app.db"),
    ("sqlite:///app.db", "sqlite:///app.db"),
    ("sqlite://", "sqlite://"),
    ("postgresql://host/db", "postgresql://host/db"),
    ("  postgresql://user:hunter2@host/db\n", "postgresql://user:***@host/db"),
]

MALFORMED = [
    "postgresql://user:hun@ter2@host/db",
    "postgresql://user:hunter2/@host/db",
    "postgresql://user:hunter2?@host/db",
    "postgresql://user:hunter2#@host/db",
    "postgresql://user:hunter2",
    "postgresql://user:hunter2/db",
    "postgresql://user@host:hunter2/db",
    "postgresql://us/er:hunter2@host/db",
    "postgresql//user:hunter2@host/db",
    "postgresql:/user:hunter2@host/db",
    "postgresql:user:hunter2@host/db",
    "://user:hunter2@host/db",
    "user:hunter2@host/db",
    "user:hunter2",
    "postgresql://user:hunter2@host:54x2/db",
    "postgresql://user:hunter2@ho st/db",
    "postgresql://user:hunter2@[::1/db",
    "post gresql://user:hunter2@host/db",
    "1postgresql://user:hunter2@host/db",
    "postgresql://user@host/db?password=x&hunter2",
    "postgresql://user@host/db?password=hunter2;sslmode=require",
    "postgresql://user@host/db?PassWord=hunter2",
    "postgresql://user@host/db?pass%77ord=hunter2",
    "host=h user=u password=hunter2 dbname=d",
    "host=h password = 'hunter2' dbname=d",
    "'postgresql://user:hunter2@host/db'",
    "postgresql://user:%zz hunter2@host/db",
    "postgresql://user:\thunter2@host/db",
    "jdbc:postgresql://host/db?user=u&password=hunter2",
    "jdbc:postgresql://u:hunter2@host/db",
    "DATABASE_URL=postgresql://u:hunter2@host/db",
    "postgresql://user:a@b:hunter2@host/db",
    "postgresql://user:hunter2@",
    "postgresql://:hunter2@",
    "postgresql://:hunter2",
]


@pytest.mark.parametrize(("url", "masked"), WELL_FORMED)
def test_a_url_shows_everything_but_the_secret(url: str, masked: str) -> None:
    assert mask_text(url) == masked


@pytest.mark.parametrize("text", MALFORMED)
def test_what_is_no_url_shows_no_secret(text: str) -> None:
    masked = mask_text(text)
    assert "***" in masked
    for piece in (SECRET, "hun@", "ter2"):
        assert piece not in masked


@given(st.text(max_size=60))
@example("\x00")
@example("://")
@example("@")
@example("[")
def test_it_takes_any_text(text: str) -> None:
    assert isinstance(mask_text(text), str)


_LETTERS = st.text("abcxyz019._-", min_size=1, max_size=8)
_PUNCTUATION = st.text("@:/?#[]&=%+ ;,'\"\\$!", max_size=6)


@given(
    user=_LETTERS,
    before=_PUNCTUATION,
    after=_PUNCTUATION,
    host=_LETTERS,
    scheme=st.sampled_from(["postgresql", "mysql"]),
)
def test_a_password_of_any_punctuation_is_hidden(user: str, before: str, after: str, host: str, scheme: str) -> None:
    assert SECRET not in mask_text(f"{scheme}://{user}:{before}{SECRET}{after}@{host}/db")
    assert SECRET not in mask_text(f"{user}:{before}{SECRET}{after}@{host}/db")


@given(text=st.text(max_size=40))
def test_masking_twice_is_masking_once(text: str) -> None:
    url = f"postgresql://user:{text}@host/db"
    assert mask_text(mask_text(url)) == mask_text(url)
