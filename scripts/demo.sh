#!/bin/bash
# The main job on the sample data: a land referential along the sample's BHNS line. Run by `make demo`.
set -euo pipefail
cd "$(dirname "$0")/.."
sample=$PWD/sample_data/trame_verte.gpkg
out=$PWD/build/demo
results=$out/referentiel_foncier.gpkg

rm -rf "$out"
mkdir -p "$out"
table() { printf "ogr:dbname='%s' table=\"%s\" (geom)" "$results" "$1"; }
layer() { printf '%s|layername=%s' "$sample" "$1"; }

echo ">> running trameverte:landreferential through qgis_process"
scripts/batch.sh run trameverte:landreferential -- \
    AXES="$(layer axe_bhns)" STOPS="$(layer arrets)" PARCELS="$(layer parcelles)" BUILDINGS="$(layer batiments)" \
    ZONING="$(layer zone_urba)" PRESCRIPTIONS="$(layer prescriptions_surf)" COMMUNES="$(layer communes)" \
    BROWNFIELDS="$(layer friches)" FACILITIES="$(layer equipements)" WALK_NETWORK="$(layer rues)" \
    REFERENTIAL="$(table referentiel)" SITES="$(table sites)" CORRIDOR="$(table fuseau)" SLICES="$(table troncons)" \
    BY_COMMUNE="$(table par_commune)" REJECTS="$(table rejets)" REPORT="$out/rapport.html" \
    >"$out/journal.txt" 2>"$out/avertissements.txt" ||
    { cat "$out/journal.txt" "$out/avertissements.txt" >&2; exit 1; }

sed -n '/^Results/,$p' "$out/journal.txt"
cat <<TEXT

>> done. The results stand in build/demo/:
   referentiel_foncier.gpkg   styled layers: open it in QGIS
   rapport.html               key figures, tables and charts: open it in a browser
   journal.txt                the whole log, with the account of every layer
TEXT
