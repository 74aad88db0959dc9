"""Pictures of the data: where everything stands. Templates draw them, and say the same in words."""
