"""The one connection the program ever opens; bounded in time and size, and to the place that was named."""

import contextlib
import json
import socket
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Self

import httpx

from reviewer.domain.tongue import say
from reviewer.opinion.endpoint import KEY_VARIABLE, Endpoint, OpinionError

MOST_BYTES = 1 << 20
"""Size of an answer from which it is not read on."""


class UnreachableError(OpinionError):
    """The server does not answer, or will not; asking on is of no use."""


class FailedError(OpinionError):
    """This one question got no answer; the next may."""


class RefusedError(OpinionError):
    """The server does not understand the request (HTTP 400)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long an answer may take, in seconds.

    Attributes:
        connect: until the server takes the connection.
        read: between two pieces of the answer.
        whole: from the question to the last byte of the answer.
    """

    connect: float = 5.0
    read: float = 90.0
    whole: float = 180.0


class Connection:
    """Asks one place; no redirect is followed, no proxy of the environment used, no cookie kept.

    Args:
        endpoint: the place.
        limits: how long it may take.
    """

    def __init__(self, endpoint: Endpoint, limits: Limits | None = None) -> None:
        self._endpoint = endpoint
        self._limits = limits or Limits()
        headers = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "Reviewer"}
        if endpoint.key:
            headers["Authorization"] = f"Bearer {endpoint.key}"
        self._client = httpx.Client(
            headers=headers,
            timeout=httpx.Timeout(self._limits.read, connect=self._limits.connect),
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=0),
            follow_redirects=False,
            trust_env=False,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            verify=endpoint.url.startswith("https:"),  # without TLS no list of authorities need be read
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def ask(self, request: Mapping[str, Any]) -> bytes:
        """Send a request and return the body of the answer.

        Raises:
            UnreachableError: the server is not there, or wants none of us.
            FailedError: it did not answer this in time, or with an error, or without end.
            RefusedError: HTTP 400.
        """
        host, watch = self._endpoint.host, _Watch(self._limits.whole)
        try:
            with watch:
                return self._exchange(request, watch)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            raise UnreachableError(
                say("The server on “{host}” does not answer; start it, or check its address.", host=host)
            ) from None
        except (httpx.TimeoutException, _LateError):
            raise FailedError(
                say("The server on “{host}” took too long over an answer.", host=host)
            ) from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError):
            if watch.late:
                raise FailedError(
                    say("The server on “{host}” took too long over an answer.", host=host)
                ) from None
            raise FailedError(say("The server on “{host}” broke an answer off.", host=host)) from None

    def _exchange(self, request: Mapping[str, Any], watch: "_Watch") -> bytes:
        content = json.dumps(request).encode()
        with self._client.stream(
            "POST",
            self._endpoint.url,
            content=content,
            headers={"Content-Type": "application/json"},
            extensions={"trace": watch.note},
        ) as response:
            self._judge(response.status_code)
            if response.headers.get("content-encoding", "identity").casefold() != "identity":
                raise FailedError(say("The server packed its answer, which it was not asked to."))
            body = bytearray()
            for piece in response.iter_raw():
                body += piece
                watch.check()
                if len(body) > MOST_BYTES:
                    raise FailedError(say("The server's answer is far too long for one sentence."))
            return bytes(body)

    def _judge(self, status: int) -> None:
        host = self._endpoint.host
        if status == 200:
            return
        if status == 400:
            raise RefusedError(
                say("The server on “{host}” does not understand the request (HTTP 400).", host=host)
            )
        if status in (401, 403):
            raise UnreachableError(
                say(
                    "The server on “{host}” wants a key (HTTP {status}); set {key_variable} to it.",
                    host=host,
                    status=status,
                    key_variable=KEY_VARIABLE,
                )
            )
        if status == 404:
            raise UnreachableError(
                say(
                    "The server on “{host}” knows no model “{model}”, or its address is another (HTTP "
                    "404); check both.",
                    host=host,
                    model=self._endpoint.model,
                )
            )
        if 300 <= status < 400:
            raise UnreachableError(
                say(
                    "The server on “{host}” points to another address (HTTP {status}), which is not "
                    "followed; name the address itself.",
                    host=host,
                    status=status,
                )
            )
        if 400 < status < 500 and status not in (408, 429):
            raise UnreachableError(
                say("The server on “{host}” refuses the request (HTTP {status}).", host=host, status=status)
            )
        raise FailedError(
            say(
                "The server on “{host}” reports a fault of its own (HTTP {status}).", host=host, status=status
            )
        )


class _LateError(Exception):
    """The whole time is over."""


class _Watch:
    """Ends an exchange when its whole time is over, whatever the server sends meanwhile."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True
        self._socket: socket.socket | None = None

    @property
    def late(self) -> bool:
        """Tell whether the time is over."""
        return time.monotonic() >= self._end

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def check(self) -> None:
        """Stop reading when the time is over.

        Raises:
            _LateError: it is.
        """
        if self.late:
            raise _LateError

    def note(self, event: str, info: Mapping[str, Any]) -> None:
        """Remember the socket once it is connected (httpcore's trace extension)."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = info["return_value"].get_extra_info("socket")

    def _cut(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
