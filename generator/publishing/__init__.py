"""From pages to a published site: built aside, verified, swapped in whole. Shell: it touches the disk."""
