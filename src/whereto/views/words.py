"""The sentences a person reads in more than one view. One place, plain and calm."""

from whereto.model.offices import Confidentiality, Office

ANSWER = {
    Confidentiality.CONFIDENTIAL: "Confidential",
    Confidentiality.PRIVATE: "Private",
    Confidentiality.NOT_STATED: "Not stated",
}

NO_LIMIT_NAMED = "The sources name no limit; ask what it is before you rely on it."

GUESS = "A weak match, so take it as a guess."

NOTHING_FITS = "No office here fits that."
SEE_CONCERNS = "See what you can ask about: whereto concerns"

NO_CONTACT = "no contact is printed; its card says how to find it"

REPORT_A_FACT = (
    "Check it against the source named beside it. If they differ, the source is right: correct "
    "data/offices.toml as CONTRIBUTING.md says, or tell whoever gave you this copy of whereto."
)

HOW_SUGGESTIONS_ARE_MADE = (
    "Names and contacts come from the sources. Which concern belongs to which office, and the "
    "words people use for it, are the judgement of whoever edits the catalogue."
)


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
