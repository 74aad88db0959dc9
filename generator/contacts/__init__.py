"""Ways to reach organisations: judged, chosen between, said in words, and found for a county."""
