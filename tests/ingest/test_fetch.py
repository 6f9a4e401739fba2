"""A page by its address: what is asked for and how, what is refused, and each failure in one sentence."""

import gzip
import re
import socket
import ssl
import threading
import time
from pathlib import Path

import pytest
from web_site import PAGE, Site

from reviewer import __version__
from reviewer.domain.errors import Cancelled, InputError
from reviewer.ingest import addresses
from reviewer.ingest import fetch as fetching
from reviewer.ingest.addresses import file_name, is_address, is_public
from reviewer.ingest.fetch import MOST_REDIRECTS, Fetched, fetch, read_fetched

HTML = {"Content-Type": "text/html"}


@pytest.fixture
def site():
    server = Site()
    server.pages["/news/bridge"] = (200, HTML, PAGE)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join(5)


def got(address: str) -> Fetched:
    return fetch(address, allow_local=True)


def refusal(address: str, **more: bool) -> str:
    with pytest.raises(InputError) as caught:
        fetch(address, **{"allow_local": True, **more})
    text = str(caught.value)
    assert text.endswith(".")
    assert "\n" not in text
    return text


def test_a_page_is_fetched_with_its_bytes_and_read(site):
    fetched = got(site.at("/news/bridge"))
    assert (fetched.data, fetched.name, fetched.content_type) == (PAGE, "bridge.html", "text/html")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", fetched.at)
    [article], notes = read_fetched(fetched)
    assert (article.title, article.address, article.name) == (
        "Bridge agreed",
        site.at("/news/bridge"),
        "bridge.html",
    )
    assert article.source is not None
    assert article.source.data == PAGE
    assert (article.source.fetched_from, article.source.fetched_at) == (fetched.final_address, fetched.at)
    assert notes == ()


def test_the_request_says_who_asks_and_nothing_of_the_person(site, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    site.pages["/a"] = (302, {"Location": "/news/bridge", "Set-Cookie": "id=7"}, b"")
    got(site.at("/a#part"))
    for path, headers in site.asked:
        assert headers["User-Agent"] == f"Reviewer/{__version__}"
        assert headers["Host"] == f"127.0.0.1:{site.server_port}"
        assert not {"Cookie", "Referer", "Authorization", "Accept-Language"} & set(headers)
        assert "#" not in path


def test_what_the_page_tells_of_its_address_counts_more(site):
    body = PAGE.replace(b"<head>", b"<head><link rel='canonical' href='https://town.example/bridge'>")
    site.pages["/x"] = (200, HTML, body)
    [article], _ = read_fetched(got(site.at("/x")))
    assert article.address == "https://town.example/bridge"
    assert article.source.fetched_from == site.at("/x")


def test_redirects_are_followed_and_another_site_is_told(site):
    site.pages["/1"] = (301, {"Location": "/2"}, b"")
    site.pages["/2"] = (307, {"Location": site.at("/news/bridge", "localhost")}, b"")
    fetched = got(site.at("/1"))
    assert fetched.address == site.at("/1")
    assert fetched.final_address == site.at("/news/bridge", "localhost")
    [article], notes = read_fetched(fetched)
    assert article.address == fetched.final_address
    [note] = notes
    assert "localhost" in note


@pytest.mark.parametrize("more", [0, 1])
def test_redirects_have_an_end(site, more):
    for n in range(MOST_REDIRECTS + more):
        site.pages[f"/{n}"] = (302, {"Location": f"/{n + 1}"}, b"")
    site.pages[f"/{MOST_REDIRECTS + more}"] = (200, HTML, PAGE)
    if more:
        assert "without end" in refusal(site.at("/0"))
    else:
        assert got(site.at("/0")).data == PAGE


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (404, "no page"), (410, "no page"), (401, "login"), (402, "login"), (403, "refuses"), (451, "refuses"),
        (429, "too often"), (500, "fault"), (503, "fault"), (304, "fault"),
    ],
)  # fmt: skip
def test_what_a_site_will_not_give_is_a_sentence(site, status, says):
    site.pages["/p"] = (status, HTML, b"")
    assert says in refusal(site.at("/p"))


@pytest.mark.parametrize("path", ["/login?next=a", "/en/sign-in", "/accounts/login/"])
def test_a_page_that_leads_to_a_login_is_no_article(site, path):
    site.pages["/story"] = (302, {"Location": path}, b"")
    site.pages[path] = (200, HTML, PAGE)
    assert "login" in refusal(site.at("/story"))


@pytest.mark.parametrize(
    "kind", ["image/png", "video/mp4", "application/json", "text/css", "application/x-msdownload"]
)
def test_what_is_no_page_is_refused_by_its_kind(site, kind):
    site.pages["/p.html"] = (200, {"Content-Type": kind}, PAGE)
    assert kind in refusal(site.at("/p.html"))


def test_bytes_without_a_kind_and_without_a_sign_are_no_page(site):
    site.pages["/p"] = (200, {}, b"\x00\x01\x02")
    assert "not a page" in refusal(site.at("/p"))


@pytest.mark.parametrize(
    ("address", "kind", "data", "name"),
    [
        ("https://town.example/news/bridge/", "text/html", b"", "bridge.html"),
        ("https://town.example/", "text/html", b"", "town.example.html"),
        ("https://town.example/story.php?id=7", "text/html", b"", "story.html"),
        ("https://town.example/a.htm", "text/html", b"", "a.html"),
        ("https://town.example/v1.2", "text/html", b"", "v1.2.html"),
        ("https://town.example/notes.md", "text/plain", b"# A", "notes.md"),
        ("https://town.example/notes", "text/plain", b"A", "notes.txt"),
        ("https://town.example/notes", "text/plain", b" <!doctype HTML><p>A", "notes.html"),
        ("https://town.example/notes", "", b"\xef\xbb\xbf<!-- a --><html>", "notes.html"),
        ("https://town.example/a.txt", "application/octet-stream", b"A", "a.txt"),
        ("https://town.example/%2e%2e%2fetc%2fpasswd", "text/plain", b"A", "passwd.txt"),
        ("https://town.example/caf%C3%A9%20news", "text/html", b"", "café news.html"),
    ],
)
def test_the_name_tells_the_format(address, kind, data, name):
    assert file_name(address, kind, data) == name


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("https://town.example/a", True), (" HTTP://town.example ", True), ("https:/town", False),
        ("ftp://town.example", False), ("town.example/a", False), ("https://a b", False), ("notes.txt", False),
    ],
)  # fmt: skip
def test_an_address_is_told_from_a_file(text, yes):
    assert is_address(text) is yes


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("ftp://town.example/a", "no web address"),
        ("file:///etc/hosts", "no web address"),
        ("https://", "no web address"),
        ("https://ann:secret@town.example/", "password"),
        ("http://[::1", "no web address"),
    ],
)
def test_an_address_that_is_none_is_refused(address, says):
    text = refusal(address)
    assert says in text
    assert "secret" not in text


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("file:///etc/hosts", "no web address"),
        ("ftp://town.example/a", "no web address"),
        ("javascript:alert(1)", "broke its answer off"),
    ],
)
def test_a_redirect_leads_to_the_web_alone(site, target, says):
    site.pages["/p"] = (302, {"Location": target}, b"")
    assert says in refusal(site.at("/p"))


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("172.16.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False),
        ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False), ("::1", False), ("::", False),
        ("fe80::1", False), ("fe80::1%eth0", False), ("fd00::1", False), ("ff02::1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:93.184.216.34", True), ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)  # fmt: skip
def test_which_numbers_are_public(number, public):
    assert is_public(number) is public


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_this_computer_is_not_asked(site, host):
    assert "not asked" in refusal(site.at("/news/bridge", host), allow_local=False)
    assert site.asked == []


def test_a_name_that_stands_for_a_local_computer_is_not_asked_even_by_a_redirect(site, monkeypatch):
    """The public site is faked: its first answer is a redirect to this computer."""
    real, numbers = socket.getaddrinfo, {"town.example": "127.0.0.1", "inner.example": "127.0.0.1"}

    def look_up(name, port, *more, **named):
        return real(numbers.get(name, name), port, *more, **named)

    public = iter([True, False])
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(addresses, "is_public", lambda number: next(public))
    site.pages["/p"] = (302, {"Location": site.at("/news/bridge", "inner.example")}, b"")
    assert "inner.example" in refusal(site.at("/p", "town.example"), allow_local=False)
    assert [path for path, _ in site.asked] == ["/p"]


def test_the_number_that_was_looked_at_is_the_one_that_is_asked(site, monkeypatch):
    """A name that means another computer at the second look-up gains nothing: there is only one."""
    real, asked = socket.getaddrinfo, []

    def look_up(name, port, *more, **named):
        if name == "town.example":
            asked.append(name)
            name = "127.0.0.1"
        return real(name, port, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert got(site.at("/news/bridge", "town.example")).data == PAGE
    assert asked == ["town.example"]
    assert site.asked[0][1]["Host"] == f"town.example:{site.server_port}"


def test_a_name_that_nobody_has_is_a_sentence(monkeypatch):
    def look_up(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert "no site" in refusal("https://nobody.example/")


def test_a_closed_door_is_a_sentence():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "does not answer" in refusal(f"http://127.0.0.1:{port}/")


def test_a_connection_that_is_not_safe_is_refused(site):
    assert "not safe" in refusal(site.at("/news/bridge").replace("http:", "https:"))


def test_a_certificate_that_nobody_vouches_for_is_refused(site):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(Path(__file__).parents[1] / "data" / "ingest" / "nobody-vouches-for-it.pem")
    site.socket = context.wrap_socket(site.socket, server_side=True)
    assert "not safe" in refusal(site.at("/news/bridge", "localhost").replace("http:", "https:"))
    assert site.asked == []


def test_packed_pages_are_unpacked(site):
    site.pages["/p"] = (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE))
    assert got(site.at("/p")).data == PAGE


@pytest.mark.parametrize(
    ("packed", "body", "says"),
    [
        ("gzip", b"this is no gzip", "broke"),
        ("gzip", gzip.compress(PAGE)[:60], "broke"),
        ("br", b"x", "not asked for"),
        ("gzip, gzip", b"x", "not asked for"),
    ],
)
def test_what_is_packed_badly_is_refused(site, packed, body, says):
    site.pages["/p"] = (200, {**HTML, "Content-Encoding": packed}, body)
    assert says in refusal(site.at("/p"))


def test_a_bomb_is_not_unpacked_further_than_a_file_may_be_large(site):
    bomb = gzip.compress(b"a" * (200 << 20))
    site.pages["/p"] = (200, {**HTML, "Content-Encoding": "gzip"}, bomb)
    began = time.monotonic()
    assert "larger than" in refusal(site.at("/p"))
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("told", [True, False])
def test_a_page_that_is_too_large_is_refused_before_it_is_there(site, told, monkeypatch):
    monkeypatch.setattr(fetching, "LARGEST", 1 << 20)
    sent = []

    def pour(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        if told:
            handler.send_header("Content-Length", str(1 << 30))
        handler.end_headers()
        for _ in range(0 if told else 1 << 12):
            handler.wfile.write(b" " * (1 << 18))
            sent.append(1)

    site.pages["/p"] = pour
    assert "larger than 1 MB" in refusal(site.at("/p"))
    assert len(sent) < 1 << 8


def slow(handler):
    """Answer a little at a time, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b"<p>")
        time.sleep(0.05)


def test_an_answer_without_end_has_one(site, monkeypatch):
    monkeypatch.setattr(fetching, "WHOLE", 0.5)
    site.pages["/p"] = slow
    began = time.monotonic()
    assert "too long" in refusal(site.at("/p"))
    assert time.monotonic() - began < 3


def test_the_person_may_stop_it(site):
    site.pages["/p"] = slow
    looks = []

    def check():
        looks.append(1)
        if len(looks) == 3:
            raise Cancelled("stopped")

    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(site.at("/p"), check, allow_local=True)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("kind", "encoding"),
    [
        ("text/html; charset=windows-1251", "windows-1251"),
        ('text/html; charset="UTF-8"', "utf-8"),
        ("text/html; charset=iso-8859-1", "utf-8"),  # said of everything, by many servers
        ("text/html; charset=nonsense", "utf-8"),
        ("text/plain; charset=shift_jis", "shift_jis"),
    ],
)
def test_the_encoding_that_the_site_declares_counts(site, kind, encoding):
    words = (
        "日本語の記事です。橋は完成した。" if encoding == "shift_jis" else "Мост построен за год, сказал мэр."
    )
    body = words if "plain" in kind else f"<html><body><p>{words}</p></body></html>"
    site.pages["/p"] = (200, {"Content-Type": kind}, body.encode(encoding))
    [article], _ = read_fetched(got(site.at("/p")))
    assert article.text == words


def test_a_page_without_words_is_a_sentence(site):
    site.pages["/p"] = (200, HTML, b"<html><body><script>draw()</script></body></html>")
    with pytest.raises(InputError, match="no words"):
        read_fetched(got(site.at("/p")))
