"""Articles by their web address, on the command line."""

import threading

import pytest
from web_site import PAGE, Site


@pytest.fixture
def site():
    server = Site()
    server.pages["/bridge"] = (200, {"Content-Type": "text/html"}, PAGE)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join(5)


def test_files_and_addresses_keep_their_order(site, do, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name} opened\n\nThe bridge in Oden was opened by {name}.", "utf-8")
    code, out, err = do("import", "Web", "a.txt", site.at("/bridge"), "b.txt", "--allow-local")
    assert (code, err) == (0, ""), err
    assert out.startswith("Added A, B, C to “Web”")
    assert len(site.asked) == 1


def test_an_address_of_this_computer_is_fetched_only_if_that_is_said(site, do):
    code, out, err = do("import", "Web", site.at("/bridge"))
    assert (code, out) == (1, "")
    assert "not asked" in err
    assert site.asked == []


def test_a_page_that_is_not_there_makes_no_case(site, do):
    code, _, err = do("import", "Web", site.at("/none"), "--allow-local")
    assert code == 1
    assert "HTTP 404" in err
    assert "Web" not in do("cases")[1]
