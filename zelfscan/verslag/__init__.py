"""The report of a scan as a page, a PDF and a spreadsheet."""
