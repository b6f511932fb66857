"""Switches the language of the whole window while it runs: our words and Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui.look.packaged import folder_of
from ui.words import Language, use_language

_LOCALES = {Language.ID: "id_ID", Language.EN: "en_GB"}


class Languages:
    """Holds the translator in force; Bahasa Indonesia is the source, so its file carries only Qt's words."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None

    def use(self, language: Language) -> None:
        """Speak this language from now on; every window hears of it by a LanguageChange event."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        QLocale.setDefault(QLocale(_LOCALES[language]))
        translator = QTranslator(self._application)
        if not translator.load(str(folder_of("resources") / "translations" / f"{language.value}.qm")):
            raise ValueError(f"the translation {language.value} is damaged")
        use_language(language)
        self._application.installTranslator(translator)
        use_language(language)
        self._translator = translator
