"""Finding one's way in XML whose vocabularies come in several namespaces: by local names."""

from lxml import etree


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; `""` for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: etree._Element | None, name: str = "val") -> str:
    """Return an attribute by its name without namespace, `""` where it is not there."""
    if element is not None:
        for key, found in element.attrib.items():
            if str(key).rpartition("}")[2] == name:
                return str(found)
    return ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first element below that has these names, one below the other."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def shown_in(element: etree._Element) -> str:
    """Return all characters in an element and below it."""
    return "".join(str(text) for text in element.itertext())
