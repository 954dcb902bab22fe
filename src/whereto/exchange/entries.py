"""Which rows of a directory become an office, and what belongs to each."""

from collections.abc import Iterator

from whereto.exchange.around import Around
from whereto.exchange.directory import Directory
from whereto.exchange.hsds_own import is_own
from whereto.exchange.rows import EXTENSION, Row

_GONE = frozenset({"inactive", "defunct"})


def entries_of(directory: Directory) -> Iterator[Around]:
    """What becomes an office: every service, then every organization, then places without a service."""
    taken: set[tuple[str, str]] = set()
    for service in directory.all("service"):
        around = _service(service, directory)
        taken.update((row.kind, row.id) for row in around.locations)
        if service.get("status").casefold() in _GONE:
            told = f"this service is {service.get('status').casefold()} and is left out"
            directory.report.add(service.file, service.place, told)
        elif _has_name(service, directory):
            yield around
    for organization in directory.all("organization"):
        if is_own(organization) or directory.metadata.get(EXTENSION):
            continue  # the institution itself, whose offices the services are
        own = directory.below(organization, "location")
        lone = tuple(row for row in own if (row.kind, row.id) not in taken)
        has_services = len(lone) < len(own) or directory.below(organization, "service")
        if not has_services:
            taken.update((row.kind, row.id) for row in lone)
        if _has_name(organization, directory):
            yield Around(organization, (), () if has_services else lone, organization)
    for location in directory.all("location"):
        if (location.kind, location.id) not in taken and _has_name(location, directory):
            yield Around(
                location, (), (location,), directory.find("organization", location.get("organization_id"))
            )


def told_apart(around: Around) -> list[str]:
    """What tells an office from another of its name, the plainest first."""
    parts = [around.organization.get("name")] if around.organization else []
    return [*parts, *(row.get("name") for row in around.locations), around.own.get("id")]


def _service(service: Row, directory: Directory) -> Around:
    at = tuple(directory.below(service, "service_at_location"))
    ids = [service.get("location_id"), *(row.get("location_id") for row in at)]
    ids += [row.id for row in directory.below(service, "location")]
    found = (directory.find("location", location) for location in dict.fromkeys(ids) if location)
    locations = tuple(row for row in found if row)
    belongs = [service.get("organization_id"), *(row.get("organization_id") for row in locations)]
    organizations = (directory.find("organization", name) for name in belongs if name)
    return Around(service, at, locations, next((row for row in organizations if row), None))


def _has_name(row: Row, directory: Directory) -> bool:
    if not row.get("name"):
        told = f"a {row.kind} without a name cannot be an office and is left out"
        directory.report.add(row.file, row.place, told)
    return bool(row.get("name"))
