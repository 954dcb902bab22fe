"""Turning values into text. Know the model; Rich only in the terminal views."""
