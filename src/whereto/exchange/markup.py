"""HTML of texts that anybody may have written: nothing of theirs is obeyed."""

import re
from html import escape
from urllib.parse import quote

from whereto.exchange.inert import inert

# Where a link may lead: to a page, an address or a number, and never to `javascript:` or `data:`.
_PAGE = re.compile(r"https?://[^\s\"'<>\\`]+", re.IGNORECASE)
_NUMBER = re.compile(r"(tel|sms):\+?\d+(;ext=\d+)?")
_SCHEME = re.compile(r"https?://(www\.)?", re.IGNORECASE)
_MAIL = "mailto:"


def text(told: str) -> str:
    """A text that stands between tags or in the value of an attribute."""
    return escape(inert(told))


def element(name: str, *inside: str, **attributes: str) -> str:
    """An element around what is HTML already; the values of its attributes are escaped here.

    `class_` stands for `class`, and `aria_label` for `aria-label`.
    """
    given = (f' {key.strip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items())
    return f"<{name}{''.join(given)}>{''.join(inside)}</{name}>"


def link(href: str, told: str) -> str:
    """A link with this text; the text alone where it would not lead to a page, an address or a number."""
    safe = _safe(inert(href))
    return element("a", text(told), href=safe) if safe else text(told)


def short_address(url: str) -> str:
    """A page's address as people say it, without the scheme and a slash at its end."""
    return _SCHEME.sub("", url, count=1).removesuffix("/")


def _safe(href: str) -> str:
    if href.startswith(_MAIL):
        return _MAIL + quote(href.removeprefix(_MAIL), safe="@+")  # what follows a ? could fill in the mail
    return href if _PAGE.fullmatch(href) or _NUMBER.fullmatch(href) else ""
