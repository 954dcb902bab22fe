"""What `whereto export --format json` writes."""

from whereto.records.catalogue import Elsewhere, Institution, Remark
from whereto.records.concern import Concern
from whereto.records.office import Office
from whereto.records.office_parts import Rule
from whereto.records.record import Record
from whereto.records.source import Source
from whereto.records.urgent import UrgentContact


class WholeCatalogue(Record):
    """A catalogue with the urgent contacts that are shown beside it.

    Filters choose among the offices alone; everything else is there whole.
    """

    institution: Institution
    """Whose offices these are."""
    offices: tuple[Office, ...]
    """The offices that pass the filters, each as `whereto list --json` has it."""
    concerns: tuple[Concern, ...]
    """What a person may be troubled by, with the words for it."""
    urgent_contacts: tuple[UrgentContact, ...]
    """Contacts for urgent help as `whereto urgent --json` has them, in the order to try them."""
    elsewhere: Elsewhere | None
    """Where to ask when no office here fits."""
    principles: tuple[Remark, ...]
    """What the institution says about roles."""
    policies: tuple[Remark, ...]
    """What the institution says about conduct."""
    guidance: tuple[Remark, ...]
    """What else the institution says, such as on its values and on seeking help."""
    rules: tuple[Rule, ...]
    """The institution's rules on what is confidential."""
    sources: tuple[Source, ...]
    """The pages that everything was read from, with the day each was read."""
