"""What every page forbids itself: the policy that servers send, and that a page can carry where its host sends none."""

_SOURCES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    # No policy may be made: what a script writes as HTML is refused, not passed through one.
    "trusted-types 'none'",
)
POLICY = "; ".join(_SOURCES)
"""The policy of every page, but for who may frame it: that a page cannot say for itself."""
