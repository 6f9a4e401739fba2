"""A text with all that shifts places, and articles to place spans in."""

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

from reviewer.domain.articles import Article, article_id


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    """Makes an article of a text."""

    def make(text: str, name: str = "a.txt", address: str = "") -> Article:
        return Article(article_id(text), name, "", "", "", "", address, "en", text)

    return make


@pytest.fixture(scope="session")
def packed() -> Callable[[Mapping[str, bytes | str]], bytes]:
    """Makes an archive of files."""

    def make(files: Mapping[str, bytes | str]) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return out.getvalue()

    return make
