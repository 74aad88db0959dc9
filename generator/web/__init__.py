"""Asking other people's servers, politely. Part of no build: only commands that say so go out."""
