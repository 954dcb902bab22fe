"""The blocks of `whereto concerns`, `about` and `privacy`."""

from collections.abc import Iterator

from whereto.records.around import About, ConcernEntry, ConcernList, Privacy
from whereto.records.catalogue import Remark
from whereto.records.office_parts import Confidentiality, ConfidentialityMeanings
from whereto.records.wording import typed
from whereto.views import words
from whereto.views.rows import Row, Section, source_row, titles


def concern_blocks(found: ConcernList) -> Iterator[Section]:
    """How many there are; then the concerns under their groups, a row each with the offices behind it."""
    held: dict[str, list[ConcernEntry]] = {}  # those of a group need not stand together in the file
    for entry in found.concerns:
        held.setdefault(entry.concern.group or "", []).append(entry)
    groups = list(held.items())
    if found.concerns:
        counted = words.CONCERNS_COUNTED.format(concerns=len(found.concerns), groups=len(groups))
        example = groups[0][0] or found.concerns[0].concern.name
        about = (Row("", counted), Row("", words.HOW_TO_LIST.format(example=typed([example]))))
        yield Section("", about, close=True)
    else:
        yield Section("", (Row("", words.NO_CONCERNS),))
    for group, entries in groups:
        title = f"{group} ({len(entries)})" if group else ""
        yield Section(title, tuple(_concern_row(entry) for entry in entries))


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
    for layer in about.layers:
        yield Row("Layer", layer, remark=words.SEE_PATHS)
    for principle in about.principles:
        yield from _remark_rows("Principle", principle)
    for policy in about.policies:
        yield from _remark_rows("Policy", policy)
    for part in about.guidance:
        yield from _remark_rows("Guidance", part)
    for rule in about.rules:
        yield Row("Rule", rule.text, remark=titles(rule.sources))
    if about.confidentiality:
        yield from _meaning_rows(about.confidentiality)
    if elsewhere := about.elsewhere:
        yield Row("Other offices", elsewhere.url, elsewhere.url, f"{elsewhere.name}: {elsewhere.text}")
    for source in about.sources:
        yield source_row(source)
    yield Row("Suggestions", about.how_suggestions_are_made)
    yield Row("A wrong fact", about.report_a_wrong_fact)


def _meaning_rows(told: ConfidentialityMeanings) -> Iterator[Row]:
    for answer in Confidentiality:
        if meaning := told.of(answer):
            label = words.ANSWER_MEANS.format(answer=words.ANSWER[answer])
            yield Row(label, meaning, remark=titles(told.sources))


def _remark_rows(label: str, remark: Remark) -> Iterator[Row]:
    yield Row(label, f"{remark.name}. {remark.text}", remark=titles(remark.sources))
    if remark.url:
        yield Row(label, remark.url, remark.url)
