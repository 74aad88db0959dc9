"""What a guide is made of: frozen records, each knowing its line in the author's files.

Nothing here reads a file or knows a language, a county or a service: all of that is content.
"""
