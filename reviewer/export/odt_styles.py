"""How the OpenDocument text looks: its styles, its page, its foot."""

from typing import TYPE_CHECKING

from reviewer.export.looks import INK, LINK, RULE, SOFT, WARN, WARN_PAPER

if TYPE_CHECKING:
    from odfdo import Document

RTL = "_rtl"
"""Ending of the name of a style for paragraphs that run from right to left."""

_SERIF = "Noto Serif, Cambria, Georgia, Liberation Serif, serif"
_PARAGRAPHS = {
    "Title": (20, INK, "bold", "0", "6"),
    "Subtitle": (9.5, SOFT, "normal", "0", "12"),
    "Heading_20_1": (11.5, SOFT, "bold", "20", "6"),
    "Fact": (10.5, INK, "normal", "4", "4"),
    "Remark": (9.5, WARN, "normal", "2", "4"),
    "Note": (9, INK, "normal", "0", "2"),
    "Small": (9, SOFT, "normal", "0", "2"),
    "Cell": (10.5, INK, "normal", "0", "2"),
}
_SPANS = {"Cited": (9, LINK), "Mark": (8.5, SOFT), "Web": (10.5, LINK)}
_FOOT = (
    '<style:footer><text:p text:style-name="Small"><text:span/><text:page-number text:select-page="current"/>'
    " / <text:page-count/></text:p></style:footer>"
)
_RULE_ABOVE_NOTES = (
    '<style:footnote-sep style:width="0.5pt" style:distance-before-sep="8pt" style:distance-after-sep="5pt"'
    f' style:line-style="solid" style:adjustment="left" style:rel-width="25%" style:color="#{SOFT}"/>'
)
_GAP_ABOVE_FOOT = (
    '<style:header-footer-properties fo:min-height="10mm" fo:margin-top="6mm" style:dynamic-spacing="false"/>'
)
_NOTES = (
    '<text:notes-configuration text:note-class="footnote" text:citation-style-name="Note_number"'
    ' text:citation-body-style-name="Note_number" style:num-format="1" text:start-value="0"'
    ' text:footnotes-position="page" text:start-numbering-at="document"/>'
)


def dress(document: "Document", language: str, country: str, foot: str) -> None:
    """Give a document its styles, its page and the language of its own words.

    Args:
        document: of odfdo's template for texts.
        language: code of the language.
        country: code of the country, `none` if it has none.
        foot: what stands at the foot of each page before its number.
    """
    from odfdo import Element

    root = document.styles.root
    for one in root.get_elements("descendant::style:text-properties[@fo:language]"):
        one.set_attribute("fo:language", language)
        one.set_attribute("fo:country", country)
    for one in root.get_elements("descendant::text:outline-level-style"):
        one.set_attribute("style:num-format", "")
        for name in ("style:num-suffix", "loext:num-list-format"):
            one.del_attribute(name)
    for xml in (*_paragraphs(), *_spans(), *_table()):
        document.insert_style(xml)
    for one in root.get_elements("descendant::style:page-layout-properties"):
        for name, value in _PAGE.items():
            one.set_attribute(name, value)
        for old in one.get_elements("style:footnote-sep"):
            old.delete()
        one.append(Element.from_tag(_RULE_ABOVE_NOTES))
    for one in root.get_elements("descendant::style:footer-style"):
        one.append(Element.from_tag(_GAP_ABOVE_FOOT))
    for styles in root.get_elements("office:styles"):
        styles.append(Element.from_tag(_NOTES))
    (master,) = root.get_elements("descendant::style:master-page[@style:name='Standard']")
    footer = Element.from_tag(_FOOT)
    (span,) = footer.get_elements("descendant::text:span")
    span.append(f"{foot} · ")
    master.append(footer)


_PAGE = {
    "fo:page-width": "210mm",
    "fo:page-height": "297mm",
    "fo:margin-left": "25mm",
    "fo:margin-right": "25mm",
    "fo:margin-top": "24mm",
    "fo:margin-bottom": "18mm",
}


def _paragraphs() -> list[str]:
    found = []
    for name, (size, colour, weight, before, after) in _PARAGRAPHS.items():
        more = ' fo:keep-with-next="always"' if name in ("Heading_20_1", "Title") else ""
        if name == "Remark":
            more = (
                f' fo:background-color="#{WARN_PAPER}" fo:border-left="2.25pt solid #{WARN}" fo:padding="4pt"'
                ' fo:margin-left="4pt"'
            )
        outline = ' style:default-outline-level="1"' if name == "Heading_20_1" else ""
        found.append(
            f'<style:style style:name="{name}" style:display-name="{name.replace("_20_", " ")}"'
            f' style:family="paragraph" style:class="text"{outline}>'
            f'<style:paragraph-properties fo:margin-top="{before}pt" fo:margin-bottom="{after}pt"'
            f' fo:line-height="118%" fo:text-align="start"{more}/>'
            f'<style:text-properties fo:font-family="{_SERIF}" fo:font-size="{size}pt"'
            f' style:font-size-asian="{size}pt" style:font-size-complex="{size}pt"'
            f' fo:font-weight="{weight}" fo:color="#{colour}"/></style:style>'
        )
        found.append(
            f'<style:style style:name="{name}{RTL}" style:family="paragraph" style:parent-style-name="{name}"'
            f"{outline}>"
            '<style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="start"/></style:style>'
        )
    return found


def _spans() -> list[str]:
    return [
        f'<style:style style:name="{name}" style:family="text"><style:text-properties fo:color="#{colour}"'
        f' fo:font-size="{size}pt"/></style:style>'
        for name, (size, colour) in _SPANS.items()
    ] + [
        '<style:style style:name="Note_number" style:family="text">'
        '<style:text-properties style:text-position="super 62%"/></style:style>'
    ]


def _table() -> list[str]:
    widths = {"A": "16mm", "B": "106mm", "C": "38mm"}
    return [
        '<style:style style:name="Sources" style:family="table"><style:table-properties style:width="160mm"'
        ' table:align="left"/></style:style>',
        '<style:style style:name="Sources.Row" style:family="table-row"><style:table-row-properties'
        ' fo:keep-together="always"/></style:style>',
        '<style:style style:name="Sources.Cell" style:family="table-cell"><style:table-cell-properties'
        f' fo:padding="3pt" fo:border="none" fo:border-bottom="0.5pt solid #{RULE}"/></style:style>',
        *(
            f'<style:style style:name="Sources.{name}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width}"/></style:style>'
            for name, width in widths.items()
        ),
    ]
