"""Green-grid elements by parcel: what is fragile, what is protected already, what to propose, and which parcels to win."""
