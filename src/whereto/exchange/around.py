"""What an office is made of, before it is one."""

import datetime as dt

from whereto.exchange.rows import Row
from whereto.records.record import Record


class Home(Record):
    """What holds for all offices of an import."""

    country: str | None
    source: str
    read_on: dt.date


class Around(Record):
    """What an office is made of: its own row, the places it is at, and whom it belongs to."""

    own: Row
    at: tuple[Row, ...]
    """What says where a service is offered (service_at_location), where there is such a row."""
    locations: tuple[Row, ...]
    organization: Row | None
