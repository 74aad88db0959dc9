"""Pictures in guides: recognised by their bytes, measured, and without what a camera left in them."""
