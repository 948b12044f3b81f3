"""One GeoPackage and one project from finished layers."""
