"""Addresses of databases, as far as they may hold a secret."""

import re
from urllib.parse import unquote

PASSWORD_VARIABLE = "REVIEWER_PASSPHRASE"
"""Environment variable: the only place where what opens an encrypted database may stand."""

_USER = re.compile(r"[a-z][a-z0-9+.-]*:(?://)?(?!/)(?P<user>.*)@", re.IGNORECASE | re.DOTALL)
_BARE = re.compile(r"[^/\\\s:@]+:[^/\\\s@]+@[\w.-]+(?:[:/?]|$)")
_SECRET = re.compile(r"pass|pwd|secret|token|key", re.IGNORECASE)


def holds_password(address: str) -> bool:
    """Tell whether an address of a database holds a password, as in `x://user:word@host/` or `?password=`."""
    found = _USER.match(address.strip())
    if _BARE.match(address.strip()):
        return True
    if found is not None and ":" in unquote(found["user"]):
        return True
    if re.match(r"[a-z][a-z0-9+.-]*:", address.strip(), re.IGNORECASE) is None:
        return False
    _, _, rest = address.partition("?")
    names = (unquote(one.partition("=")[0]) for one in re.split("[&;#]", rest) if "=" in one)
    return any(_SECRET.search(one) for one in names)
