"""What goes in and out: PDF, ODT, spreadsheet, calendar, QR code, strook; remarks on a version (`toetsing`); and what pages and forms are made of."""
