"""Letters as pages: what a filled DOCX looks like, on the screen, on paper and as PDF/A."""

from ui.letters.document import A4, Page, letter_document
from ui.letters.pages import LetterPages, save_pdf

__all__ = ["A4", "LetterPages", "Page", "letter_document", "save_pdf"]
