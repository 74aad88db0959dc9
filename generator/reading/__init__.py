"""From text to records: every fault with its line, all of them in one run."""
