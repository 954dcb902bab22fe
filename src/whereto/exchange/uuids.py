"""Ids that are the same in every export, so that a second import finds the entries of the first."""

from uuid import NAMESPACE_URL, UUID, uuid5

from whereto.records.catalogue import Catalogue
from whereto.records.office import Office


def office_uuid(catalogue: Catalogue, office: Office) -> UUID:
    """The UUID (version 5) of an office's id within its institution."""
    return uuid5(uuid5(NAMESPACE_URL, f"urn:whereto:{catalogue.institution.name}"), office.id)
