"""The layer in which a department's own contact is filled in: an office's id, and what is known here."""

import re

from whereto.catalogue.faults import Table
from whereto.catalogue.forms import check_form
from whereto.catalogue.write import toml_of
from whereto.exchange.phones import is_number_for_urgent_help, phones_of
from whereto.exchange.report import Report
from whereto.exchange.rows import Row
from whereto.records.declare import Form
from whereto.records.errors import UsageError
from whereto.records.office import Office
from whereto.records.record import Record


class Given(Record):
    """What a person says of the contact in their department; None for what they leave out."""

    name: str | None = None
    phone: str | None = None
    email: str | None = None
    room: str | None = None


_ONE_PHONE = re.compile(r"\[\n +(\{.*\}),\n\]")  # which is plainer on a line of its own
_FORMS: dict[str, Form] = {"name": "prose", "phone": "contact", "email": "email", "room": "contact"}


def layer_of(office: Office, given: Given, country: str | None) -> tuple[str, tuple[str, ...]]:
    """The text of the layer, and what is to be said of it.

    Raises UsageError where nothing is given, or something that no catalogue could hold.
    """
    told = {name: value.strip() for name, value in given._asdict().items() if value and value.strip()}
    if not told:
        raise UsageError("nothing is given. Add one at least of --name, --phone, --email and --room.")
    for name, value in told.items():
        for problem, fix in check_form(_FORMS[name], f"--{name}", value):
            raise UsageError(f"{problem}. {fix}")
    report = Report()
    table: Table = {"id": office.id}
    if "name" in told:
        table["how_to_find"] = f"Ask for {told['name']}."
    if "phone" in told:
        table["phones"] = _phones(told["phone"], country, report)
    table |= {name: told[name] for name in ("email", "room") if name in told}
    head = f"What is different in your department about: {office.name}"
    text = toml_of({"office": [table]}, head)
    return _ONE_PHONE.sub(r"[\1]", text), report.lines


def _phones(printed: str, country: str | None, report: Report) -> list[Table]:
    if is_number_for_urgent_help(printed):
        raise UsageError(f"'{printed}' is a number for urgent help, not an office's. Leave it out.")
    found = phones_of(Row("phone", "--phone", "", {"number": printed}), country, None, report)
    if not found:
        raise UsageError(f"'{printed}' holds no digit. Write the number as it is printed.")
    return found
