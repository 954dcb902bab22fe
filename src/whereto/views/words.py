"""The sentences a person reads in a view. One place, plain and calm; a test holds them to it."""

from whereto.records.office_parts import Confidentiality

ANSWER = {
    Confidentiality.CONFIDENTIAL: "Confidential",
    Confidentiality.PRIVATE: "Private",
    Confidentiality.NOT_STATED: "Not stated",
}
ANSWER_MEANS = "{answer} means"
LIMIT = "The limit is {limit}."
WITHIN_A_LIMIT = "within a limit"

LESS_LIKELY = "less likely"
ALL_LESS_LIKELY = "None of these fits your words well."
CONFIDENTIAL_FIRST = "A confidential place, where you can talk before you decide."
BECAUSE = "Because you wrote"
IT_MAY_BE = "It may be about"

SEE_PATHS = "what it changes: whereto paths"
ADDED_BY = "Added by"
ALL_OF_IT = "the whole entry"

ALL_ABOUT_ONE = "All about one"
SHOW = "whereto show {id}"
SHOW_ALL = "whereto show {id} --long"
SEE_CONCERNS = "See what you can ask about: whereto concerns"
SEE_URGENT = "If it cannot wait, see who to call, text or chat with: whereto urgent"
NO_CONTACT = "no contact is printed; its card says how to find it"
NO_WAY = "no contact is known here"
NONE_PASSES = "no office fits all of these filters. All offices: whereto list"
CONCERNS_COUNTED = "{concerns} things you can ask about, in {groups} groups"
HOW_TO_LIST = "The offices for one of them, or for a whole group: whereto list --concern {example}"

NO_CONCERNS = "This catalogue lists none; ask in your own words. All offices: whereto list"

HOW_IT_CAME_ABOUT = "How this came about"
CONTACTS_FOR = "Contacts shown for"

FROM_YOUR_CATALOGUE = "From the catalogue in use ({institution})"
FROM_SHIPPED = "Shipped with whereto"
FROM_SHIPPED_FOR_THE_US = "Shipped with whereto, for all of the US"
MORE_DETAIL = "Sources: whereto urgent --plain"
IN_DANGER_TITLE = "If you or somebody else may be in danger"
CONTACTS_TITLE = "If it cannot wait"
CALL_NOW = "Now"
CONTACTS_NAMED_TITLE = "For urgent help, as you named it"
WRONG_FACT = "see whereto about"
ALL_URGENT = "All contacts for urgent help: whereto urgent"
SHORTLY = {
    Confidentiality.CONFIDENTIAL: "Ask what the limit is.",
    Confidentiality.PRIVATE: "They must pass on some of what they hear.",
    Confidentiality.NOT_STATED: "Ask before you tell.",
}
REPORTS = "It must pass on what it hears of sexual misconduct."
CANNOT_SPEAK = "if you cannot speak"
