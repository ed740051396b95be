"""The report of a scan as a page, a PDF, a document to go on with and a spreadsheet."""
