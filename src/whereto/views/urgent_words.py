"""The sentences of urgent help. Short, plain, without judgement; a test holds them to it."""

URGENT_TITLE = "Urgent help, in the order to try it"
FROM = "From"
FROM_YOUR_CATALOGUE = "The catalogue in use"
FROM_SHIPPED = "Shipped with whereto"
ABROAD = "Outside the US, call the emergency number of the country you are in."
MORE_DETAIL = "Sources and dates: whereto urgent --plain"

SEARCH_TITLE = "If you or somebody else may be in danger"
SEARCH_MORE = "More on each: whereto urgent"
BECAUSE = "Contacts shown for"
ANSWERS_FOLLOW = "What you asked about follows."

CATALOGUE_FAILED = "The catalogue cannot be used, so no offices are shown."
TOO_LONG = "The text is too long to search, so no offices are shown."
SEARCH_FAILED = "The search failed, so no offices are shown."
