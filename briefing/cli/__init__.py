"""Commands and exit codes. Everything heavy is imported by the command that needs it."""

from __future__ import annotations

import os
import sys

from briefing.errors import BriefingError, ConfigError, UsageError

DONE, SOME_FAILED, WRONG_USAGE, NOTHING_READ, INTERRUPTED = 0, 1, 2, 3, 130


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done, 1 some input failed and the rest was done, 2 wrong usage, 3 nothing could be read.
    """
    from briefing.cli.arguments import parse  # noqa: PLC0415 - argparse after the guard below

    try:
        options = parse(sys.argv[1:] if argv is None else argv)
        code = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has had enough; keep the interpreter from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (UsageError, ConfigError) as error:
        complain(str(error))
        return WRONG_USAGE
    except BriefingError as error:
        complain(str(error))
        return SOME_FAILED
    return int(code)


def complain(sentence: str) -> None:
    """Say on standard error what went wrong and what to do."""
    print(f"briefing: {sentence}", file=sys.stderr)
