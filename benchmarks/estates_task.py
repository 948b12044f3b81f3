"""The layers of the estates' territory; imports nothing, so that every contender can."""

ESTATES, BUILDINGS, PARCELS, STREETS = "cites", "batiments", "parcelles", "rues"
COMMUNES, STOPS, DIAGNOSES, PROPERTY, BUFFER = "communes", "arrets", "dpe", "bien", "tampon"
LAYERS = (ESTATES, BUILDINGS, PARCELS, STREETS, COMMUNES, STOPS, DIAGNOSES, PROPERTY, BUFFER)

#: What the algorithm does by default (metres, square metres).
SETBACK, STREET_WIDTH, MIN_WIDTH, MIN_AREA = 6.0, 8.0, 15.0, 400.0
