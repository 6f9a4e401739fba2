"""Many short articles that tell of the same few towns, with names that have several forms."""

from reviewer.domain.articles import Article, article_id

TOWNS = ("Orly", "Carrow", "Lindholm", "Vester")
HEADS = ("Ida Brandt", "Tom Keller", "Ana Ruiz", "Lars Holm")


def many(count: int) -> tuple[Article, ...]:
    """Return this many articles; every fourth tells of the same town, and figures differ now and then."""
    return tuple(_article(n) for n in range(count))


def _article(n: int) -> Article:
    town, head = TOWNS[n % 4], HEADS[n % 4]
    last = head.split()[1]
    text = (
        f"{town} to rebuild its harbour\n\n"
        f"{head}, the mayor of {town}, said on Monday that the harbour would cost ${40 + n % 3} million. "
        f"{last} Marine Ltd. will build it in {18 + n // 8} months.\n\n"
        f"The mayor thanked the {100 + n} people who had written to the council. {last} did not name a date."
    )
    return Article(
        article_id(text),
        f"{n:03}.txt",
        f"{town} to rebuild its harbour",
        "",
        "",
        "2025-03-04",
        "",
        "en",
        text,
    )
