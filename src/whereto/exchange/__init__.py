"""A catalogue in other forms, and other forms as a catalogue: what goes out, and what comes in.

    catalogue -> exporting -> vcard, spreadsheet, sheet, whole; hsds_services -> hsds_json, hsds_package
    source -> package -> csv_rows, json_rows -> directory -> entries -> building -> importing -> catalogue
    table -> table_lines -> table_office -> from_table -> catalogue

Knows the records and the catalogue; nothing here prints or writes a file.
"""
