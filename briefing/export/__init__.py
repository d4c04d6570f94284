"""Values in, text out: Markdown, JSON Lines, CSV, tables and the digest."""
