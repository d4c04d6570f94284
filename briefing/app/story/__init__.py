"""The screens that show a whole story at once: board, threads, timeline, copies, news."""
