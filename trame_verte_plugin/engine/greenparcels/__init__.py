"""Green-grid elements by parcel: what is fragile or protected, what to propose, which parcels to win."""
