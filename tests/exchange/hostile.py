"""A catalogue whose every text is up to no good, as if no check had seen it."""

from whereto.records.catalogue import Catalogue, Elsewhere, Institution
from whereto.records.concern import Concern
from whereto.records.office import Office
from whereto.records.office_parts import Confidentiality, Fact, Notice, Phone
from whereto.records.source import Source

TEXT = (
    '=HYPERLINK("http://evil.example")</title></style></script><script>alert(1)</script>'
    "<img src=x onerror='alert(2)'>\" onload=\"alert(3)"
    "\r\nEND:VCARD\r\n\x1b]0;x\x07\u202egnp\u2028&amp;;=1+1"
)
LINK = "javascript:alert(4)"
PAGE = Source("page", TEXT, TEXT, LINK, "2026-01-31", note=TEXT)
CONCERN = Concern("c", TEXT, TEXT)
OFFICE = Office(
    id="office",
    name=TEXT,
    description=TEXT,
    sources=(PAGE,),
    confidentiality=Confidentiality.NOT_STATED,
    acronym=TEXT,
    alternate_names=(TEXT,),
    keywords=(TEXT,),
    parent=TEXT,
    phones=(Phone(TEXT, "+1" + TEXT, label=TEXT, hours=TEXT), Phone(TEXT, incomplete=True)),
    email="a@example.org?bcc=b@example.org&body=" + TEXT,
    room=TEXT,
    how_to_find=TEXT,
    url=LINK,
    hours=TEXT,
    audience=TEXT,
    must_report=True,
    must_report_note=TEXT,
    notices=(Notice("2026-01-31", TEXT, (PAGE,), important=True),),
    facts=(Fact(TEXT, (PAGE,)),),
    concerns=(CONCERN,),
)
CATALOGUE = Catalogue(
    format=1,
    institution=Institution(TEXT, TEXT),
    sources=(PAGE,),
    offices=(OFFICE,),
    elsewhere=Elsewhere(TEXT, LINK, TEXT, (PAGE,)),
    concerns=(CONCERN,),
)
