"""The words that ask for an office, and for nothing that it does."""

_TEXT = """
    address appointment book building call contact email find hour hours location mail mailto meet number
    office open phone reach room see speak talk tel telephone visit where
"""
ASKING = frozenset(_TEXT.split())
