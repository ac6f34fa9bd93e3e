"""Files out: everything in the book, as CSV or as a workbook, to keep or to bring in elsewhere."""
