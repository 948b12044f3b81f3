"""The layers of the buffer zones' territory; imports nothing, so that every contender can."""

ZONES, COVER_1, COVER_2, BUILDINGS = "zones", "ocs_1", "ocs_2", "batiments"
