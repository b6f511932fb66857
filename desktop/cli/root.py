"""The root of the command line; without a command it opens the window."""

from __future__ import annotations

import typer

from desktop.cli import bundle, files, serve, setup, upstream, work
from desktop.cli.frame import speak_indonesian
from desktop.cli.options import ProfileOption
from desktop.profile import Profile

app = typer.Typer(
    name="tanggap",
    help="Tanggap: menangani laporan SP4N-LAPOR! luring, lalu menyinkronkannya.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for group in (setup, work, files, bundle, serve, upstream):
    group.register(app)


speak_indonesian(app)


@app.callback(invoke_without_command=True)
def window(context: typer.Context, profile: ProfileOption = None) -> None:
    """Buka jendela Tanggap (tanpa perintah lain)."""
    if context.invoked_subcommand is not None:
        if profile is not None:
            # Taken silently it would touch the default office instead of the one that was meant.
            raise typer.BadParameter("Letakkan --profile sesudah nama perintah.")
        return
    from desktop.app import run_window  # Qt only where a window is wanted

    raise typer.Exit(run_window(Profile.at(profile)))


def main() -> None:
    """Entry point of the installed `tanggap`."""
    app()
