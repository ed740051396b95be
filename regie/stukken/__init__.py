"""What goes in and out: PDF, ODT, spreadsheet, calendar, QR code, strook; remarks on a version (`toetsing`).

And what pages and forms are made of.
"""
