"""The sheet: one file that loads nothing, runs nothing and is read in order."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.exchange import hostile
from whereto.exchange.markup import element, link, text
from whereto.exchange.qr import qr_code
from whereto.exchange.sheet import to_sheet
from whereto.records.catalogue import Catalogue

VOID = {"meta", "path"}
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "article"),
    *("div", "h1", "h2", "h3", "p", "ul", "ol", "li", "a", "strong", "small", "svg", "path"),
}
LEADS_TO = re.compile(r"(https?://|mailto:|tel:\+?\d|sms:\d)")


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text; every element has to be closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.told: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.told.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def html_of(catalogue: Catalogue) -> str:
    return to_sheet(catalogue, catalogue.offices).content.decode()


@pytest.fixture(params=["shipped", "hostile"])
def page(request: pytest.FixtureRequest, shipped: Catalogue) -> Page:
    return Page(html_of(shipped if request.param == "shipped" else hostile.CATALOGUE))


def test_it_holds_no_script_and_asks_for_nothing(page: Page) -> None:
    assert {tag for tag, _ in page.found} <= ALLOWED
    names = {name for _, attributes in page.found for name in attributes}
    assert not names & {"src", "srcset", "style", "action", "background", "data", "xlink:href"}
    assert not [name for name in names if name.startswith("on")]
    assert all(LEADS_TO.match(str(a["href"])) for a in page.all("a"))


def test_the_policy_lets_nothing_load_and_no_style_but_its_own(page: Page, shipped: Catalogue) -> None:
    (policy,) = (str(m["content"]) for m in page.all("meta") if m.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    html = html_of(shipped)
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in html
    assert "url(" not in style
    assert "@import" not in style


def test_headings_are_in_order_and_every_part_has_a_name(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.found if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert page.all("html")[0]["lang"] == "en"
    for landmark in ("header", "main", "footer"):
        assert len(page.all(landmark)) == 1
    ids = [str(a["id"]) for _, a in page.found if "id" in a]
    assert len(ids) == len(set(ids))
    assert {str(a["aria-labelledby"]) for a in page.all("section")} <= {*ids}


def test_the_urgent_contacts_come_first_and_can_be_called(shipped: Catalogue) -> None:
    page = Page(html_of(shipped))
    links = [a["href"] for a in page.all("a")]
    assert links[0] == "tel:911"
    assert "sms:741741" in links
    told = "".join(page.told)
    assert told.index("Call 911") < told.index("Ombuds Office") < told.index("Sources, read 2026-11-29")


def test_each_office_says_what_it_does_how_confidential_it_is_and_how_to_reach_it(
    shipped: Catalogue,
) -> None:
    page = Page(html_of(shipped))
    told = "".join(page.told)
    for office in shipped.offices:
        assert office.title in told
        assert office.description in told
        assert not office.place or f"Go to {office.place}" in told
        assert all(phone.display in told for phone in office.phones)
    links = {a["href"] for a in page.all("a")}
    assert {"tel:+16172535921", "mailto:gradsupport@mit.edu", "https://ombudsoffice.mit.edu"} <= links
    assert "Confidential. The limit is a risk of serious and immediate harm to yourself or others." in told
    assert told.count("Not stated. Ask before you tell.") == 5
    assert "Call rather than write" in told
    assert all(source.title in told for source in shipped.offices[0].sources)


def test_a_small_catalogue_without_a_place_to_ask_shows_the_page_it_was_read_from(
    shipped: Catalogue,
) -> None:
    told = "".join(Page(html_of(shipped._replace(elsewhere=None))).told)
    assert "Where this was read" in told
    assert "If no office here fits" not in told


def test_hostile_text_is_text(shipped: Catalogue) -> None:
    page = Page(html_of(hostile.CATALOGUE))
    told = "".join(page.told)
    assert "<script>alert(1)</script>" in told
    assert all(part.isprintable() for part in told.split("\n"))
    assert not [a["href"] for a in page.all("a") if "javascript" in str(a["href"])]
    assert not page.all("img")
    safe = html_of(shipped._replace(offices=()))
    assert page.all("style") == Page(safe).all("style")


@pytest.mark.parametrize(
    "href",
    [
        *("javascript:alert(1)", "JavaScript:alert(1)", "\x01javascript:alert(1)", " data:text/html,x"),
        *("vbscript:x", "//evil.example", "/etc/passwd", "tel:+1;javascript:x", "https://a b", ""),
        *('https://a"onload="x', "https://a'b", "file:///x"),
    ],
)
def test_a_link_leads_to_pages_addresses_and_numbers_alone(href: str) -> None:
    assert link(href, "a & b") == "a &amp; b"


def test_a_mail_link_fills_in_nothing_but_the_address() -> None:
    assert link("mailto:a+b@example.org?bcc=c@d&body=x", "x") == (
        '<a href="mailto:a+b@example.org%3Fbcc%3Dc@d%26body%3Dx">x</a>'
    )
    assert link("tel:+16172535921;ext=12", "x") == '<a href="tel:+16172535921;ext=12">x</a>'


def test_the_values_of_attributes_are_escaped() -> None:
    assert element("p", text("<b>"), class_='a" onload="x') == (
        '<p class="a&quot; onload=&quot;x">&lt;b&gt;</p>'
    )


def test_the_code_has_a_title_and_one_that_is_too_long_is_left_out() -> None:
    drawn = qr_code("https://example.org", "A <title>")
    assert drawn.startswith('<svg role="img" ')
    assert "<title>A &lt;title&gt;</title>" in drawn
    assert qr_code("https://example.org/" + "x" * 5000, "too long") == ""
