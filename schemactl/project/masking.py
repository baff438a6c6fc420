"""Hiding what is secret in a database URL. Pure text: works on what no parser accepts, and never raises."""

import re
from urllib.parse import unquote_plus

HIDDEN = "***"

_SECRET_KEY = re.compile(r"pass|pwd|secret|token|key|auth|cred|odbc_connect|dsn", re.IGNORECASE)
_DSN_SECRET = re.compile(
    r"((?:pass\w*|pwd|secret|token)\s*=\s*)('(?:[^'\\]|\\.)*'?|\"[^\"]*\"?|[^\s&;]+)", re.IGNORECASE
)
_SCHEME = re.compile(r"\s*([A-Za-z][\w+.-]*)(:?/{0,2}):?")
_HOST = re.compile(r"(\[[0-9A-Fa-f:.%]*\]|[^:\[\]\s]*)(?::(\d*))?")


def mask_text(text: str) -> str:
    """Return a database URL as people may see it.

    The password and the secrets of the query string become `***`. In text that is no URL, everything that could
    be a secret does: what stands between `://` and the last `@`, and what follows a colon that no port follows.

    Args:
        text: a URL, a connection string, or anything that was given as one.
    """
    scheme, separator, rest = text.strip().partition("://")
    if separator and re.fullmatch(r"[A-Za-z][\w+.-]*", scheme):
        return f"{scheme}://{_mask_rest(rest, parsed=True)}"
    return _mask_malformed(text.strip())


def mask_within(text: str) -> str:
    """Return any text with the URLs and the `password=…` in it masked."""
    masked = re.sub(r"[\w+.-]+://[^\s\"']+", lambda found: mask_text(found.group()), text)
    return _DSN_SECRET.sub(rf"\1{HIDDEN}", masked)


def is_secret(name: str) -> bool:
    """Say whether a setting of this name holds a secret."""
    return re.search(r"pass(word|wd|phrase)|pwd|secret|token", name, re.IGNORECASE) is not None


def _mask_rest(rest: str, *, parsed: bool) -> str:
    """Mask what follows the scheme: user, host, path and query."""
    if rest.startswith("/"):  # a path: no room for a user or a password
        path, question, query = rest.partition("?")
        return path + question + _mask_query(query)
    user, at, tail = rest.rpartition("@")
    head = _mask_user(user, parsed=parsed) + at if at else ""
    authority, slash, path = _split(tail)
    path, question, query = path.partition("?") if slash == "/" else ("", slash, path)
    return head + _mask_host(authority) + (slash + path if slash == "/" else "") + question + _mask_query(query)


def _split(tail: str) -> tuple[str, str, str]:
    """Part the host from what follows it: `(host, "/" or "?" or "", rest)`."""
    found = re.search(r"[/?]", tail)
    return (tail[: found.start()], found.group(), tail[found.end() :]) if found else (tail, "", "")


def _mask_user(user: str, *, parsed: bool) -> str:
    name, colon, _ = user.partition(":")
    clean = parsed and not re.search(r"[@/?#\s]", name)
    if not clean:
        return HIDDEN
    return f"{name}:{HIDDEN}" if colon else name


def _mask_host(authority: str) -> str:
    """Several hosts with ports are fine; whatever is neither host nor port may be the rest of a password."""
    shown = []
    for host in authority.split(","):
        found = _HOST.match(host)
        whole = found is not None and found.end() == len(host)
        shown.append(host if whole else f"{host.partition(':')[0]}:{HIDDEN}" if ":" in host else HIDDEN)
    return ",".join(shown)


def _mask_query(query: str) -> str:
    return "&".join(_mask_pair(pair) for pair in query.split("&")) if query else ""


def _mask_pair(pair: str) -> str:
    """A piece without `=` may be the rest of a password with an `&` in it."""
    key, equals, value = pair.partition("=")
    if not equals:
        return HIDDEN if pair else ""
    secret = _SECRET_KEY.search(unquote_plus(key)) or re.search(r"[;@#]|://", unquote_plus(value))
    return f"{key}={HIDDEN}" if secret else pair


def _mask_malformed(text: str) -> str:
    """No `scheme://` in front: keep a word that looks like a scheme, and what can only be host and database."""
    if _DSN_SECRET.search(text):
        return _DSN_SECRET.sub(rf"\1{HIDDEN}", text.rpartition("@")[2])
    found = _SCHEME.match(text)
    scheme = f"{found.group(1)}{found.group(2)}" if found and found.group(2) else ""
    rest = text.rpartition("@")[2]
    if "@" in text:
        return f"{scheme}{HIDDEN}@{_mask_rest(rest.lstrip('/'), parsed=False)}"
    return f"{scheme}{HIDDEN}" if scheme or ":" in text else text
