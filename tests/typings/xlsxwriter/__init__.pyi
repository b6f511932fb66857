"""The part of XlsxWriter that we use; it ships no types."""

from xlsxwriter.workbook import Workbook as Workbook
