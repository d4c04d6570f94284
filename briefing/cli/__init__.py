"""Commands and exit codes. Everything heavy is imported by the command that needs it."""

from __future__ import annotations

import sys

from briefing.errors import BriefingError, ConfigError, UsageError
from briefing.safe import one_line

DONE, SOME_FAILED, WRONG_USAGE, NOTHING_READ, INTERRUPTED = 0, 1, 2, 3, 130


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done, 1 some input failed and the rest was done, 2 wrong usage, 3 nothing could be read.
    """
    try:
        from briefing.cli import streams  # noqa: PLC0415 - Ctrl-C may come this early
        from briefing.cli.arguments import parse  # noqa: PLC0415

        streams.prepare()
        options = parse(sys.argv[1:] if argv is None else argv)
        return int(options.run(options))
    except KeyboardInterrupt:
        return INTERRUPTED
    except (UsageError, ConfigError) as error:
        complain(str(error))
        return WRONG_USAGE
    except BriefingError as error:
        complain(str(error))
        return SOME_FAILED


def complain(sentence: str) -> None:
    """Say on standard error what went wrong and what to do."""
    print(f"briefing: {one_line(sentence)}", file=sys.stderr)
