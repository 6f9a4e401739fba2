"""A page from the web, when a person asks for it: no trace of the person, limits on everything."""

import contextlib
import re
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, wait
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import Message
from http.cookiejar import CookieJar, DefaultCookiePolicy
from time import monotonic
from typing import Any

import httpx

from reviewer import __version__
from reviewer.domain.articles import Article
from reviewer.domain.errors import InputError
from reviewer.domain.tongue import say
from reviewer.ingest.addresses import file_name, hosts, is_readable, not_a_page
from reviewer.ingest.files import LARGEST, articles_of
from reviewer.ingest.limited import LIMITED
from reviewer.ingest.reading import Asked

MOST_REDIRECTS = 5
CONNECT, READ, WHOLE = 10.0, 20.0, 90.0
"""Seconds until a site takes the connection, between two pieces of its answer, and for everything."""
_LOOK = 0.1
_PIECE = 1 << 16
_LOGIN = re.compile(r"/(?:log-?in|sign-?in|sso|oauth2?|accounts?/login)(?:[/.?]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from a web address.

    Attributes:
        address: as the person gave it.
        final_address: where the redirects led.
        data: the bytes, unpacked.
        name: the file name they are kept under; its ending tells what they are.
        content_type: what the site calls them, without parameters; `""` where it says nothing.
        encoding: the encoding that the site declares, `""` for none.
        at: when, ISO 8601 with the offset.
    """

    address: str
    final_address: str
    data: bytes
    name: str
    content_type: str
    encoding: str
    at: str


def fetch(address: str, check: Callable[[], None] = lambda: None, *, allow_local: bool = False) -> Fetched:
    """Fetch one page, without cookies, without a referrer, under the program's own name.

    Args:
        address: `http` or `https`.
        check: called a few times a second; what it raises ends the fetching.
        allow_local: also from this computer and the local network.

    Raises:
        InputError: it cannot be had, in one sentence.
    """
    line = _Line(allow_local)
    answer: Future[Fetched] = Future()

    def run() -> None:
        try:
            answer.set_result(_fetch(address.strip(), line))
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            answer.set_exception(error)

    threading.Thread(target=run, name="reviewer-fetch", daemon=True).start()
    ends = monotonic() + WHOLE
    try:
        while not wait([answer], timeout=_LOOK).done:
            check()
            if monotonic() > ends:
                raise _late(address)
    finally:
        line.cut()
    return answer.result()


def read_fetched(
    fetched: Fetched, check: Callable[[], None] = lambda: None
) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Read what was fetched as a file of that kind is read; its address is known even where it tells none.

    Returns:
        The articles, and sentences about what the person should know.

    Raises:
        InputError: it holds no article.
    """
    asked = Asked(fetched.name, encoding=fetched.encoding)
    made, notes = articles_of(fetched.name, fetched.data, LIMITED.read(fetched.data, asked, check))
    led: tuple[str, ...] = ()
    if _host(fetched.final_address) != _host(fetched.address):
        text = say(
            "“{address}” led to another site: {final}.", address=fetched.address, final=fetched.final_address
        )
        led = (text,)
    return tuple(_from_web(one, fetched) for one in made), (*led, *notes)


def _from_web(article: Article, fetched: Fetched) -> Article:
    source = article.source
    if source is not None:
        source = replace(source, fetched_from=fetched.final_address, fetched_at=fetched.at)
    return replace(article, address=article.address or fetched.final_address, source=source)


class _Line:
    """What is needed to end a fetching from outside, whatever the site does meanwhile."""

    def __init__(self, allow_local: bool) -> None:
        self.allow_local = allow_local
        self._over = threading.Event()
        self._socket: socket.socket | None = None

    def note(self, event: str, info: Mapping[str, Any]) -> None:
        """Remember the socket once it is connected (httpcore's trace extension)."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = info["return_value"].get_extra_info("socket")
            if self._over.is_set():
                self._shut()

    def cut(self) -> None:
        """End it."""
        self._over.set()
        self._shut()

    def _shut(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


def _fetch(address: str, line: _Line) -> Fetched:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    client = httpx.Client(
        headers={"User-Agent": f"Reviewer/{__version__}", "Accept": "*/*", "Accept-Encoding": "gzip"},
        timeout=httpx.Timeout(READ, connect=CONNECT),
        limits=httpx.Limits(max_connections=1, max_keepalive_connections=0),
        follow_redirects=False,
        trust_env=False,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
    )
    url = _checked(address, address)
    with client:
        for _ in range(MOST_REDIRECTS + 1):
            with _told(url), _asked(client, url, line) as response:
                if not response.has_redirect_location:
                    if url.path != _checked(address, address).path and _LOGIN.search(url.path):
                        raise _login(url)
                    return _answered(address, url, response, at)
                url = _checked(str(url.join(response.headers["location"])), address)
    raise InputError(
        say(
            "“{address}” leads from one address to the next without end; open it in a browser.",
            address=address,
        )
    )


def _checked(address: str, first: str) -> httpx.URL:
    """Return an address that may be asked.

    Raises:
        InputError: it is none, or of another kind, or holds a password.
    """
    try:
        url = httpx.URL(address).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL("")
    if url.scheme not in ("http", "https") or not url.host:
        raise InputError(
            say("“{address}” is no web address that can be fetched; it begins with https://.", address=first)
        )
    if url.userinfo:
        raise InputError(say("Leave the name and the password out of the address; nothing was fetched."))
    return url


@contextlib.contextmanager
def _asked(client: httpx.Client, url: httpx.URL, line: _Line) -> Iterator[httpx.Response]:
    """Ask for an address by a number of its host that was looked at: the name could mean another by then."""
    name = url.raw_host.decode("ascii")
    port = url.port or (443 if url.scheme == "https" else 80)
    numbers = hosts(name, port, allow_local=line.allow_local)
    for number in numbers:
        request = client.build_request(
            "GET",
            url.copy_with(host=number),
            headers={"Host": url.netloc.decode("ascii")},
            extensions={"timeout": client.timeout.as_dict(), "sni_hostname": name, "trace": line.note},
        )
        try:
            response = client.send(request, stream=True)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            if number == numbers[-1] or _of_tls(error) is not None:
                raise
            continue
        try:
            yield response
        finally:
            response.close()
        return


def _answered(address: str, url: httpx.URL, response: httpx.Response, at: str) -> Fetched:
    _judge(url, response.status_code)
    told = Message()
    told["content-type"] = response.headers.get("content-type", "")
    kind = told.get_content_type() if response.headers.get("content-type") else ""
    if not is_readable(kind):
        raise not_a_page(str(url), kind)
    size = response.headers.get("content-length", "")
    if size.isdecimal() and int(size) > LARGEST:
        raise _too_large(url)
    data = _body(url, response)
    charset = told.get_content_charset() or ""
    return Fetched(address, str(url), data, file_name(str(url), kind, data), kind, charset, at)


def _body(url: httpx.URL, response: httpx.Response) -> bytes:
    """Return the unpacked bytes; no more than may be are ever unpacked."""
    packed = response.headers.get("content-encoding", "identity").strip().casefold()
    if packed not in ("identity", "", "gzip", "x-gzip"):
        raise InputError(
            say("“{host}” packs its pages in a way that was not asked for; save the page.", host=url.host)
        )
    unpack = zlib.decompressobj(wbits=31) if "gzip" in packed else None
    body = bytearray()
    for piece in response.iter_raw(_PIECE):
        body += piece if unpack is None else unpack.decompress(piece, LARGEST + 1 - len(body))
        if len(body) > LARGEST:
            raise _too_large(url)
    if unpack is not None and not unpack.eof and (body or unpack.unconsumed_tail):
        raise _broken(url)
    return bytes(body)


def _judge(url: httpx.URL, status: int) -> None:
    address, host = str(url), url.host
    if 200 <= status < 300:
        return
    if status in (404, 410):
        raise InputError(
            say("The site has no page “{address}” (HTTP {status}).", address=address, status=status)
        )
    if status in (401, 402, 407):
        raise _login(url)
    if status in (403, 406, 418, 451):
        raise InputError(
            say(
                "“{host}” refuses to give this page to a program (HTTP {status}); save it in a browser and "
                "add the file.",
                host=host,
                status=status,
            )
        )
    if status == 429:
        raise InputError(say("“{host}” is asked too often (HTTP 429); try again later.", host=host))
    raise InputError(
        say("“{host}” reports a fault (HTTP {status}); try again later.", host=host, status=status)
    )


@contextlib.contextmanager
def _told(url: httpx.URL) -> Iterator[None]:
    """Turn what a connection raises into sentences."""
    try:
        yield
    except httpx.TimeoutException:
        raise _late(str(url)) from None
    except (httpx.ConnectError, ssl.SSLError) as error:
        if _of_tls(error) is not None:
            raise InputError(
                say("The connection to “{host}” is not safe: its certificate does not hold.", host=url.host)
            ) from None
        raise InputError(
            say("“{host}” does not answer; check the address and the connection.", host=url.host)
        ) from None
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, zlib.error, OSError):
        raise _broken(url) from None


def _of_tls(error: BaseException) -> ssl.SSLError | None:
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None


def _host(address: str) -> str:
    return httpx.URL(address).host.removeprefix("www.")


def _login(url: httpx.URL) -> InputError:
    return InputError(
        say("“{host}” wants a login for this page; save it in a browser and add the file.", host=url.host)
    )


def _late(address: str) -> InputError:
    return InputError(say("“{address}” took too long; try again later, or save the page.", address=address))


def _broken(url: httpx.URL) -> InputError:
    return InputError(say("“{host}” broke its answer off; try again.", host=url.host))


def _too_large(url: httpx.URL) -> InputError:
    return InputError(
        say("“{address}” is larger than {largest} MB.", address=str(url), largest=LARGEST >> 20)
    )
