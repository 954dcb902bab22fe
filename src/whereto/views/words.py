"""The sentences a person reads in a view. One place, plain and calm; a test holds them to it."""

from whereto.records.office_parts import Confidentiality

ANSWER = {
    Confidentiality.CONFIDENTIAL: "Confidential",
    Confidentiality.PRIVATE: "Private",
    Confidentiality.NOT_STATED: "Not stated",
}

GUESS = "A weak match, so take it as a guess."
CONFIDENTIAL_FIRST = "A confidential place, where you can talk before you decide."

SEE_CONCERNS = "See what you can ask about: whereto concerns"
SEE_URGENT = "If it cannot wait, see who to call, text or chat with: whereto urgent"
NO_CONTACT = "no contact is printed; its card says how to find it"
NONE_PASSES = "no office fits all of these filters. All offices: whereto list"

HOW_IT_CAME_ABOUT = "How this came about"
BECAUSE = "Contacts shown for"

URGENT_TITLE = "Urgent help, in the order to try it"
FROM = "From"
FROM_YOUR_CATALOGUE = "The catalogue in use"
FROM_SHIPPED = "Shipped with whereto, for all of the US"
MORE_DETAIL = "Sources and dates: whereto urgent --plain"
IN_DANGER_TITLE = "If you or somebody else may be in danger"
CONTACTS_NAMED_TITLE = "For urgent help, as you named it"
ALL_URGENT = "All contacts for urgent help: whereto urgent"
IN_DANGER_MORE = "More on each: whereto urgent"
ANSWERS_FOLLOW = "What you asked about follows."
