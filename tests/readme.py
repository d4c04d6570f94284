"""Write README's list of keys from the key map: `python -m tests.readme`."""

from pathlib import Path

from briefing.app.keys import TABLE, Where, label

README = Path(__file__).parents[1] / "README.md"
START, END = "<!-- keys -->\n", "<!-- /keys -->"


def with_keys(text: str) -> str:
    """Return README's text with the list of keys as it is now."""
    before, rest = text.split(START)
    _, after = rest.split(END)
    return before + START + "".join(f"{line}\n" for line in _lines()) + END + after


def _lines() -> list[str]:
    """Return a table for each place where keys hold."""
    lines = []
    for where in Where:
        lines += ["", f"| {where.value} | |", "| --- | --- |"]
        for key in TABLE:
            if key.where is where:
                names = " ".join(f"`{label(name)}`" for name in key.keys.split(","))
                lines.append(f"| {names} | {key.text} |")
    return [*lines, ""]


if __name__ == "__main__":
    README.write_text(with_keys(README.read_text(encoding="utf-8")), encoding="utf-8")
