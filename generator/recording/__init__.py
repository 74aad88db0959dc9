"""What something reads of an edition and of a theme while it is made, recorded and not listed by hand.

A read is a path from the edition or the theme: ("services", "ekn-online", "what"). A save changes paths. What was made
still holds when none of its reads is among them.
"""
