"""Asking a server of this computer that speaks the real protocol, and answers well, badly, late or never."""

import json
import logging
import os
import socket
import ssl
import time

import httpx
import pytest

from reviewer.domain.errors import Cancelled
from reviewer.domain.text import Span
from reviewer.opinion import transport
from reviewer.opinion.asking import PATIENCE, gather
from reviewer.opinion.checking import Refusal
from reviewer.opinion.endpoint import KEY_VARIABLE, Wish, endpoint_of
from reviewer.opinion.protocol import INSTRUCTIONS, SCHEMA
from reviewer.opinion.transport import Limits

QUICK = Limits(connect=1.0, read=0.4, whole=0.8)
STAFF = "It has 1,200 employees"


@pytest.fixture
def ask(model_server, home, paired, tmp_path):
    """Asks the test's server about the article, or about what a test names."""

    def asked(*articles, limits=QUICK, environment=None, address="", cached=False, **more):
        endpoint = endpoint_of(Wish(address or model_server.url, "tiny"), environment or {})
        folder = tmp_path / "answers" if cached else None
        pairs = [paired(one) for one in articles or [home]]
        return gather(pairs, endpoint, limits=limits, folder=folder, **more)

    return asked


def good(server, claim):
    """Answers that the sentence about the staff makes a claim, and the others none."""

    def answer(speaker, request):
        if STAFF in server.marked():
            return {
                "verdict": "verifiable",
                "claims": [claim("1,200 employees", "Harbour Foods has 1,200 employees.")],
            }
        return {"verdict": "opinion", "claims": []}

    return answer


def test_a_good_answer_becomes_a_claim_at_its_words(model_server, ask, claim, home):
    model_server.answer = good(model_server, claim)
    told = []
    found = ask(progress=lambda *what: told.append(what))
    (one,) = found.proposals
    assert one.span.of(home.text) == one.quote == "1,200 employees"
    assert (found.asked, found.answered, found.problem, found.told()) == (5, 5, "", ())
    assert told[0] == (0, 5, "Second opinion: sentence 1 of 5")
    assert [done for done, _, _ in told] == [0, 1, 2, 3, 4]


def test_what_is_asked_is_the_protocol(model_server, ask, home):
    ask()
    assert set(model_server.paths) == {"/v1/chat/completions"}
    request = model_server.requests[1]
    assert request["model"] == "tiny"
    assert request["temperature"] == 0
    assert request["stream"] is False
    assert {one["seed"] for one in model_server.requests} == {request["seed"]}
    assert request["response_format"]["type"] == "json_schema"
    assert request["response_format"]["json_schema"]["schema"] == SCHEMA
    system, user = request["messages"]
    assert system == {"role": "system", "content": INSTRUCTIONS}
    assert user["content"].startswith("Title: Harbour Foods buys\nDate: 2025-06-13\n\n")
    assert ">>> The Oden company bought Marsh Bakeries for $14.3bn in June. <<<" in user["content"]
    assert "Subscribe" not in user["content"]
    sent = {name.casefold() for header in model_server.headers for name in header}
    assert sent <= {
        "host",
        "accept",
        "accept-encoding",
        "connection",
        "user-agent",
        "content-length",
        "content-type",
    }


def test_a_window_has_five_sentences_before_and_after(model_server, ask, make_article):
    ask(make_article(" ".join(f"Line {n} ends here." for n in range(20))))
    asked = model_server.requests[10]["messages"][1]["content"].split("\n")[3:]
    assert asked == [
        f">>> Line {n} ends here. <<<" if n == 10 else f"Line {n} ends here." for n in range(5, 16)
    ]


def test_what_is_no_sentence_is_neither_asked_about_nor_shown(model_server, home, ask):
    long = "word " * 400
    text = home.text + long
    endpoint = endpoint_of(Wish(model_server.url, "tiny"), {})
    spans = [Span(0, 29), Span(len(home.text), len(text))]
    found = gather([(type(home)(**_fields(home, text)), spans)], endpoint, limits=QUICK)
    assert found.asked == len(model_server.requests) == 1
    assert "word word" not in model_server.requests[0]["messages"][1]["content"]


def _fields(home, text):
    names = ("id", "name", "title", "publisher", "author", "published_on", "address", "language")
    return {**{name: getattr(home, name) for name in names}, "text": text}


def test_a_server_without_schemas_is_told_in_words_from_then_on(model_server, ask, claim):
    model_server.answer = lambda speaker, request: (
        speaker.reply(400)
        if request["response_format"]["type"] == "json_schema"
        else good(model_server, claim)(speaker, request)
    )
    found = ask()
    forms = [one["response_format"] for one in model_server.requests]
    assert [one["type"] for one in forms] == ["json_schema", *["json_object"] * 5]
    assert all(one == {"type": "json_object"} for one in forms[1:])
    assert json.dumps(SCHEMA) in model_server.requests[1]["messages"][0]["content"]
    assert len(found.proposals) == 1


def test_a_server_that_refuses_both_is_asked_no_more(model_server, ask):
    model_server.answer = lambda speaker, _: speaker.reply(400)
    found = ask()
    assert len(model_server.requests) == 2
    assert "HTTP 400" in found.problem


MALFORMED = {
    "no JSON": "I would say: verifiable",
    "half of it": '{"verdict": "verifiable", "claims": [{"quote": "1,200',
    "a list": [],
    "another verdict": {"verdict": "true", "claims": []},
    "no claims": {"verdict": "verifiable"},
    "claims that are none": {"verdict": "verifiable", "claims": {"quote": "x"}},
    "a number that is none": '{"verdict": "verifiable", "claims": [], "x": NaN}',
    "a number without end": '{"verdict": "verifiable", "claims": [' + "9" * 5000 + "]}",
    "nested without end": "[" * 100_000,
}


@pytest.mark.parametrize("written", MALFORMED.values(), ids=MALFORMED)
def test_an_answer_in_another_form_is_counted_and_the_next_is_asked(model_server, ask, claim, written):
    model_server.answer = lambda *asked: (
        written if "$14.3bn" in model_server.marked() else good(model_server, claim)(*asked)
    )
    found = ask()
    assert (found.malformed, found.answered, len(found.proposals)) == (1, 4, 1)
    assert found.told() == ("To 1 of 5 sentences, the second opinion had no answer to read.",)


@pytest.mark.parametrize(
    "more",
    [{"ending": "length"}, {"ending": "content_filter"}, {"refusal": "I cannot help with that."}],
    ids=["cut short", "filtered", "refusal"],
)
def test_an_answer_cut_short_or_refused_is_none(model_server, ask, claim, more):
    whole = {"verdict": "verifiable", "claims": [claim(STAFF, "Harbour Foods has 1,200 employees.")]}
    model_server.answer = lambda speaker, _: speaker.write(whole, **more)
    found = ask()
    assert (found.malformed, found.proposals) == (5, [])


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b'{"choices": []}', b'{"choices": [{"message": null}]}', b"\xff\xfe", b'{"choices": 3}'],
)
def test_what_is_no_chat_completion_is_counted(model_server, ask, body):
    model_server.answer = lambda speaker, _: speaker.reply(200, body)
    assert ask().malformed == 5


@pytest.mark.parametrize(
    "more",
    [
        {"value": 1200},
        {"quote": None},
        {"statement": ["x"]},
        {"words_added": "x"},
        {"words_added": [1]},
        {"polarity": []},
    ],
    ids=lambda one: "-".join(one),
)
def test_a_claim_of_wrong_types_is_refused_and_the_next_is_taken(model_server, ask, claim, more):
    right = claim("1,200 employees", "Harbour Foods has 1,200 employees.")
    model_server.answer = lambda *_: {
        "verdict": "verifiable" if STAFF in model_server.marked() else "opinion",
        "claims": [claim(STAFF) | more, "nothing", right] if STAFF in model_server.marked() else [],
    }
    found = ask()
    assert found.refused == {Refusal.SHAPE: 2}
    assert [one.quote for one in found.proposals] == ["1,200 employees"]


def test_refusals_are_told_with_their_reasons(model_server, ask, claim):
    claims = [claim(STAFF, "Harbour Foods has 1,300 employees."), claim("It has 1,300 employees")]
    model_server.answer = lambda *_: {
        "verdict": "verifiable",
        "claims": claims if STAFF in model_server.marked() else [],
    }
    assert ask().told() == (
        "Of the second opinion's claims, 2 were refused: 1 with a number that does not stand there,"
        " 1 with a quotation that does not stand there word for word.",
    )


def test_json_in_a_code_fence_is_read(model_server, ask):
    model_server.answer = lambda *_: '```json\n{"verdict": "opinion", "claims": []}\n```'
    assert ask().answered == 5


# The server fails


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_server_with_a_fault_is_asked_a_few_times(model_server, ask, status):
    model_server.answer = lambda speaker, _: speaker.reply(status)
    found = ask()
    assert len(model_server.requests) == found.failed == PATIENCE
    assert found.told() == (
        f"The second opinion ended after 0 of 5 sentences: The server on “127.0.0.1” reports a fault of its own"
        f" (HTTP {status}). So the analysis went on without it.",
    )


@pytest.mark.parametrize(
    ("status", "says"),
    [(401, "wants a key"), (403, "wants a key"), (404, "knows no model “tiny”"), (422, "refuses")],
)
def test_a_server_that_wants_none_of_us_is_asked_once(model_server, ask, status, says):
    model_server.answer = lambda speaker, _: speaker.reply(status)
    assert says in ask().problem
    assert len(model_server.requests) == 1


def test_one_failure_among_good_answers_ends_nothing(model_server, ask, claim):
    model_server.answer = lambda *asked: (
        asked[0].reply(500) if len(model_server.requests) % 2 else good(model_server, claim)(*asked)
    )
    found = ask()
    assert (found.failed, found.answered, found.problem) == (3, 2, "")


def silent(speaker, _):
    time.sleep(2.5)


def dripping(speaker, _):
    speaker.send_response(200)
    speaker.send_header("Content-Length", "100000")
    speaker.end_headers()
    for _ in range(50):
        speaker.wfile.write(b" ")
        time.sleep(0.1)


def dripping_head(speaker, _):
    speaker.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _ in range(50):
        speaker.wfile.write(b"x")
        speaker.wfile.flush()
        time.sleep(0.1)


@pytest.mark.parametrize("slow", [silent, dripping, dripping_head], ids=lambda one: one.__name__)
def test_a_slow_server_is_not_waited_for(model_server, ask, slow):
    model_server.answer = slow
    started = time.monotonic()
    found = ask()
    assert time.monotonic() - started < PATIENCE * QUICK.whole + 2
    assert found.failed == PATIENCE
    assert "took too long" in found.problem


def endless(speaker, _):
    speaker.send_response(200)
    speaker.send_header("Transfer-Encoding", "chunked")
    speaker.end_headers()
    while True:
        speaker.wfile.write(b"10000\r\n" + b" " * 0x10000 + b"\r\n")


def packed(speaker, _):
    speaker.reply(200, b"\x1f\x8b", **{"Content-Encoding": "gzip"})


def broken(speaker, _):
    speaker.send_response(200)
    speaker.send_header("Content-Length", "500")
    speaker.end_headers()
    speaker.wfile.write(b"{")
    speaker.close_connection = True


def nonsense(speaker, _):
    speaker.wfile.write(b"good day\r\n\r\n")
    speaker.close_connection = True


@pytest.mark.parametrize(
    ("way", "says"),
    [
        (endless, "far too long"),
        (packed, "packed its answer"),
        (broken, "broke an answer off"),
        (nonsense, "broke"),
    ],
)
def test_a_body_without_end_or_without_sense_is_not_read_on(model_server, ask, way, says):
    model_server.answer = way
    found = ask(limits=Limits(connect=1, read=2, whole=5))
    assert found.failed == PATIENCE
    assert says in found.problem


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(model_server, make_model_server, ask, status):
    other = make_model_server()
    model_server.answer = lambda speaker, _: speaker.reply(status, Location=f"{other.url}/chat/completions")
    found = ask()
    assert "points to another address" in found.problem
    assert len(model_server.requests) == 1
    assert other.requests == []


def test_proxies_of_the_environment_are_not_used(model_server, make_model_server, ask, monkeypatch):
    proxy = make_model_server()
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.server_port}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    assert ask().answered == 5
    assert proxy.requests == []


def test_where_nothing_listens_one_sentence_says_so(ask):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    found = ask(address=f"http://127.0.0.1:{port}/v1")
    assert found.told() == (
        "The second opinion ended after 0 of 5 sentences: The server on “127.0.0.1” does not answer; start it, or"
        " check its address. So the analysis went on without it.",
    )


def test_where_the_server_dies_midway_what_was_found_stays(model_server, ask, claim, home, make_article):
    def answer(speaker, request):
        if len(model_server.requests) == 4:
            model_server.socket.close()  # nobody listens any more
            speaker.close_connection = True
            return None
        return good(model_server, claim)(speaker, request)

    model_server.answer = answer
    found = ask(make_article(home.text + " One more." * 8))
    assert [one.quote for one in found.proposals] == ["1,200 employees"]
    (sentence,) = found.told()
    assert sentence.startswith("The second opinion ended after 3 of 13 sentences: ")
    assert sentence.endswith("So what it had found is kept.")


def test_cancelling_stops_before_the_next_sentence(model_server, ask):
    def stop(done, total, what):
        if done == 2:
            raise Cancelled("stop")

    with pytest.raises(Cancelled):
        ask(progress=stop)
    assert len(model_server.requests) == 2


# The key


def test_the_key_goes_to_the_server_and_into_no_log(model_server, ask, caplog):
    caplog.set_level(logging.DEBUG)
    found = ask(environment={KEY_VARIABLE: "s3cret"})
    assert {one["Authorization"] for one in model_server.headers} == {"Bearer s3cret"}
    assert "s3cret" not in caplog.text + repr(found)


def test_no_cookie_is_sent_back(model_server, ask):
    model_server.answer = lambda speaker, _: speaker.reply(200, **{"Set-Cookie": "id=1; Path=/"})
    ask()
    assert not any("Cookie" in one for one in model_server.headers)


# The cache


def test_nothing_is_asked_twice(model_server, ask, claim, tmp_path):
    model_server.answer = good(model_server, claim)
    first, again = ask(cached=True), ask(cached=True)
    assert len(model_server.requests) == 5
    assert (first.kept, again.kept) == (0, 5)
    assert again.proposals == first.proposals
    assert (tmp_path / "answers").stat().st_mode & 0o077 == 0


def test_another_model_or_another_text_is_asked_about(model_server, ask, claim, home, paired, tmp_path):
    ask(cached=True)
    endpoint = endpoint_of(Wish(model_server.url, "other"), {})
    gather([paired(home)], endpoint, limits=QUICK, folder=tmp_path / "answers")
    assert len(model_server.requests) == 10


def test_another_prompt_is_asked_anew(model_server, ask, monkeypatch):
    ask(cached=True)
    monkeypatch.setattr("reviewer.opinion.cache.PROMPT_VERSION", "next")
    ask(cached=True)
    assert len(model_server.requests) == 10


def test_an_answer_that_could_not_be_read_is_not_kept(model_server, ask):
    model_server.answer = lambda *_: "nonsense"
    ask(cached=True)
    model_server.answer = lambda *_: {"verdict": "opinion", "claims": []}
    assert ask(cached=True).answered == 5
    assert len(model_server.requests) == 10


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'{"verdict": 1}'])
def test_a_damaged_file_is_asked_about_again(model_server, ask, tmp_path, content):
    ask(cached=True)
    for one in (tmp_path / "answers").iterdir():
        one.write_bytes(content)
    assert ask(cached=True).answered == 5
    assert len(model_server.requests) == 10


def test_a_kept_answer_is_held_against_the_article_again(model_server, ask, claim, tmp_path):
    model_server.answer = good(model_server, claim)
    ask(cached=True)
    for one in (tmp_path / "answers").iterdir():
        one.write_text(one.read_text().replace("1,200", "9,999"))
    assert ask(cached=True).proposals == []


def test_where_nothing_can_be_kept_it_works_all_the_same(model_server, ask, claim, tmp_path):
    (tmp_path / "answers").write_text("a file where the folder should be")
    model_server.answer = good(model_server, claim)
    assert len(ask(cached=True).proposals) == 1


def test_old_answers_are_dropped(model_server, ask, tmp_path):
    ask(cached=True)
    old, *rest = sorted((tmp_path / "answers").iterdir())
    os.utime(old, (0, 0))
    ask(cached=True)
    assert len(model_server.requests) == 6
    assert sorted((tmp_path / "answers").iterdir()) == [old, *rest]


def test_the_client_is_made_so_that_nothing_is_followed_or_taken_from_the_environment(model_server):
    line = transport.Connection(endpoint_of(Wish(model_server.url, "m"), {}))
    with line:
        client = line._client
        assert isinstance(client, httpx.Client)
        assert (client.follow_redirects, client.trust_env) == (False, False)
        assert client._mounts == {}


def test_a_certificate_is_always_checked():
    for address, checked in (("https://127.0.0.1/v1", True), ("http://127.0.0.1/v1", False)):
        with transport.Connection(endpoint_of(Wish(address, "m"), {})) as line:
            context = line._client._transport._pool._ssl_context
            assert (context.verify_mode is ssl.CERT_REQUIRED and context.check_hostname) is checked
