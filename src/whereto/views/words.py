"""The sentences a person reads in more than one view. One place, plain and calm."""

from whereto.model.offices import Confidentiality, Office

ANSWER = {
    Confidentiality.CONFIDENTIAL: "Confidential",
    Confidentiality.PRIVATE: "Private",
    Confidentiality.NOT_STATED: "Not stated",
}

NO_LIMIT_NAMED = "The sources name no limit; ask what it is before you rely on it."

GUESS = "A weak match, so take it as a guess."

CONFIDENTIAL_FIRST = "A confidential place, where you can talk before you decide."

NOTHING_FITS = "No office here fits that."
SEE_CONCERNS = "See what you can ask about: whereto concerns"
SEE_URGENT = "If it cannot wait, see who to call, text or chat with: whereto urgent"

NO_SILENT_WAY = "No address is known here to write to or to visit."
ASK_ITS_PAGE = "No address is known here to write to or to visit. Its web page may name one."
NO_CONTACT = "no contact is printed; its card says how to find it"

REPORT_A_FACT = (
    "Check it against the source named beside it. If they differ, the source is right: correct "
    "data/offices.toml as CONTRIBUTING.md says, or tell whoever gave you this copy of whereto."
)

HOW_SUGGESTIONS_ARE_MADE = (
    "Names and contacts come from the sources. Which concern belongs to which office, and the "
    "words people use for it, are the judgement of whoever edits the catalogue."
)


def without_speaking(office: Office) -> str:
    """How to reach an office without speaking aloud on the phone; or that no way is known."""
    ways = [
        way
        for way in (
            f"write to {office.email}" if office.email else "",
            f"go to {office.place}" if office.place else "",
        )
        if way
    ]
    if not ways:
        return ASK_ITS_PAGE if office.url else NO_SILENT_WAY
    text = ", or ".join(ways)
    return f"{text[0].upper()}{text[1:]}."


def meaning(office: Office) -> str:
    """What the office's answer on confidentiality means for the person, in a sentence or two."""
    match office.confidentiality:
        case Confidentiality.CONFIDENTIAL:
            statements = office.confidentiality_statements
            limits = dict.fromkeys(statement.limit for statement in statements if statement.limit)
            limit = f"The limit is {' or '.join(limits)}." if limits else NO_LIMIT_NAMED
            return f"What you say stays with them. {limit}"
        case Confidentiality.PRIVATE:
            return "They are discreet, but must pass on sexual misconduct, hazing or serious danger."
        case Confidentiality.NOT_STATED:
            return "No source here says whether it is. Ask before you tell."
