"""Folding: small letters without accents, in time that grows with the text's length alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereto.encoding.fold import fold


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("OMBUDS", "ombuds"),
        ("Café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("Straße", "strasse"),
        ("ﬁnal", "final"),
        ("\uff37\uff13\uff11", "w31"),
    ],
)
def test_folding_drops_case_accents_and_forms_of_letters(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_combining_marks_are_cut_before_they_are_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Putting a run of marks in order takes time with the square of its length."""
    import unicodedata

    seen = []
    usual = unicodedata.normalize

    def normalize(form: str, text: str) -> str:
        seen.append(len(text))
        return usual(form, text)  # type: ignore[arg-type]  # a form, as it was given

    monkeypatch.setattr(unicodedata, "normalize", normalize)
    assert fold("x" + "\u0301\u0323" * 500_000) == "x"
    assert max(seen) < 20


@given(st.text())
def test_folding_twice_is_folding_once(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)
