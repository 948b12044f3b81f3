"""Land cover: nomenclatures and categories."""
