"""The command line: one file a command, loaded when it is called; here errors become sentences and exit statuses."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

import click

from publish.cli.patience import with_patience
from publish.problem import EditionError, FaultyInputError
from publish.resources import DISTRIBUTION

#: Every command with its line in the list. The file ``publish/cli/<command>.py`` has the command as ``command``.
COMMANDS = {
    "api": "Serve the edition to harvesters: OAI-PMH at /oai, texts (DTS) at /dts.",
    "bench": "Measure how fast the press is, on a corpus made of the edition's documents.",
    "build": "Check everything, then build the whole site in one step.",
    "check": "Check the edition, or some files, and report all problems at once.",
    "diff": "Say what changed between two files or two commits, in the edition's words.",
    "explain": "Say what a rule wants and why, with a bad and a good example.",
    "export": "Put the built edition into a folder for an archive (BagIt).",
    "facts": "Reduce a version of TEI (its p5subset.xml) to what schemas are made of.",
    "ids": "Give blocks and notes without an identifier the next free one; change none that is there.",
    "init": "Begin a new edition, or one of the TEI files that there are.",
    "import": "Make draft TEI of a typed transcript, or of a Word or Writer file.",
    "new": "Make a valid skeleton of a new document, tei/documents/ID.xml.",
    "proofread": "Say in a document's history that it was compared, and with what.",
    "register": "Add, find, merge and check entries of the registers.",
    "rename": "Rename a document, a block of a draft, or an entry (person:kim) everywhere.",
    "render": "Render one document in one reading and one format.",
    "sample": "Draw passages to proofread, repeatable by a seed.",
    "schema": "Compile an ODD to RELAX NG and Schematron.",
    "serve": "Show the built site on this machine, with /oai and /dts.",
    "stamp": "Date the last change of documents by this instant: those named, or all that harvesters do not have yet.",
    "status": "List the documents by status, with open problems and comparisons.",
    "transcript": "Make the typed transcript of a document again, from its TEI.",
}
#: Where an unexpected error is reported.
REPORT_TO = "the maintainers of the press, with the command that you ran"


class Commands(click.Group):
    """The commands, each imported when it is called; the list of them imports none."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run as a program: a command that runs rules of a schema is ended where it never ends."""
        for stream in (sys.stdout, sys.stderr):
            _without_refusal(stream)
        return with_patience(lambda: super(Commands, self).__call__(*args, **kwargs), sys.argv[1:])

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"publish.cli.{cmd_name.replace('-', '_')}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error that ends it becomes a sentence and an exit status."""
        try:
            return super().invoke(ctx)
        except FaultyInputError as error:
            from publish.cli.output import report

            report(error.problems)
            ctx.exit(1)
        except EditionError as error:
            _end(ctx, f"Error: {error}")
        except (click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError):
            raise
        except Exception as error:
            if ctx.params.get("debug"):
                raise
            _end(ctx, f"Error: {_unexpected(error)}")


def _unexpected(error: Exception) -> str:
    """Return what to do about an error that no command foresees: install a library that is missing, or report it."""
    if isinstance(error, ModuleNotFoundError) and (error.name or "publish").partition(".")[0] != "publish":
        return f'this needs {error.name}, which is not installed: pip install "{DISTRIBUTION}"'
    said = " ".join(f"{type(error).__name__}: {error}".split())
    where = f"report it to {REPORT_TO} and its output with `publish --debug …`."
    return f"the press failed ({said}). This is a fault of the press: {where}"


def _without_refusal(stream: TextIO) -> None:
    """Make a stream of a narrow code page show ? for a letter that it lacks; what goes to a file there is UTF-8."""
    if not isinstance(stream, TextIOWrapper) or stream.encoding.lower().replace("-", "") == "utf8":
        return
    if stream.isatty() or "PYTHONIOENCODING" in os.environ:
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8")


def _end(ctx: click.Context, sentence: str) -> None:
    click.echo(sentence, err=True)
    ctx.exit(2)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--edition", "folder", type=click.Path(path_type=Path), help="Folder of edition.toml (default: the nearest above)."
)
@click.option("--debug", is_flag=True, help="Show the trace of an unexpected error.")
@click.version_option(package_name="tei-press")
@click.pass_context
def main(context: click.Context, folder: Path | None, debug: bool) -> None:
    """Check a TEI edition and publish it."""
    context.obj = folder
