"""Search measured side by side: ours, stock lunr as Material ships it, and Pagefind, on the same pages and queries."""
