"""Which places may be asked at all."""

import pytest

from reviewer.opinion.endpoint import KEY_VARIABLE, OpinionError, Wish, endpoint_of, is_loopback


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1/chat/completions"),
        (" http://127.8.9.1/v1/ ", "http://127.8.9.1/v1/chat/completions"),
        ("http://[::1]:8080", "http://[::1]:8080/chat/completions"),
        ("http://LocalHost:1/v1/chat/completions", "http://localhost:1/v1/chat/completions"),
    ],
)
def test_this_computer_may_be_asked(address, url):
    assert endpoint_of(Wish(address, "m"), {}).url == url


@pytest.mark.parametrize(
    "host",
    [
        "models.example",
        "localhost.example",
        "127.0.0.1.example",
        "192.168.1.7",
        "0.0.0.0",
        "127.1",
        "2130706433",
        "0x7f.1",
        "[::]",
        "[::ffff:10.0.0.1]",
        "[fe80::1]",
    ],
)
def test_no_other_may_unless_it_is_confirmed(host):
    wish = Wish(f"http://{host}:1/v1", "m")
    with pytest.raises(OpinionError, match="not this computer; confirm that host"):
        endpoint_of(wish, {})
    bare = host.strip("[]")
    assert endpoint_of(Wish(wish.address, "m", bare.upper()), {}).host == bare
    with pytest.raises(OpinionError):
        endpoint_of(Wish(wish.address, "m", f"other-{bare}"), {})


@pytest.mark.parametrize(
    "address",
    [
        "",
        "127.0.0.1:1/v1",
        "ftp://127.0.0.1/v1",
        "file:///etc/passwd",
        "http://",
        "http://user:secret@127.0.0.1/v1",
        "http://127.0.0.1@models.example/v1",
        "http://127.0.0.1/v1?key=secret",
        "http://127.0.0.1/v1#x",
        "http://127.0.0.1:99999/v1",
        "http://127.0.0.1:x/v1",
        "http://[::1",
        "http://127.0.0.1\\@models.example/v1",
        "http://mödels.example/v1",
        "http://127.0.0.1/v1 x",
    ],
)
def test_what_is_no_plain_address_is_refused(address):
    with pytest.raises(OpinionError, match="is no address of a server"):
        endpoint_of(Wish(address, "m", "models.example"), {})


def test_a_model_has_to_be_named():
    with pytest.raises(OpinionError, match="Name the model"):
        endpoint_of(Wish("http://127.0.0.1/v1", " "), {})


@pytest.mark.parametrize(
    ("found", "here"),
    [
        (["127.0.0.1", "::1"], True),
        (["127.0.0.1", "192.168.1.7"], False),
        (["192.168.1.7"], False),
        ([], False),
    ],
)
def test_localhost_is_this_computer_only_where_it_means_it(found, here):
    assert is_loopback("localhost", lambda _: found) is here


def test_the_key_comes_from_the_environment_and_shows_nowhere():
    found = endpoint_of(Wish("http://127.0.0.1/v1", "m"), {KEY_VARIABLE: "s3cret"})
    assert found.key == "s3cret"
    assert "s3cret" not in repr(found)


def test_a_key_goes_nowhere_unencrypted():
    with pytest.raises(OpinionError, match="unencrypted") as told:
        endpoint_of(Wish("http://models.example/v1", "m", "models.example"), {KEY_VARIABLE: "s3cret"})
    assert "s3cret" not in str(told.value)
    assert endpoint_of(Wish("https://models.example/v1", "m", "models.example"), {KEY_VARIABLE: "s3cret"}).key


def test_a_key_with_a_line_end_in_it_is_refused():
    with pytest.raises(OpinionError, match="characters that no key has"):
        endpoint_of(Wish("http://127.0.0.1/v1", "m"), {KEY_VARIABLE: "a\r\nX-Other: b"})
