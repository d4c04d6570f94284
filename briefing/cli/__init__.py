"""Commands and exit codes. Everything heavy is imported by the command that needs it."""


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    raise NotImplementedError(argv)
