"""The blocks of `whereto concerns`, `about` and `privacy`."""

from collections.abc import Iterator
from itertools import groupby

from whereto.records.around import About, ConcernEntry, ConcernList, Privacy
from whereto.records.catalogue import Remark
from whereto.views.rows import Row, Section, source_row, titles


def concern_blocks(found: ConcernList) -> Iterator[Section]:
    """The concerns under their groups, a row each with the offices behind it."""
    for group, entries in groupby(found.concerns, key=lambda entry: entry.concern.group):
        yield Section(group or "", tuple(_concern_row(entry) for entry in entries))


def about_blocks(about: About) -> Iterator[Section]:
    """What stands around the offices, and where the facts come from."""
    yield Section("", tuple(_about_rows(about)))


def privacy_blocks(found: Privacy) -> Iterator[Section]:
    """A row for each place where something may be left."""
    yield Section("", tuple(Row(advice.name, advice.text) for advice in found.privacy))


def _concern_row(entry: ConcernEntry) -> Row:
    return Row(entry.concern.name, ", ".join(office.acronym or office.name for office in entry.offices))


def _about_rows(about: About) -> Iterator[Row]:
    short = f" ({about.institution_short_name})" if about.institution_short_name else ""
    yield Row("whereto", f"version {about.version}")
    yield Row("Offices of", f"{about.institution}{short}")
    if about.country:
        yield Row("Country", about.country)
    yield Row("Catalogue", about.catalogue)
    for principle in about.principles:
        yield _remark_row("Principle", principle)
    for policy in about.policies:
        yield _remark_row("Policy", policy)
    for part in about.guidance:
        yield _remark_row("Guidance", part)
    for rule in about.rules:
        yield Row("Rule", rule.text, remark=titles(rule.sources))
    if elsewhere := about.elsewhere:
        yield Row("Other offices", elsewhere.url, elsewhere.url, f"{elsewhere.name}: {elsewhere.text}")
    for source in about.sources:
        yield source_row(source)
    yield Row("Suggestions", about.how_suggestions_are_made)
    yield Row("A wrong fact", about.report_a_wrong_fact)


def _remark_row(label: str, remark: Remark) -> Row:
    told = titles(remark.sources)
    if remark.url:
        return Row(label, f"{remark.name}. {remark.text} {remark.url}", remark.url, told)
    return Row(label, f"{remark.name}. {remark.text}", remark=told)
