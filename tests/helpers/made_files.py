"""Files as people keep them: plain text, Markdown, and what offices and mail programs write."""

import textwrap

from made_pages import DAM, FERRY

FERRY_TITLE = "New ferry carries 412 on its first day"
DAM_TITLE = "Varn dam closes its last gate"


def wire() -> bytes:
    opening = f"VARN, Oct 11 – {DAM[0]}"
    return "\n\n".join(
        [DAM_TITLE, opening, *DAM[1:], "(Reporting by Ida Holm; editing by Per Sand)"]
    ).encode()


def fields() -> bytes:
    head = (
        f"Title: {FERRY_TITLE}\nPublisher: Arden Post\nAuthor: Jon Aker\nDate: 4 March 2025\n"
        "URL: https://post.example/ferry\nLanguage: en"
    )
    return "\n\n".join([head, FERRY_TITLE, *FERRY]).encode()


def wrapped() -> bytes:
    parts = [textwrap.fill(one, 72) for one in DAM]
    tail = "Sign up for our newsletter to get the valley in your inbox."
    return "\n\n".join([DAM_TITLE, "By Ida Holm", *parts, tail]).replace("\n", "\r\n").encode()


def cyrillic() -> bytes:
    words = (
        "Новый паром перевез 412 пассажиров",
        "Новый паром между портом и островом перевез в первый день четыреста двенадцать пассажиров, сообщила компания.",
        "Старое судно служило тридцать восемь лет и прошлой зимой ломалось одиннадцать раз.",
        "Теперь дорога занимает двадцать четыре минуты вместо сорока, а билет стоит девять евро.",
    )
    return "\n\n".join(words).encode("cp1251")


def bare_wide() -> bytes:
    return "\n\n".join([DAM_TITLE, *DAM]).encode("utf-16-le")


def front_matter() -> bytes:
    head = (
        f'---\ntitle: "{FERRY_TITLE}"\npublisher: Arden Post\nauthor: Jon Aker\ndate: 2025-03-04\n'
        "tags: [sea, ships]\n---\n"
    )
    body = "\n\n".join(FERRY)
    return f"{head}\n# {FERRY_TITLE}\n\n![The ship in the harbour](ship.jpg)\n\n{body}\n\n- new lights\n- **pilots** at night\n".encode()


def markdown_table() -> bytes:
    return (
        b"# Fewer ships lost off Sele\n\nThe coast guard counted *seven* wrecks last year, four fewer than before.\n\n"
        b"| Year | Ships lost |\n|------|-----------:|\n| 2022 | 11 |\n| 2023 | 7 |\n\n"
        b"<div><p>Nobody should call seven a success, not while people drown.</p></div>\n"
    )
