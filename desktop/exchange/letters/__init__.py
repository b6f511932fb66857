"""Letters: templates that an administrator edits, filled with plain values in a language of few words."""

from desktop.exchange.letters.language import TemplateFault, TemplateRefusedError
from desktop.exchange.letters.template import LARGEST, LetterTemplate, MissingFieldsError, Plain, Values

__all__ = [
    "LARGEST",
    "LetterTemplate",
    "MissingFieldsError",
    "Plain",
    "TemplateFault",
    "TemplateRefusedError",
    "Values",
]
