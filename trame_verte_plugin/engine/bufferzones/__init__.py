"""State of buffer zones: stock and flow of artificial land, pressure, openness."""
