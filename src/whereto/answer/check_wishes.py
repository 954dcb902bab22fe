"""What `whereto check` is asked to look for beside faults and doubts."""

from pathlib import Path

from whereto.records.record import Record

STALE = 365  # days after which a page should be read again


class Wishes(Record):
    """After how many days a page is old, and the file of questions to ask."""

    stale: int = STALE
    questions: Path | None = None
