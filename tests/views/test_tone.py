"""The words that a person reads in need: plain, calm, without judgement."""

import re

from tests.conftest import Run
from whereto.answer.privacy import PRIVACY
from whereto.records import wording
from whereto.views import words

JUDGING = ["should have", "why did", "sorry", "don't worry", "calm down", "your fault", "your own fault"]
JUDGING += ["stupid", "silly", "just ", "simply", "obviously", "selfish", "commit", "attention"]


def sentences() -> list[str]:
    """Every text of the views, of the records and of privacy."""
    told = [text for module in (words, wording) for text in vars(module).values() if isinstance(text, str)]
    return [*told, *(advice.text for advice in PRIVACY.privacy)]


def test_the_tone_is_plain_and_judges_nobody(whereto: Run) -> None:
    shown = whereto("urgent").stdout + whereto("privacy").stdout
    shown += whereto("search", "I want to kill myself").stdout.partition("Office: ")[0]
    text = "\n".join([*sentences(), shown]).casefold()
    assert "!" not in text
    assert not re.search("[\u2600-\u27bf\U0001f000-\U0001faff]", text)
    assert [phrase for phrase in JUDGING if phrase in text.replace("whereto's own", "")] == []
