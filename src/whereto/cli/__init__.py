"""The command line: parse, load, search, view, print, exit status. Typer lives only here."""
