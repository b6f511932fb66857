"""The frame around the help of every command in Indonesian: its headings, its usage line, its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, override

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    import typer
    from typer._click import Context
    from typer.core import TyperOption

_HELP = "Tampilkan bantuan ini."


def speak_indonesian(app: typer.Typer) -> None:
    """Let the commands and groups registered so far, and those inside them, speak Indonesian."""
    app.info.cls, app.info.options_metavar = _Group, "[OPSI]"
    app.info.subcommand_metavar = "PERINTAH [ARGUMEN]..."
    for command in app.registered_commands:
        command.cls, command.options_metavar = _Command, "[OPSI]"
    for group in app.registered_groups:
        group.options_metavar = "[OPSI]"
        if group.typer_instance is not None:
            speak_indonesian(group.typer_instance)


class _Command(TyperCommand):
    @override
    def get_usage(self, ctx: Context) -> str:
        return _usage(super().get_usage(ctx))

    @override
    def get_help_option(self, ctx: Context) -> TyperOption | None:
        return _named(super().get_help_option(ctx))


class _Group(TyperGroup):
    @override
    def get_usage(self, ctx: Context) -> str:
        return _usage(super().get_usage(ctx))

    @override
    def get_help_option(self, ctx: Context) -> TyperOption | None:
        return _named(super().get_help_option(ctx))


def _usage(english: str) -> str:
    """The usage line; help and errors begin with it, so the headings that follow are set here."""
    from typer import rich_utils  # costs as much as a whole command, and only help and errors need it

    rich_utils.ARGUMENTS_PANEL_TITLE = "Argumen"
    rich_utils.OPTIONS_PANEL_TITLE = "Opsi"
    rich_utils.COMMANDS_PANEL_TITLE = "Perintah"
    rich_utils.ERRORS_PANEL_TITLE = "Kesalahan"
    rich_utils.DEFAULT_STRING = "[bawaan: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[wajib]"
    rich_utils.RICH_HELP = "Bantuan: [blue]'{command_path} {help_option}'[/]."
    return english.replace("Usage: ", "Pemakaian: ", 1)


def _named(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = _HELP
    return option
