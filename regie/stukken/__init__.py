"""What goes in and out: PDF, ODT, spreadsheet, calendar, QR code, strook; and what pages and forms are made of."""
