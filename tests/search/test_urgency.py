import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whereto.search import urgency
from whereto.search.phrases import Phrases, index_of, lines_of, parse
from whereto.search.urgency import recognise
from whereto.search.urgent_contexts import CONTEXTS, FIGURES
from whereto.search.urgent_index import INDEX
from whereto.search.urgent_phrases import DANGERS

URGENT = {
    "suicide": [
        "I want to die",
        "everyone would be better off without me",
        "i have a plan and the means to do it",
        "I wish I could go to sleep and never wake up",
        "part of me wants to die because of my advisor",
        "I don't want to be here anymore",
    ],
    "self-harm": ["I cut myself last night", "i really want to cut, how do i not", "urge to self harm"],
    "overdose": ["overdose", "I took too many sleeping pills", "someone put something in my drink"],
    "violence": ["someone is attacking me", "my husband hits me", "he says he will kill me if I leave"],
    "medical": [
        "chest pain and can't breathe",
        "the bleeding won't stop",
        "he is having a seizure right now",
    ],
    "friend-in-danger": [
        "my friend wants to kill himself",
        "my roommate posted a goodbye and isn't answering",
    ],
    "crisis": [
        "mental health emergency",
        "I'm hearing voices",
        "I am not safe with myself tonight",
        "help me",
    ],
}
NOT_URGENT = [
    "dying to graduate",
    "this problem set is murder",
    "Canvas nearly murdered me this morning",
    "how do I kill a zombie process in linux",
    "a talk about suicide rates in medieval England",
    "suicide prevention training for TAs",
    "my uncle died by suicide last year",
    "Years ago I was suicidal, I'm stable now, how do I transfer my prescriptions",
    "my advisor threatens to cut my funding",
    "it would be career suicide to report him",
    "no thoughts of hurting myself, only fed up with the lab",
    "I want to end my lease early",
    "shoot me an email when the form is ready",
    "depressed this winter",
    "I cry after every meeting with my supervisor",
]
MISSPELT = [
    "suicdal",
    "sucide",
    "s*icidal",
    "i want to kil myself",
    "killmyself",
    "kms",
    "unalive me",
    "ctb",
]
URGENT_TEXTS = [text for texts in URGENT.values() for text in texts]
ORDINARY = "The registration form for the spring term has two pages and nobody answers my questions."


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in URGENT.items() for text in texts]
)
def test_danger_is_recognised_with_its_kind(kind: str, text: str) -> None:
    found = recognise(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize("text", NOT_URGENT)
def test_what_only_sounds_like_danger_is_not(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize("text", MISSPELT)
def test_misspellings_run_together_words_and_slang_are_understood(text: str) -> None:
    assert recognise(text)


@pytest.mark.parametrize(
    "text", ["not suicidal, just tired", "I'm not suicidal", "no thoughts of self-harm"]
)
def test_a_denial_is_not_danger(text: str) -> None:
    assert recognise(text) is None


def test_a_denial_does_not_hide_what_follows_it() -> None:
    assert recognise("not suicidal per se, I just think about dying all the time")
    assert recognise("Not suicidal, but I cut most nights")


def test_a_wish_beats_a_figure_of_speech() -> None:
    assert recognise("this thesis is killing me and I want to die")


def test_a_sign_gives_way_to_the_past_and_a_wish_does_not() -> None:
    assert recognise("assaulted in 2015, want long-term therapy") is None
    assert recognise("assaulted last night at a party")
    assert recognise("since my father died two years ago I want to die")


def test_context_in_one_sentence_does_not_cancel_danger_in_another() -> None:
    assert recognise("I am writing a paper on suicide statistics. Also, I am suicidal.")
    assert recognise("My uncle died by suicide last year. I think about killing myself.")


def test_hints_add_up() -> None:
    assert recognise("I want out.") is None
    assert recognise("I want out. Not of the programme. Of everything.")


def test_the_words_that_decided_are_the_persons_own() -> None:
    found = recognise("My stipend is late. I WANT to die, honestly.")
    assert found is not None
    assert found.words == "want to die"


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "\u0301", "\U0001f480", "_ _", "^ $"])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert recognise(text) is None


@given(st.text())
def test_no_text_raises(text: str) -> None:
    recognise(text)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*URGENT_TEXTS, *NOT_URGENT, "help", "!", "\n", "not", "I"]), max_size=12))
def test_no_mixture_of_real_texts_raises(texts: list[str]) -> None:
    recognise(" ".join(texts))


@settings(deadline=None)
@given(st.sampled_from([*URGENT_TEXTS, *NOT_URGENT]), st.sampled_from([1, 2, 5]))
def test_case_accents_and_spacing_do_not_change_the_answer(text: str, spaces: int) -> None:
    answer = recognise(text)
    for changed in (text.upper(), text.lower(), f"  {text}\t", text.replace("i", "\u00ef")):
        other = recognise(changed.replace(" ", " " * spaces))
        assert (other and other.kind) == (answer and answer.kind)


@settings(deadline=None)
@given(st.sampled_from([text for text in URGENT_TEXTS if len(text.split()) > 2]), st.integers(0, 20))
def test_danger_survives_in_the_middle_of_other_text(text: str, before: int) -> None:
    assert recognise(f"{ORDINARY} " * before + f"{text}. " + f"{ORDINARY} " * 3)


def test_danger_is_found_late_in_a_text_without_full_stops() -> None:
    assert recognise("and then " * 500 + "I want to die " + "and then " * 500)


@pytest.mark.parametrize(
    ("name", "table"), [*DANGERS.items(), ("figures", FIGURES), ("contexts", CONTEXTS)]
)
def test_the_index_is_that_of_the_tables(name: str, table: str) -> None:
    assert INDEX[name] == index_of(table), "run scripts/urgent_index.py"


@pytest.mark.parametrize("table", [*DANGERS.values(), FIGURES, CONTEXTS])
def test_no_phrase_stands_twice_in_a_table(table: str) -> None:
    lines = lines_of(table)
    assert [line for line in set(lines) if lines.count(line) > 1] == []


@pytest.mark.parametrize("table", [*DANGERS.values(), FIGURES, CONTEXTS])
def test_a_phrase_is_found_in_a_sentence_made_of_its_own_words(table: str) -> None:
    phrases = Phrases(table, index_of(table))
    for line in lines_of(table):
        made = [
            min(each.words or each.beginnings)
            for part in parse(line).parts
            for each in part
            if not each.gap and not each.optional
        ]
        assert line in {hit.phrase.text for hit in phrases.find(made)}, line


def test_a_fault_in_the_weights_leaves_the_phrases(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str) -> None:
        raise RuntimeError(text)

    monkeypatch.setattr(urgency, "danger_in", fail)
    assert recognise("I want to die")
    assert recognise("my roommate has a gun")
    assert recognise("what is the GPA minimum") is None


@pytest.mark.parametrize(
    "text",
    [
        "every tall building looks like an answer lately",
        "I have been writing short letters to everyone, for after",
        "my ex waits in his car by my building every night and smiles",
        "labmate on the floor, foam at his mouth",
    ],
)
def test_danger_that_no_phrase_foresaw_is_recognised_by_the_weights(text: str) -> None:
    assert recognise(text)
