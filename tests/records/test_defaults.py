"""What a value is where nobody gives it: absent is absent, and nothing is promised by silence."""

from typing import Annotated

import pytest

from whereto.records.answer import Answer, Match
from whereto.records.catalogue import Institution
from whereto.records.checked import Checked, CheckReport
from whereto.records.errors import CatalogueError
from whereto.records.fields import fields_of, read_type
from whereto.records.office import Office
from whereto.records.office_parts import Confidentiality, Phone
from whereto.records.pages import OfficeList
from whereto.records.source import Source
from whereto.records.urgent import Channel, UrgentContact, UrgentHelp


@pytest.mark.parametrize(
    ("hint", "read"),
    [
        (str, (str, False, False)),
        (str | None, (str, False, True)),
        (Annotated[str, "x"], (str, False, False)),
        (Annotated[str | None, "x"], (str, False, True)),
        (tuple[Source, ...], (Source, True, False)),
        (tuple[Source, ...] | None, (Source, True, True)),
        (tuple[Annotated[str, "x"], ...], (str, True, False)),
        (bool, (bool, False, False)),
    ],
)
def test_a_declared_type_says_what_how_many_and_whether_it_may_be_absent(
    hint: object, read: tuple[object, bool, bool]
) -> None:
    assert read_type(hint) == read


def test_nothing_is_promised_of_an_office_by_silence() -> None:
    office = Office("a", "A", "Helps.", ())
    assert office.confidentiality is Confidentiality.NOT_STATED
    assert (office.must_report, office.phones, office.email, office.place) == (False, (), None, None)
    assert Phone("1").incomplete is False
    given = {field.name: getattr(office, field.name) for field in fields_of(Office) if not field.required}
    kept = {"name", "description", "sources", "id", "confidentiality"}
    assert all(not value for name, value in given.items() if name not in kept)


def test_an_urgent_contact_is_not_called_free_confidential_or_of_a_country_by_silence() -> None:
    contact = UrgentContact("a", "A", "emergency", "danger", (Channel("call"),), ())
    assert (contact.free, contact.confidential, contact.country, contact.hours) == (
        False,
        False,
        None,
        None,
    )
    assert (contact.origin, contact.suits, contact.channels[0].local) == ("shipped", (), False)
    assert UrgentHelp((contact,)).foreign is False


def test_a_list_and_a_check_ask_for_nothing_that_nobody_asked_for() -> None:
    listed = OfficeList(())
    assert (listed.confidential, listed.by, listed.concerns, listed.found) == (False, None, (), False)
    report = CheckReport((Checked("a.toml"),))
    assert (report.strict, report.at_least, report.found) == (False, 0.0, True)
    (checked,) = report.catalogues
    assert (checked.offices, checked.concerns, checked.questions) == (0, 0, None)


def test_a_catalogue_wants_the_contacts_beside_its_own_where_it_says_nothing() -> None:
    institution = Institution("School")
    assert (institution.own_urgent_only, institution.country, institution.short_name) == (False, None, None)


def test_an_answer_is_weak_where_it_has_offices_and_each_is_a_guess() -> None:
    office = Office("a", "A", "Helps.", ())
    sure, guess = (Match(office, 0.5, guess=each, hits=()) for each in (False, True))
    for results, weak in (((), False), ((guess, guess), True), ((guess, sure), False), ((sure,), False)):
        assert Answer("x", results=results).all_weak is weak


def test_an_error_says_its_lines_to_whoever_prints_it() -> None:
    error = CatalogueError("a.toml:3: it is wrong.", "1 fault")
    assert error.lines == error.args == ("a.toml:3: it is wrong.", "1 fault")
    assert "it is wrong" in str(error)
