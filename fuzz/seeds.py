"""What is sound and gets changed: small catalogues, layers, questions, texts, directories; all invented."""

import tomllib
from functools import cache
from typing import Any

import tomli_w
from promises import ROOT

HEAD = """\
format = 1
[institution]
name = "Harbour College"
short_name = "Harbour"
country = "US"
[[source]]
id = "list"
title = "The list"
publisher = "Harbour College"
url = "https://harbour.example/list"
assured_date = 2026-01-31
[[source]]
id = "rules"
title = "House rules"
publisher = "Harbour College"
url = "https://harbour.example/rules"
assured_date = 2026-02-28
page_date = "2025"
stored_copy = true
"""

SMALL = (
    HEAD
    + """\
[elsewhere]
name = "Front desk"
url = "https://harbour.example/desk"
text = "Knows who does what."
sources = ["list"]
[[urgent]]
id = "guard"
name = "Harbour Guard"
type = "emergency"
description = "Anything that cannot wait."
hours = "day and night"
sources = ["list"]
channels = [{ type = "call", display = "617-253-1212", number = "+16172531212" }]
[[concern]]
id = "money"
name = "money worries"
group = "Money"
terms = "tuition, scholarship, cannot pay the rent, broke"
[[concern]]
id = "housing"
name = "trouble with a room"
terms = '''
broken heating
noisy neighbours, mould'''
[[office]]
id = "aid"
name = "Aid Desk"
acronym = "AD"
alternate_names = ["Grants"]
keywords = ["grant", "loan"]
description = "Helps with fees and grants. It lends money, too."
sources = ["list"]
room = "10-213"
email = "aid@harbour.example"
url = "https://harbour.example/aid"
hours = "Monday to Friday, 9 to 5"
confidentiality = "not stated"
concerns = ["money"]
also_concerns = ["housing"]
[[office.phones]]
display = "617-253-5921"
number = "+16172535921"
label = "Desk"
[[office.notices]]
date = 2026-01-31
text = "Closed in July."
sources = ["rules"]
important = true
[[office.facts]]
text = "There is tea."
sources = ["rules"]
[[office]]
id = "chaplain"
name = "Chaplain"
description = "Listens to anybody."
sources = ["list"]
room = "16"
must_report = false
confidentiality = "confidential"
concerns = ["housing"]
[[office.confidentiality_statements]]
says = "confidential"
note = "What you say stays here."
sources = ["rules"]
"""
)

LAYER = """\
format = 1
[[source]]
id = "own"
title = "Our page"
publisher = "Department of Boats"
url = "https://boats.example/who"
assured_date = 2026-03-31
[[concern]]
id = "money"
terms = "boat fees"
[[concern]]
id = "boats"
name = "a boat that leaks"
terms = "leak, bilge"
[[office]]
id = "aid"
room = "12"
also_concerns = ["boats"]
[[office]]
id = "chaplain"
hide = true
[[office]]
id = "boatswain"
name = "Boatswain"
description = "Mends boats."
sources = ["own"]
room = "Pier 3"
confidentiality = "not stated"
concerns = ["boats"]
[[urgent]]
id = "coast"
name = "Coast Watch"
type = "emergency"
description = "Somebody in the water."
sources = ["own"]
channels = [{ type = "call", display = "617-253-1313", number = "+16172531313" }]
"""

QUESTIONS = """\
[[question]]
text = "who pays when I am broke"
offices = ["aid"]
[[question]]
text = "the neighbours sing all night"
offices = ["chaplain"]
good = ["aid"]
[[question]]
text = "a recipe for soup"
offices = []
"""
QUESTION_LINES = (
    '{"query": "who pays when I am broke", "best": ["aid"], "good": ["chaplain"]}\n'
    '\n{"query": "a recipe for soup", "best": []}\n'
)

TABLE = """\
Name,Letters,Phone,E-Mail,Room,Web,What for,Confidential,Concerns,Hours
Aid Desk,AD,617-253-5921,aid@harbour.example,10-213,https://harbour.example/,"Fees, aid",no,money; rent,9-5
Chaplain,,617 253 5922 x 12,,16,,Listens to anybody.,yes,"talk, listening",
"Café Noël",CN,(617) 253-592,noel@harbour.example,,www.noel.example,Tea,,,
"""

DIRECTORY: dict[str, Any] = {
    "services": [
        {
            "id": "10",
            "name": "Kettle Lending",
            "alternate_name": "Tea Desk",
            "description": "Lends kettles and cups.",
            "url": "https://kettles.example",
            "email": "tea@kettles.example",
            "status": "active",
            "application_process": "Ring at the side door",
            "organization": {
                "id": "1",
                "name": "Fern Aid",
                "description": "Helps.",
                "website": "fern.example",
            },
            "phones": [
                {
                    "id": "p",
                    "number": "617-253-5921",
                    "extension": 12,
                    "type": "voice",
                    "description": "Desk",
                }
            ],
            "schedules": [
                {"id": "s", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00", "freq": "WEEKLY"}
            ],
            "service_at_locations": [
                {
                    "id": "l",
                    "location": {
                        "id": "20",
                        "name": "Mill House",
                        "addresses": [
                            {
                                "id": "a",
                                "address_1": "4 Mill Lane",
                                "city": "Fernton",
                                "postal_code": "02139",
                                "country": "US",
                            }
                        ],
                    },
                }
            ],
            "attributes": [{"id": "x", "taxonomy_term": {"id": "t", "name": "Tea", "taxonomy": "Drinks"}}],
            "languages": [{"id": "e", "name": "English", "code": "en"}],
        },
        {"id": "11", "name": "Old Harp School", "description": "Taught the harp.", "status": "defunct"},
    ]
}

TABLES = {
    "organizations": "id,name,description,email,url\n1,Fern Aid,Helps people.,mail@fern.example,\n",
    "services": (
        "id,organization_id,name,alternate_name,description,url,email,status,application_process,fees\n"
        "10,1,Kettle Lending,Tea Desk,Lends kettles.,www.kettles.example,,active,Ring twice,Free\n"
        "11,1,Old Harp School,,Taught the harp.,,,defunct,,\n12,9,Bridge Walks,,Walks.,,,active,,\n"
    ),
    "locations": "id,organization_id,name,description,latitude\n20,1,Mill,,1.5\n21,,Far Barn,Empty.,\n",
    "services_at_location": "id,service_id,location_id,description\n30,10,20,\n",
    "phones": (
        "id,location_id,service_id,organization_id,number,extension,type,description\n"
        ",,10,,617-253-5921 x 12; 617 253 5922,,voice,Desk\n,20,,,(617) 253-592,,,\n,99,,,617-253-5000,,,\n"
    ),
    "physical_addresses": (
        "id,location_id,organization_id,attention,address_1,city,state_province,postal_code,country\n"
        ",20,,,4 Mill Lane,Fernton,MA,02139,US\n"
    ),
    "regular_schedules": (
        "id,service_id,location_id,weekday,opens_at,closes_at\n,,20,Monday,09:00,17:00\n,,20,Sunday,,\n"
    ),
}

TEXTS = (
    *("stress", "my advisor yells at me", "I can't pay the rent and the heating is broken", "ombuds", "AD"),
    *(
        "617-253-5921",
        "10-213",
        "aid@harbour.example",
        "where is room 16?",
        "i want to die",
        "I was raped last night",
    ),
    *(
        "he said he will kill me. what now",
        "I'm not suicidal, just tired",
        "am i in trouble???",
        "911",
        "the guard",
    ),
    *(
        "recipe for soup",
        "wohin mit meinen Sorgen",
        "\u6211\u5f88\u96be\u8fc7",
        "no",
        "a",
        "scholorship adn tution",
    ),
    (
        "First he took my data. Then he put his name on the paper, and nobody in the lab says a word, but "
        "I have to finish by May. My visa runs out in June. I sleep badly and I drink too much. Who can I "
        "talk to in private?"
    ),
)


@cache
def shipped_cut() -> str:
    """The shipped catalogue with two of its offices, and all that these refer to."""
    whole = tomllib.loads((ROOT / "data" / "offices.toml").read_text(encoding="utf-8"))
    whole["office"] = whole["office"][:2]
    whole["urgent"] = whole["urgent"][:2]
    wanted = {
        each
        for office in whole["office"]
        for name in ("concerns", "also_concerns")
        for each in office.get(name, ())
    }
    whole["concern"] = [concern for concern in whole["concern"] if concern["id"] in wanted][:4]
    left = {concern["id"] for concern in whole["concern"]}
    for office in whole["office"]:
        for name in ("concerns", "also_concerns"):
            if name in office:
                office[name] = [each for each in office[name] if each in left]
    for concern in whole["concern"]:
        concern["terms"] = ",".join(concern.get("terms", "").split(",")[:10])
    cited = tomli_w.dumps({key: value for key, value in whole.items() if key != "source"})
    whole["source"] = [source for source in whole["source"] if f'"{source["id"]}"' in cited]
    return tomli_w.dumps(whole)


@cache
def tables() -> tuple[dict[str, Any], ...]:
    """The sound catalogues as parsed tables."""
    return tomllib.loads(SMALL), tomllib.loads(shipped_cut())
