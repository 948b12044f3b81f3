"""One module per contender: ``run(source, target)`` does the whole task, from GeoPackage to GeoPackage."""
