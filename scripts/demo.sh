#!/bin/bash
# The algorithms on the sample data, from the diagnoses to the CNIG export, the annex maps and the project that holds all. Run by
# `make demo`.
set -euo pipefail
cd "$(dirname "$0")/.."
sample=$PWD/sample_data/trame_verte.gpkg
out=$PWD/build/demo

rm -rf "$out"
mkdir -p "$out"
layer() { printf '%s|layername=%s' "$sample" "$1"; }

# run ALGORITHM GEOPACKAGE PARAMETER=…: a value `table:NAME` is a table of the GeoPackage.
run() {
    local algorithm=$1 results=$out/$2.gpkg log=$out/$2.journal.txt warnings=$out/$2.avertissements.txt given=() each
    shift 2
    for each in "$@"; do
        case $each in
            *=table:*) each="${each%%=table:*}=ogr:dbname='$results' table=\"${each#*=table:}\" (geom)" ;;
        esac
        given+=("$each")
    done
    echo ">> running trameverte:$algorithm through qgis_process"
    scripts/batch.sh run "trameverte:$algorithm" -- "${given[@]}" >"$log" 2>"$warnings" ||
        { cat "$log" "$warnings" >&2; exit 1; }
    sed -n '/^Results/,$p' "$log"
}

run landreferential referentiel_foncier \
    AXES="$(layer axe_bhns)" STOPS="$(layer arrets)" PARCELS="$(layer parcelles)" BUILDINGS="$(layer batiments)" \
    ZONING="$(layer zone_urba)" PRESCRIPTIONS="$(layer prescriptions_surf)" COMMUNES="$(layer communes)" \
    BROWNFIELDS="$(layer friches)" FACILITIES="$(layer equipements)" WALK_NETWORK="$(layer rues)" \
    REFERENTIAL=table:referentiel SITES=table:sites CORRIDOR=table:fuseau SLICES=table:troncons \
    BY_COMMUNE=table:par_commune REJECTS=table:rejets REPORT="$out/referentiel_foncier.html"

run bufferzoneaudit zones_tampons \
    ZONES="$(layer zones_tampons)" ZONE_KIND_FIELD=nature \
    LANDCOVER_1="$(layer ocs_2015)" LANDCOVER_2="$(layer ocs_2023)" YEAR_1=2015 YEAR_2=2023 \
    BUILDINGS_1="$(layer batiments_anciens)" BUILDINGS_2="$(layer batiments)" ZONING="$(layer zone_urba)" \
    PRESCRIPTIONS="$(layer prescriptions_surf)" PERMITS="$(layer permis)" FARMLAND="$(layer rpg)" \
    SPOIL_HEAPS="$(layer terrils)" COMMUNES="$(layer communes)" \
    AUDIT=table:etat CHANGES=table:changements OPEN_PATCHES=table:terre_ouverte NARROWS=table:passages \
    BY_COMMUNE=table:par_commune REJECTS=table:rejets REPORT="$out/zones_tampons.html"

run corridorcontinuity continuite \
    CORRIDORS="$(layer corridors)" CORRIDOR_FIELD=nom RANK_FIELD=rang STATUS_FIELD=statut FUNCTION=1 \
    BARRIERS="$(layer routes)" BARRIERS="$(layer voies_ferrees)" BARRIERS="$(layer cours_eau)" \
    BARRIER_CLASS_FIELD=nature CROSSINGS="$(layer ouvrages)" PARCELS="$(layer parcelles)" \
    PLANTED_STRIPS="$(layer bandes_plantees)" \
    SEGMENTS=table:troncons BREAKS=table:ruptures LINKS=table:liens PLAN=table:plan COMPONENTS=table:ensembles \
    PROFILES=table:profils REJECTS=table:rejets REPORT="$out/continuite.html"

run projectimpact projets \
    CORRIDORS="$(layer corridors)" CORRIDOR_FIELD=nom RANK_FIELD=rang STATUS_FIELD=statut FUNCTION=1 \
    BARRIERS="$(layer routes)" BARRIERS="$(layer voies_ferrees)" BARRIERS="$(layer cours_eau)" \
    BARRIER_CLASS_FIELD=nature CROSSINGS="$(layer ouvrages)" PROJECTS="$(layer projets)" PROJECT_FIELD=nom \
    SEGMENTS=table:troncons PROJECTS_OUT=table:verdicts REJECTS=table:rejets REPORT="$out/projets.html"

run habitatconnectivity habitats \
    PATCHES="$(layer reservoirs)" ID_FIELD=nom SUBNETWORK_FIELD=sous_trame \
    GUILDS=trame_verte_plugin/tables/guildes.csv PERIMETER="$(layer communes)" \
    BARRIERS="$(layer routes)" BARRIERS="$(layer voies_ferrees)" BARRIERS="$(layer cours_eau)" \
    BARRIER_CLASS_FIELD=nature CROSSINGS="$(layer ouvrages)" \
    PATCHES_OUT=table:taches LINKS=table:liens COMPONENTS=table:ensembles REJECTS=table:rejets \
    REPORT="$out/habitats.html"

run estateinventory cites \
    ESTATES="$(layer cites)" PROPERTY="$(layer bien_unesco)" BUFFER="$(layer tampon_unesco)" \
    MONUMENTS="$(layer monuments)" PROTECTIONS="$(layer protections)" PROTECTIONS="$(layer prescriptions_surf)" \
    COMMUNES="$(layer communes)" BUILDINGS="$(layer batiments)" PARCELS="$(layer parcelles)" STREETS="$(layer rues)" \
    ZONING="$(layer zone_urba)" DPE="$(layer dpe)" AXES="$(layer axe_bhns)" STOPS="$(layer arrets)" \
    INVENTORY=table:inventaire POCKETS=table:poches BY_COMMUNE=table:par_commune BY_EPCI=table:par_epci \
    REJECTS=table:rejets REPORT="$out/cites.html"

run greenparcels trame_verte_parcelle \
    ELEMENTS="$(layer corridors)" ELEMENTS="$(layer cavaliers)" ELEMENTS="$(layer bandes_plantees)" \
    ELEMENTS="$(layer reservoirs)" ELEMENTS="$(layer terrils)" ELEMENT_TYPE_FIELD=sous_trame \
    PARCELS="$(layer parcelles)" ZONING="$(layer zone_urba)" PRESCRIPTIONS="$(layer prescriptions_surf)" \
    PROJECTS="$(layer projets)" LANDCOVER="$(layer ocs_2023)" BENEFICIARY="Commune" \
    PROTECTIONS=table:surfaces PROTECTIONS_LIN=table:lignes PROTECTIONS_PCT=table:points PARCELS_OUT=table:parcelles \
    REJECTS=table:rejets REPORT="$out/trame_verte_parcelle.html"

delivery=$out/200066793_PLUi_20250424
for each in surfaces lignes; do
    run cnigexport "export_$each" \
        INPUT="$out/trame_verte_parcelle.gpkg|layername=$each|subset=\"code_psc\" = '25-00'" LABEL_FIELD=libelle \
        TARGET=PRESCRIPTION_25_00 TERRITORY=200066793 DOCUMENT_DATE=20250424 FOLDER="$delivery" \
        REPORT="$out/export_$each.html"
done
run cnigexport export_unesco \
    INPUT="$(layer tampon_unesco)" LABEL_FIELD=nom TARGET=INFO_40_02 TERRITORY=200066793 DOCUMENT_DATE=20250424 \
    FOLDER="$delivery" REPORT="$out/export_unesco.html"

run cnigcheck controle_cnig FOLDER="$delivery" BREACHES=table:ecarts REPORT="$out/controle_cnig.html"
grep -q "^N_BREACHES:[[:space:]]*0$" "$out/controle_cnig.journal.txt"

echo ">> drawing the annex maps: trameverte:annexmaps"
scripts/batch.sh run trameverte:annexmaps -- \
    LAYERS="$(layer prescriptions_surf)" LAYERS="$(layer zone_urba)" COVERAGE="$(layer communes)" \
    PARCELS="$(layer parcelles)" BUILDINGS="$(layer batiments)" SYMBOLS=1 \
    TITLE="Prescriptions du règlement graphique" PIECE=4.2 STAGE="Projet arrêté" \
    DOCUMENT="Plan local d'urbanisme intercommunal" TERRITORY="Territoire d'exemple (fictif)" \
    SOURCES="Sources : données fictives de Trame verte." OUTPUT="$out/cartes_annexes.pdf" \
    >"$out/cartes_annexes.journal.txt" 2>"$out/cartes_annexes.avertissements.txt" ||
    { cat "$out"/cartes_annexes.*.txt >&2; exit 1; }
sed -n '/^Results/,$p' "$out/cartes_annexes.journal.txt"

# Every result of before, the communes and the buildings beneath.
results=()
for each in referentiel_foncier/{rejets,troncons,sites,fuseau,referentiel,par_commune} \
    zones_tampons/{rejets,passages,etat,changements,terre_ouverte,par_commune} \
    continuite/{rejets,ruptures,liens,plan,ensembles,profils,troncons} projets/{rejets,troncons,verdicts} \
    habitats/{rejets,taches,liens,ensembles} cites/{rejets,poches,inventaire,par_commune,par_epci} \
    trame_verte_parcelle/{rejets,points,lignes,surfaces,parcelles}; do
    results+=(LAYERS="$out/${each%/*}.gpkg|layername=${each#*/}")
done
run deliverable livrable "${results[@]}" LAYERS="$(layer communes)" LAYERS="$(layer batiments)" \
    TITLE="Diagnostic de la trame verte" COMMUNES="$(layer communes)" \
    REPORTS="$out/referentiel_foncier.html" REPORTS="$out/zones_tampons.html" REPORTS="$out/continuite.html" \
    REPORTS="$out/projets.html" REPORTS="$out/habitats.html" REPORTS="$out/cites.html" \
    REPORTS="$out/trame_verte_parcelle.html" \
    GEOPACKAGE="$out/livrable.gpkg" PROJECT="$out/livrable.qgz" REPORT="$out/livrable.html"

cat <<TEXT

>> done. The results stand in build/demo/:
   livrable.qgz    the project with all of them: open it in QGIS
   *.gpkg          styled layers
   200066793_*     a contribution to a PLUi by the CNIG standard, checked without a breach
   *.pdf           maps to print, one sheet for each commune
   *.html          key figures, tables and charts: open them in a browser
   *.journal.txt   the whole log, with the account of every layer
TEXT
