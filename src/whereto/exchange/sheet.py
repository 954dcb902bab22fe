"""Offices as a sheet to pin to a door or to put on a page: one HTML file, without script and request."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256

from whereto.catalogue.contacts import contacts_beside
from whereto.exchange import left_out
from whereto.exchange.exporting import Exported
from whereto.exchange.markup import element, link, short_address, text
from whereto.exchange.qr import qr_code
from whereto.exchange.sheet_office import CARRIED, office_article
from whereto.exchange.sheet_sources import Numbers
from whereto.exchange.sheet_style import STYLE
from whereto.records.catalogue import Catalogue
from whereto.records.office import Office
from whereto.records.urgent import UrgentHelp
from whereto.views import words
from whereto.views.urgent_rows import call

_AROUND = frozenset({"urgent", "elsewhere"})  # what of the catalogue is on the sheet beside its offices
_NOT_STATED = (
    "\u201cNot stated\u201d never means no: no source says whether that office is confidential. "
    "Ask before you tell."
)


def to_sheet(catalogue: Catalogue, offices: Sequence[Office]) -> Exported:
    """One page of HTML: whom to call in danger, the offices, where else to ask, and the sources."""
    numbers = Numbers()
    parts = [
        _urgent(contacts_beside(catalogue), numbers),
        _offices(offices, numbers),
        _elsewhere(catalogue, offices),
    ]
    page = [*_head(catalogue), element("main", *parts), numbers.footer(), "</body>", "</html>", ""]
    lost = [
        *left_out.of_offices(offices, CARRIED, "on the sheet"),
        *left_out.of_catalogue(catalogue, _AROUND, "on the sheet"),
    ]
    return Exported("\n".join(page).encode(), tuple(lost))


def _head(catalogue: Catalogue) -> Iterator[str]:
    """Nothing may be loaded, and no style is obeyed but the one that stands here."""
    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    name = catalogue.institution.name
    title = f"Where to turn at {catalogue.institution.short_name or name}"
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield element("title", text(title))
    yield f"<style>{STYLE}</style>\n</head>\n<body>"
    about = f"What the offices of {name} do, how confidential each is, and how to reach it."
    yield element("header", element("h1", text(title)), element("p", text(about)))


def _urgent(help_: UrgentHelp, numbers: Numbers) -> str:
    items = []
    for contact in help_.contacts:
        line = call(contact, purpose=True, where=help_.foreign)
        others = "".join(
            f"; {link(href, way.replace(href, short_address(href)))}" for way, href in line.others
        )
        who = f" {text(line.who)}: {text(line.purpose)}{others}. "
        first = element("strong", link(line.href, line.way))
        items.append(element("li", first, who, numbers.marks(contact.all_sources)))
    title = element("h2", text(words.CONTACTS_TITLE), id="urgent")
    listed = element("ul", *items, role="list") + element("p", text(help_.note), class_="note")
    return element("section", title, listed, class_="urgent", aria_labelledby="urgent")


def _offices(offices: Sequence[Office], numbers: Numbers) -> str:
    title = element("h2", "Offices", id="offices")
    key = element("p", text(_NOT_STATED), class_="note")
    articles = element("div", *(office_article(office, numbers) for office in offices), class_="columns")
    return element("section", title, key, articles, aria_labelledby="offices")


def _elsewhere(catalogue: Catalogue, offices: Sequence[Office]) -> str:
    """Where else to ask; where the catalogue names no such place, the page that it was read from."""
    place = catalogue.elsewhere
    if place:
        title, told, url = "If no office here fits", f"{place.name}: {place.text}", place.url
    else:
        pages = [*(source for office in offices for source in office.sources), *catalogue.sources]
        if not pages:
            return ""
        title, told, url = "Where this was read", f"{pages[0].title} ({pages[0].publisher})", pages[0].url
    said = element("p", text(told)) + element("p", link(url, short_address(url)), class_="address")
    words_ = element("div", element("h2", text(title), id="elsewhere"), said)
    code = qr_code(url, "QR code of the address beside it")
    return element("section", words_, code, class_="elsewhere", aria_labelledby="elsewhere")
