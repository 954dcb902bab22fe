"""A catalogue in other forms, and other forms as a catalogue: what goes out, and what comes in.

    exporting -> vcard, table, sheet, whole, hsds_json, hsds_package
    package -> csv_rows, json_rows -> directory -> services -> importing

Knows the records and the catalogue; nothing here prints or writes a file.
"""
