"""The head of a Markdown file: YAML between two lines of `---`."""


def front_matter(text: str) -> tuple[str, str, int] | None:
    """The YAML and the body of a Markdown text that opens with a block between `---` lines, and the body's first line.

    The YAML keeps an empty first line, so that its line numbers are the file's own. Lines count from 1.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None
    closing = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if closing is None:
        return None
    begins = next((i for i, line in enumerate(lines[closing + 1 :], closing + 1) if line.strip()), closing + 1)
    return "\n" + "\n".join(lines[1:closing]), "\n".join(lines[begins:]).rstrip("\n") + "\n", begins + 1
