"""The catalogue that `whereto init` begins: two offices of an invented college, to be replaced."""

from whereto.catalogue.schema import LINE

_STARTER = """\
# Whose offices these are, and what each is for. This college is invented: put your own in its place.
# A line that no page fills is left out; docs/catalogue.md of whereto explains every line there can be.
format = 1

[institution]
name = "Larkspur Community College"
country = "US"

# The page or list that all below was read from, and the day somebody last compared it.
[[source]]
id = "directory"
title = "Campus directory"
publisher = "Larkspur Community College"
url = "https://larkspur.example.edu/directory"
assured_date = {today}

# What people come with, and the words that they use for it. Five to fifty terms are good.
[[concern]]
id = "fees"
name = "paying for your studies"
terms = "tuition, scholarship, cannot pay my fees, loan, textbooks are too expensive"

[[concern]]
id = "worry"
name = "worry and low mood"
terms = "anxious, panic, I feel down, cannot sleep, overwhelmed, somebody to talk to"

[[office]]
id = "aid"
name = "Student Aid Office"
description = "Helps with fees, grants and loans, and with the forms for them."
phones = [{{ display = "(201) 555-0123", number = "+12015550123" }}]
email = "aid@larkspur.example.edu"
room = "112"
concerns = ["fees"]

[[office]]
id = "counseling"
name = "Counseling Service"
description = "Listens, and helps with worry, grief and crises. Students need no appointment."
confidentiality = "confidential"
phones = [{{ display = "(201) 555-0145", number = "+12015550145", hours = "weekdays 9 to 5" }}]
url = "https://larkspur.example.edu/counseling"
concerns = ["worry"]
also_concerns = ["fees"]

# "confidential" stands only where a page says so; this is what it says.
[[office.confidentiality_statements]]
says = "confidential"
note = "What is said in a session stays there."
limit = "a danger to somebody's life"
"""


def starter(today: str) -> str:
    """The text of the starter, whose page counts as read on this day, as an ISO date."""
    return f"{LINE}\n{_STARTER.format(today=today)}"
