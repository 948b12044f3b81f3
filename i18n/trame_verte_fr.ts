<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
    <context>
        <name>TrameVerte</name>
        <message>
            <location filename="../processing/algorithms/annex_maps.py" />
            <source>PLUi annex maps</source>
            <translation>Cartes annexes du PLUi</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit.py" />
            <source>State of buffer zones and urbanisation breaks</source>
            <translation>État des zones tampons et des coupures d'urbanisation</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/cnig_check.py" />
            <source>CNIG check of a PLUi delivery</source>
            <translation>Contrôle d'une livraison au standard CNIG</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/cnig_export.py" />
            <source>CNIG export for the PLUi</source>
            <translation>Export au standard CNIG</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/corridor_continuity.py" />
            <source>Continuity of corridors and greenways</source>
            <translation>Continuité des corridors et des voies vertes</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/deliverable.py" />
            <source>Deliverable: GeoPackage, project and report</source>
            <translation>Livrable : GeoPackage, projet et rapport</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/estate_inventory.py" />
            <source>Inventory of the mining estates</source>
            <translation>Inventaire des cités minières</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/green_parcels.py" />
            <source>Green-grid elements by parcel</source>
            <translation>Éléments de la trame verte à la parcelle</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/habitat_connectivity.py" />
            <source>Connectivity of habitat patches</source>
            <translation>Connectivité des taches d'habitat</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential.py" />
            <source>Land referential along a transit corridor</source>
            <translation>Référentiel foncier le long d'un axe de transport</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/project_impact.py" />
            <source>Impact of projects on corridors</source>
            <translation>Impact de projets sur les corridors</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <location filename="../processing/forms/deliverable.py" />
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Key figures, tables and charts in one self-contained HTML file.</source>
            <translation>Chiffres clés, tableaux et graphiques dans un seul fichier HTML autonome.</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Projection of the results</source>
            <translation>Projection des résultats</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <location filename="../processing/forms/annex_maps.py" />
            <source>Projected, in metres, made for the place of the data. By default the main layer's own projection if it is in metres, else Lambert-93 (EPSG:2154).</source>
            <translation>Projetée, en mètres, adaptée au lieu des données. Par défaut, celle de la couche principale si elle est en mètres, sinon Lambert-93 (EPSG:2154).</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Rejected, repaired and doubtful features</source>
            <translation>Entités rejetées, réparées ou douteuses</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>A point for each input feature that was left out, repaired or only reported, with the reason.</source>
            <translation>Un point par entité reçue qui a été écartée, réparée ou seulement signalée, avec le motif.</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Features read</source>
            <translation>Entités lues</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Features repaired</source>
            <translation>Entités réparées</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Features rejected</source>
            <translation>Entités rejetées</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Features outside the place of the run</source>
            <translation>Entités hors du lieu étudié</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_inputs.py" />
            <source>Layer '{layer}' of '{label}' ({name}) was not written to the end: its run failed or was stopped. Run it again and give its result.</source>
            <translation>La couche « {layer} » de « {label} » ({name}) n'a pas été écrite jusqu'au bout : son traitement a échoué ou a été arrêté. Relancez-le et donnez son résultat.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>The path of output '{label}' ({name}) holds an apostrophe, which ends it at {path}. Write {escaped} in its place.</source>
            <translation>Le chemin de la sortie « {label} » ({name}) contient une apostrophe, qui le termine à {path}. Écrire {escaped} à sa place.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Output '{label}' ({name}) needs {inputs}: give that layer, or do not ask for the output.</source>
            <translation>La sortie « {label} » ({name}) demande {inputs} : donnez cette couche, ou ne demandez pas la sortie.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <location filename="../processing/validation.py" />
            <source> or </source>
            <translation> ou </translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Output '{label}' ({name}) cannot be a Shapefile, which cuts the names of fields to ten characters. Use a GeoPackage: {example}</source>
            <translation>La sortie « {label} » ({name}) ne peut pas être un Shapefile, qui coupe les noms de champs à dix caractères. Prenez un GeoPackage : {example}</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Output '{label}' ({name}) has the extension '{suffix}', which QGIS cannot write. Use {example}</source>
            <translation>La sortie « {label} » ({name}) a l'extension « {suffix} », que QGIS ne sait pas écrire. Prenez {example}</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Output '{label}' ({name}) must be a file {suffix}: use {example}</source>
            <translation>La sortie « {label} » ({name}) doit être un fichier {suffix} : prenez {example}</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Output '{label}' ({name}) would overwrite the input '{layer}'. Choose another file, or a table of its own: {example}</source>
            <translation>La sortie « {label} » ({name}) écraserait l'entrée « {layer} ». Choisissez un autre fichier, ou une table à part : {example}</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Output '{label}' ({name}) would replace the whole of {path}, of which the layer '{layer}' is open in the project. Choose another file, or a table of its own: {example}</source>
            <translation>La sortie « {label} » ({name}) remplacerait tout {path}, dont la couche « {layer} » est ouverte dans le projet. Choisissez un autre fichier, ou une table à elle : {example}</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Outputs '{label}' ({name}) and '{other}' ({other_name}) go to the same place. Give each its own file, or each a table of its own in one GeoPackage: {example}</source>
            <translation>Les sorties « {label} » ({name}) et « {other} » ({other_name}) vont au même endroit. Donnez à chacune son fichier, ou à chacune sa table dans un même GeoPackage : {example}</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Output '{label}' ({name}) is the file {path}, where a folder is wanted. Choose a folder.</source>
            <translation>La sortie « {label} » ({name}) est le fichier {path}, alors qu'il faut un dossier. Choisissez un dossier.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Output '{label}' ({name}) is the folder {path}, where a file is wanted. Name a file in it.</source>
            <translation>La sortie « {label} » ({name}) est le dossier {path}, alors qu'il faut un fichier. Nommez un fichier de ce dossier.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Output '{label}' ({name}) cannot be written to {path} ({reason}). Choose a folder where you may write.</source>
            <translation>La sortie « {label} » ({name}) ne peut pas être écrite dans {path} ({reason}). Choisissez un dossier où vous avez le droit d'écrire.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>'{label}' ({name}) is '{value}', which is not a finite number. Give a number.</source>
            <translation>« {label} » ({name}) vaut « {value} », qui n'est pas un nombre fini. Donnez un nombre.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>'{label}' ({name}) is {value}: give a whole number.</source>
            <translation>« {label} » ({name}) vaut {value} : donnez un nombre entier.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>'{label}' ({name}) is {value}: it must be greater than {minimum}.</source>
            <translation>« {label} » ({name}) vaut {value} : il faut plus de {minimum}.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>'{label}' ({name}) is {value}: it must be at least {minimum}.</source>
            <translation>« {label} » ({name}) vaut {value} : il faut au moins {minimum}.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>'{label}' ({name}) is {value}: it must be at most {maximum}.</source>
            <translation>« {label} » ({name}) vaut {value} : il faut au plus {maximum}.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>'{label}' ({name}) is '{value}', which is none of its options: {options}.</source>
            <translation>« {label} » ({name}) vaut « {value} », qui n'est pas l'un des choix : {options}.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>'{label}' ({name}) is '{value}': give true or false.</source>
            <translation>« {label} » ({name}) vaut « {value} » : donnez true ou false.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>The file of '{label}' ({name}) does not exist: {path}.</source>
            <translation>Le fichier de « {label} » ({name}) n'existe pas : {path}.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>The folder of '{label}' ({name}) does not exist: {path}.</source>
            <translation>Le dossier de « {label} » ({name}) n'existe pas : {path}.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>A file of '{label}' ({name}) does not exist: {path}.</source>
            <translation>Un fichier de « {label} » ({name}) n'existe pas : {path}.</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_values.py" />
            <source>'{label}' ({name}) is '{value}', which is not a projection that QGIS knows. Give a code such as EPSG:2154, or leave it empty.</source>
            <translation>« {label} » ({name}) vaut « {value} », qui n'est pas une projection connue de QGIS. Donnez un code tel que EPSG:2154, ou laissez vide.</translation>
        </message>
        <message>
            <location filename="../processing/common.py" />
            <source>Cancelled: nothing was written.</source>
            <translation>Annulé : rien n'a été écrit.</translation>
        </message>
        <message>
            <location filename="../processing/common.py" />
            <source>'{algorithm}' stopped on an unexpected error ({error}) and wrote nothing. The details are in the log, tab 'Trame verte': please send them with your report.</source>
            <translation>« {algorithm} » s'est arrêté sur une erreur inattendue ({error}) et n'a rien écrit. Les détails sont dans le journal, onglet « Trame verte » : merci de les joindre à votre signalement.</translation>
        </message>
        <message>
            <location filename="../processing/computing/annex_maps.py" />
            <source>Neither 'Maps' (OUTPUT) nor 'Folder of single sheets' (OUTPUT_FOLDER) is asked for: name one.</source>
            <translation>Ni « Cartes » (OUTPUT) ni « Dossier des planches » (OUTPUT_FOLDER) n'est demandé : indiquez l'un des deux.</translation>
        </message>
        <message>
            <location filename="../processing/computing/annex_maps.py" />
            <source>The scale 1:{scale} (SCALE) is larger than 1:{least}: give 0 or a number from {least} on.</source>
            <translation>L'échelle 1/{scale} (SCALE) est plus grande que 1/{least} : donnez 0 ou un nombre à partir de {least}.</translation>
        </message>
        <message>
            <location filename="../processing/computing/annex_maps.py" />
            <source>The logo {path} (LOGO) is not a picture that can be read. Give a PNG, JPEG or SVG file.</source>
            <translation>Le logo {path} (LOGO) n'est pas une image lisible. Donnez un fichier PNG, JPEG ou SVG.</translation>
        </message>
        <message>
            <location filename="../processing/computing/annex_maps.py" />
            <source>Layer '{layer}' of 'One sheet for each' (COVERAGE) has no feature. Give a layer that has some, or none.</source>
            <translation>La couche « {layer} » de « Une planche pour chaque » (COVERAGE) n'a aucun objet. Donnez une couche qui en a, ou aucune.</translation>
        </message>
        <message>
            <location filename="../processing/computing/annex_maps.py" />
            <source>No layer of 'Layers of the map' (LAYERS) has a feature, and no coverage is given: there is no place to draw. Give one or the other.</source>
            <translation>Aucune couche de « Couches de la carte » (LAYERS) n'a d'objet, et aucune couverture n'est donnée : il n'y a aucun lieu à dessiner. Donnez l'une ou l'autre.</translation>
        </message>
        <message>
            <location filename="../processing/computing/annex_maps.py" />
            <source>{count} features of '{layer}' have no surface and no sheet.</source>
            <translation>{count} objets de « {layer} » n'ont pas de surface et pas de planche.</translation>
        </message>
        <message>
            <location filename="../processing/computing/annex_maps.py" />
            <source>Drawing the sheets</source>
            <translation>Dessin des planches</translation>
        </message>
        <message>
            <location filename="../processing/computing/buffer_zone_audit.py" />
            <source>Give a land cover or buildings for at least one date: without them nothing is known of the zones.</source>
            <translation>Donnez une occupation du sol ou des bâtiments pour au moins une date : sans eux, on ne sait rien des zones.</translation>
        </message>
        <message>
            <location filename="../processing/computing/buffer_zone_audit.py" />
            <source>The changes (CHANGES) need a land cover of each date (LANDCOVER_1 and LANDCOVER_2).</source>
            <translation>Les changements (CHANGES) demandent une occupation du sol à chaque date (LANDCOVER_1 et LANDCOVER_2).</translation>
        </message>
        <message>
            <location filename="../processing/computing/buffer_zone_audit.py" />
            <source>The erosion (URBAN_EROSION) is larger than the dilation (URBAN_DILATION): the patch would vanish.</source>
            <translation>L'érosion (URBAN_EROSION) dépasse la dilatation (URBAN_DILATION) : la tache disparaîtrait.</translation>
        </message>
        <message>
            <location filename="../processing/computing/buffer_zone_audit.py" />
            <source>The two dates have the same year ({year}): give two different years.</source>
            <translation>Les deux dates ont la même année ({year}) : donnez deux années différentes.</translation>
        </message>
        <message>
            <location filename="../processing/computing/buffer_zone_audit.py" />
            <source>The years are reversed: the first date ({first}) is after the second ({second}).</source>
            <translation>Les années sont inversées : la première date ({first}) suit la seconde ({second}).</translation>
        </message>
        <message>
            <location filename="../processing/computing/buffer_zone_audit.py" />
            <source>The decree's thresholds (APPLY_DECREE_THRESHOLDS) are those of artificialised land by OCS GE: they go neither with CORINE nor with consumption (METHOD).</source>
            <translation>Les seuils du décret (APPLY_DECREE_THRESHOLDS) sont ceux des surfaces artificialisées selon l'OCS GE : ils ne vont ni avec CORINE, ni avec la consommation d'espaces (METHOD).</translation>
        </message>
        <message>
            <location filename="../processing/computing/buffer_zone_audit.py" />
            <source>Your own nomenclature needs its table: give a CSV 'code;categorie' (CLASS_TABLE).</source>
            <translation>Votre nomenclature demande sa table : donnez un CSV « code;categorie » (CLASS_TABLE).</translation>
        </message>
        <message>
            <location filename="../processing/computing/cnig_export.py" />
            <source>Feature {fid} of layer '{layer}' is not valid ({reason}), and the perimeters of the State are copied unchanged. Get them again from the State's service, or repair them with its consent first.</source>
            <translation>L'entité {fid} de la couche « {layer} » n'est pas valide ({reason}), et les périmètres de l'État sont copiés tels quels. Les redemander au service de l'État, ou les réparer d'abord avec son accord.</translation>
        </message>
        <message>
            <location filename="../processing/computing/cnig_parameters.py" />
            <source>'{field}' (NATURE_FIELD) has no place: the tables INFO_SURF, _LIN and _PCT have no field NATURE. Leave it empty.</source>
            <translation>« {field} » (NATURE_FIELD) n'a pas de place : les tables INFO_SURF, _LIN et _PCT n'ont pas de champ NATURE. Le laisser vide.</translation>
        </message>
        <message>
            <location filename="../processing/computing/cnig_parameters.py" />
            <source>{target} has no label in the standard: give one (LABEL or LABEL_FIELD).</source>
            <translation>{target} n'a pas de libellé dans le standard : en donner un (LABEL ou LABEL_FIELD).</translation>
        </message>
        <message>
            <location filename="../processing/computing/cnig_parameters.py" />
            <source>The label (LABEL) has {found} characters, and LIBELLE takes {longest}. Shorten it.</source>
            <translation>Le libellé (LABEL) a {found} caractères, et LIBELLE en accepte {longest}. Le raccourcir.</translation>
        </message>
        <message>
            <location filename="../processing/computing/cnig_parameters.py" />
            <source>The date of validation {day} (VALIDATION_DATE) is later than the document's, {date} (DOCUMENT_DATE). Correct one of them.</source>
            <translation>La date de validation {day} (VALIDATION_DATE) est après celle du document, {date} (DOCUMENT_DATE). Corriger l'une des deux.</translation>
        </message>
        <message>
            <location filename="../processing/computing/cnig_parameters.py" />
            <source>'{value}' ({name}) is not a day of the calendar: write yearmonthday, 20250424.</source>
            <translation>« {value} » ({name}) n'est pas un jour du calendrier : écrire annéemoisjour, 20250424.</translation>
        </message>
        <message>
            <location filename="../processing/computing/cnig_parameters.py" />
            <source>{target} needs the file of its written piece: give its name (DOCUMENT_FILE).</source>
            <translation>{target} exige le fichier de sa pièce écrite : donner son nom (DOCUMENT_FILE).</translation>
        </message>
        <message>
            <location filename="../processing/computing/cnig_parameters.py" />
            <source>'{value}' (DOCUMENT_FILE) is not the name of a PDF as the standard wants it: letters without accents, digits, - and _, at most {longest} characters, 200066793_reglement_20250424.pdf.</source>
            <translation>« {value} » (DOCUMENT_FILE) n'est pas le nom d'un PDF comme le veut le standard : lettres sans accent, chiffres, - et _, au plus {longest} caractères, 200066793_reglement_20250424.pdf.</translation>
        </message>
        <message>
            <location filename="../processing/computing/cnig_parameters.py" />
            <source>'{value}' (DOCUMENT_URL) is not an address: write https:// and what follows, without accents, at most {longest} characters.</source>
            <translation>« {value} » (DOCUMENT_URL) n'est pas une adresse : écrire https:// et la suite, sans accent, au plus {longest} caractères.</translation>
        </message>
        <message>
            <location filename="../processing/computing/corridor_network.py" />
            <source>The gap to check (DIGITIZING_GAP) is longer than the longest gap (MAX_GAP).</source>
            <translation>L'écart à vérifier (DIGITIZING_GAP) dépasse la plus longue lacune (MAX_GAP).</translation>
        </message>
        <message>
            <location filename="../processing/computing/corridor_network.py" />
            <source>The weights of the ranks (RANK_WEIGHTS) must be numbers above 0 with ';' between them: '1;0.5;0.25'.</source>
            <translation>Les poids des rangs (RANK_WEIGHTS) doivent être des nombres supérieurs à 0 séparés par des points-virgules : « 1;0.5;0.25 ».</translation>
        </message>
        <message>
            <location filename="../processing/computing/corridor_network.py" />
            <source>The field '{field}' (BARRIER_CLASS_FIELD) needs layers of barriers (BARRIERS).</source>
            <translation>Le champ « {field} » (BARRIER_CLASS_FIELD) demande des couches d'obstacles (BARRIERS).</translation>
        </message>
        <message>
            <location filename="../processing/computing/corridor_network.py" />
            <source>No layer of barriers (BARRIERS) has the field '{field}' (BARRIER_CLASS_FIELD).</source>
            <translation>Aucune couche d'obstacles (BARRIERS) n'a le champ « {field} » (BARRIER_CLASS_FIELD).</translation>
        </message>
        <message>
            <location filename="../processing/computing/corridor_network.py" />
            <source>The probability (PROBABILITY) must lie strictly between 0 and 1.</source>
            <translation>La probabilité (PROBABILITY) doit être strictement comprise entre 0 et 1.</translation>
        </message>
        <message>
            <location filename="../processing/computing/corridor_network.py" />
            <source>Layer '{layer}' has no area: give a perimeter with a surface.</source>
            <translation>La couche « {layer} » n'a pas de surface : donnez un périmètre surfacique.</translation>
        </message>
        <message>
            <location filename="../processing/computing/corridor_network.py" />
            <source>Layer '{layer}', feature {fid}: the weight in '{field}' is missing or negative; give 0 or more.</source>
            <translation>Couche « {layer} », entité {fid} : le poids du champ « {field} » manque ou est négatif ; donnez 0 ou plus.</translation>
        </message>
        <message>
            <location filename="../processing/computing/deliverable.py" />
            <source>Layer '{layer}' (COMMUNES) has no field that names the communes (nom, NOM_COM, nom_officiel). Rename its field, or leave the communes out.</source>
            <translation>La couche « {layer} » (COMMUNES) n'a pas de champ qui nomme les communes (nom, NOM_COM, nom_officiel). Renommer son champ, ou ne pas donner les communes.</translation>
        </message>
        <message>
            <location filename="../processing/computing/deliverable.py" />
            <location filename="../processing/telling.py" />
            <source>Personal data is kept in the results, as asked.</source>
            <translation>Les données personnelles sont gardées dans les résultats, comme demandé.</translation>
        </message>
        <message>
            <location filename="../processing/computing/deliverable.py" />
            <source>Fields with personal data are left out ({fields}).</source>
            <translation>Les champs de données personnelles sont laissés de côté ({fields}).</translation>
        </message>
        <message>
            <location filename="../processing/computing/deliverable.py" />
            <source>{name} cannot be read ({reason}).</source>
            <translation>{name} ne peut pas être lu ({reason}).</translation>
        </message>
        <message>
            <location filename="../processing/computing/estate_inventory.py" />
            <source>'{value}' (DPE_SINCE) is not a date: write year-month-day, 2021-07-01.</source>
            <translation>« {value} » (DPE_SINCE) n'est pas une date : écrivez année-mois-jour, 2021-07-01.</translation>
        </message>
        <message>
            <location filename="../processing/computing/estate_inventory.py" />
            <source>The weights (WEIGHTS) are not JSON: write {{"patrimoine": 0.2, "energie": 0.2}} and so on.</source>
            <translation>Les poids (WEIGHTS) ne sont pas du JSON : écrivez {{"patrimoine": 0.2, "energie": 0.2}} et ainsi de suite.</translation>
        </message>
        <message>
            <location filename="../processing/computing/estate_inventory.py" />
            <source>The weights (WEIGHTS) name the criterion '{name}', which is none of {known}.</source>
            <translation>Les poids (WEIGHTS) nomment le critère « {name} », qui n'est pas parmi {known}.</translation>
        </message>
        <message>
            <location filename="../processing/computing/estate_inventory.py" />
            <source>The weight of '{name}' (WEIGHTS) is '{value}': give a number from 0 on.</source>
            <translation>Le poids de « {name} » (WEIGHTS) vaut « {value} » : donnez un nombre supérieur ou égal à 0.</translation>
        </message>
        <message>
            <location filename="../processing/computing/estate_inventory.py" />
            <source>All weights (WEIGHTS) are 0: at least one criterion must count.</source>
            <translation>Tous les poids (WEIGHTS) sont nuls : au moins un critère doit compter.</translation>
        </message>
        <message>
            <location filename="../processing/computing/habitat_connectivity.py" />
            <source>'Factor of a barrier' (BARRIER_FACTOR) is {value}: give 0 (the link is removed), 1 (no effect) or more (the link is lengthened); between 0 and 1 a barrier would bring patches closer.</source>
            <translation>« Facteur d'un obstacle » (BARRIER_FACTOR) vaut {value} : donnez 0 (le lien disparaît), 1 (sans effet) ou plus (le lien s'allonge) ; entre 0 et 1, un obstacle rapprocherait les taches.</translation>
        </message>
        <message>
            <location filename="../processing/computing/habitat_connectivity.py" />
            <source>'Probability at the dispersal distance' (PROBABILITY) is {value}: it must lie strictly between 0 and 1.</source>
            <translation>« Probabilité à la distance de dispersion » (PROBABILITY) vaut {value} : elle doit être strictement comprise entre 0 et 1.</translation>
        </message>
        <message>
            <location filename="../processing/computing/habitat_connectivity.py" />
            <source>The guilds (GUILDS) are chosen by sub-network: name the field that holds it (SUBNETWORK_FIELD), or leave the table out.</source>
            <translation>Les guildes (GUILDS) se choisissent par sous-trame : nommez le champ qui la contient (SUBNETWORK_FIELD), ou retirez la table.</translation>
        </message>
        <message>
            <location filename="../processing/computing/land_referential.py" />
            <source>Layer '{layer}' holds no line that can be used: all are empty or broken.</source>
            <translation>La couche « {layer} » ne contient aucune ligne utilisable : toutes sont vides ou défectueuses.</translation>
        </message>
        <message>
            <location filename="../processing/computing/project_impact.py" />
            <source>Layer '{layer}' holds projects without a surface: give them a half width (PROJECT_BUFFER).</source>
            <translation>La couche « {layer} » contient des projets sans surface : donnez-leur une demi-largeur (PROJECT_BUFFER).</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Layers of the map</source>
            <translation>Couches de la carte</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>The first is drawn on top, in the style that it has.</source>
            <translation>La première est dessinée au-dessus, dans le style qu'elle a.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>One sheet for each</source>
            <translation>Une planche pour chaque</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Communes, estates or zones. Without them one map shows all layers.</source>
            <translation>Communes, cités ou zones. Sans elles, une seule carte montre toutes les couches.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Name of the sheets</source>
            <translation>Nom des planches</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>By default the usual field of names.</source>
            <translation>Par défaut le champ de nom usuel.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <location filename="../processing/forms/deliverable.py" />
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>By default the title of the first layer.</source>
            <translation>Par défaut le titre de la première couche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Subtitle</source>
            <translation>Sous-titre</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Under the title.</source>
            <translation>Sous le titre.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Number of the document</source>
            <translation>Numéro de la pièce</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>For example 4.2.b.</source>
            <translation>Par exemple 4.2.b.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Stage</source>
            <translation>Étape</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>For example Projet arrêté.</source>
            <translation>Par exemple Projet arrêté.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <location filename="../processing/forms/cnig_export.py" />
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>The authority whose plan it is.</source>
            <translation>La collectivité dont c'est le document.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>For example Plan local d'urbanisme intercommunal.</source>
            <translation>Par exemple Plan local d'urbanisme intercommunal.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>By default the day of the run; year-month-day is written out.</source>
            <translation>Par défaut le jour de l'exécution ; année-mois-jour est écrit en toutes lettres.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>A picture (PNG, JPEG or SVG) for the corner of the title block.</source>
            <translation>Une image (PNG, JPEG ou SVG) pour le coin du cartouche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>{name} portrait</source>
            <translation>{name} portrait</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>{name} landscape</source>
            <translation>{name} paysage</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Of every sheet.</source>
            <translation>De chaque planche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Scale 1 :</source>
            <translation>Échelle 1 :</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>0 takes the smallest round scale that fits, for each sheet. At a fixed scale what does not fit on one sheet is cut into numbered sheets, after an assembly sheet.</source>
            <translation>0 prend pour chaque planche l'échelle ronde la plus grande qui montre tout. À échelle fixe, ce qui ne tient pas sur une planche est découpé en planches numérotées, précédées d'un plan d'assemblage.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Overlap of sheets (mm)</source>
            <translation>Recouvrement des planches (mm)</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>What neighbouring sheets share, on paper.</source>
            <translation>Ce que des planches voisines partagent, sur le papier.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <location filename="../processing/forms/deliverable.py" />
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Communes</source>
            <translation>Communes</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Their limits and names; by default the coverage, where it is of communes.</source>
            <translation>Leurs limites et leurs noms ; par défaut la couverture, si elle est de communes.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <location filename="../processing/forms/corridor_network.py" />
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/green_parcels.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Parcels</source>
            <translation>Parcelles</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Background; section and number are written from 1:2 500 on.</source>
            <translation>Fond de plan ; section et numéro sont écrits à partir du 1/2 500.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Buildings</source>
            <translation>Bâtiments</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Background.</source>
            <translation>Fond de plan.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Symbols of the CNIG standard</source>
            <translation>Symboles du standard CNIG</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Where a layer has no style of its own</source>
            <translation>Où la couche n'a pas de style propre</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>For all layers with CNIG codes</source>
            <translation>Pour toute couche qui porte des codes CNIG</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Never</source>
            <translation>Jamais</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>For layers with the fields TYPEPSC, TYPEINF or TYPEZONE.</source>
            <translation>Pour les couches qui ont les champs TYPEPSC, TYPEINF ou TYPEZONE.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Legend</source>
            <translation>Légende</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>With only what is on each sheet.</source>
            <translation>Avec seulement ce qui est sur chaque planche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Data with date and licence; by default what the layers tell of themselves.</source>
            <translation>Données avec date et licence ; par défaut ce que les couches disent d'elles-mêmes.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Inscription of World Heritage</source>
            <translation>Inscription au patrimoine mondial</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Reference and date, on sheets that show 40-01 or 40-02; by default what the layer tells.</source>
            <translation>Référence et date, sur les planches qui montrent 40-01 ou 40-02 ; par défaut ce que dit la couche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Resolution (dots per inch)</source>
            <translation>Résolution (points par pouce)</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Of pictures; the PDF is made of vectors.</source>
            <translation>Des images ; le PDF est vectoriel.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Files of single sheets</source>
            <translation>Fichiers des planches</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>PDF and PNG</source>
            <translation>PDF et PNG</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>PNG</source>
            <translation>PNG</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>What the folder gets for each sheet.</source>
            <translation>Ce que le dossier reçoit pour chaque planche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Projection of the maps</source>
            <translation>Projection des cartes</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Maps</source>
            <translation>Cartes</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>One PDF with all sheets.</source>
            <translation>Un PDF de toutes les planches.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Folder of single sheets</source>
            <translation>Dossier des planches</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>One file a sheet.</source>
            <translation>Un fichier par planche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Numbered sheets</source>
            <translation>Planches numérotées</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Sheets with nothing to show</source>
            <translation>Planches sans rien à montrer</translation>
        </message>
        <message>
            <location filename="../processing/forms/annex_maps.py" />
            <source>Maps for the annexes of a PLUi, ready to print: one map, one sheet for each commune, estate or zone, or numbered sheets at a fixed scale behind an assembly sheet.

Each sheet bears territory, plan, document number, stage and date, sheet number, scale as number and bar, north, projection, the limits and names of communes, the cadastral background and its vintage, a legend of what is on the sheet (with CNIG code and article), sources and licences, a key map, and the sentence that the map has no regulatory value.

Reserved land (PSC 05) adds its list, World Heritage (INF 40-01 and 40-02) the reference and date of the inscription. A sheet with nothing to show says so. What a sheet has no room for stands on the last pages.

The PDF is made of vectors with texts as texts. Layers are drawn in their style; those with CNIG codes and no style of their own get the published symbols of the standard.</source>
            <translation>Des cartes pour les annexes d'un PLUi, prêtes à imprimer : une carte, une planche par commune, cité ou zone, ou des planches numérotées à échelle fixe derrière un plan d'assemblage.

Chaque planche porte le territoire, le document, la pièce, l'étape et la date, le numéro de planche, l'échelle en chiffres et graphique, le nord, la projection, les limites et noms des communes, le fond cadastral et son millésime, une légende de ce qui est sur la planche (avec code CNIG et article), les sources et licences, un plan de situation, et la phrase qui dit que la carte n'a pas de valeur réglementaire.

Les emplacements réservés (PSC 05) ajoutent leur liste, le patrimoine mondial (INF 40-01 et 40-02) la référence et la date de l'inscription. Une planche sans rien à montrer le dit. Ce pour quoi une planche n'a pas la place est aux dernières pages.

Le PDF est vectoriel et ses textes sont des textes. Les couches sont dessinées dans leur style ; celles qui portent des codes CNIG sans style propre prennent les symboles publiés du standard.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Zones</source>
            <translation>Zones</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Urbanisation breaks, farmland that opens views, or World Heritage perimeters.</source>
            <translation>Coupures d'urbanisation, parvis agricoles ou périmètres du patrimoine mondial.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Kind of zone</source>
            <translation>Nature des zones</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Urbanisation break (green-grid buffer zone)</source>
            <translation>Coupure d'urbanisation (zone tampon de la trame verte)</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Farmland that opens a view</source>
            <translation>Parvis agricole</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>World Heritage property or buffer zone</source>
            <translation>Bien du patrimoine mondial ou sa zone tampon</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Only urbanisation breaks get a verdict; the others get figures.</source>
            <translation>Seules les coupures d'urbanisation reçoivent un verdict ; les autres, des chiffres.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Land cover, first date</source>
            <translation>Occupation du sol, première date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>OCS GE, CORINE, or your own codes.</source>
            <translation>OCS GE, CORINE ou vos propres codes.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Land cover, second date</source>
            <translation>Occupation du sol, seconde date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Buildings, first date</source>
            <translation>Bâtiments, première date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Without land cover the urban patch is made from them.</source>
            <translation>Sans occupation du sol, la tache urbaine en est tirée.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Buildings, second date</source>
            <translation>Bâtiments, seconde date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/green_parcels.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Zoning</source>
            <translation>Zonage</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>ZONE_URBA of the CNIG standard: land that the plan opens.</source>
            <translation>ZONE_URBA du standard CNIG : ce que le plan ouvre.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <location filename="../processing/forms/green_parcels.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Prescriptions</source>
            <translation>Prescriptions</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Prescriptions of the CNIG standard: reserved land, limited building, protections.</source>
            <translation>Prescriptions du standard CNIG : emplacements réservés, STECAL, protections.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Building permits</source>
            <translation>Permis de construire</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Points or plots.</source>
            <translation>Points ou terrains.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Declared farmland</source>
            <translation>Parcelles agricoles déclarées</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Registre parcellaire graphique (RPG).</source>
            <translation>Registre parcellaire graphique (RPG).</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Spoil heaps</source>
            <translation>Terrils</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Terrils: their bare ground is not a building site.</source>
            <translation>Leur sol nu n'est pas un chantier.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <location filename="../processing/forms/estate_inventory.py" />
            <source>With INSEE code, name and EPCI.</source>
            <translation>Avec le code INSEE, le nom et l'EPCI.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Name of the zone</source>
            <translation>Nom de la zone</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Quoted in the tables and on the map.</source>
            <translation>Cité dans les tableaux et sur la carte.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Kind of each zone</source>
            <translation>Nature de chaque zone</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>0, 1 or 2, or coupure, parvis, unesco; goes before the kind chosen above.</source>
            <translation>0, 1 ou 2, ou coupure, parvis, unesco ; l'emporte sur la nature choisie plus haut.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Code of land cover, first date</source>
            <translation>Code de couverture, première date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>By default code_cs or code_18.</source>
            <translation>Par défaut code_cs ou code_18.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Code of land use, first date</source>
            <translation>Code d'usage, première date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>By default code_us.</source>
            <translation>Par défaut code_us.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Code of land cover, second date</source>
            <translation>Code de couverture, seconde date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Code of land use, second date</source>
            <translation>Code d'usage, seconde date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Nomenclature</source>
            <translation>Nomenclature</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Recognise it</source>
            <translation>La reconnaître</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>OCS GE</source>
            <translation>OCS GE</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>CORINE Land Cover</source>
            <translation>CORINE Land Cover</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>My own table</source>
            <translation>Ma propre table</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>How codes become artificial, farm, natural land and water.</source>
            <translation>Comment les codes deviennent sol artificialisé, agricole, naturel ou eau.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Table of classes</source>
            <translation>Table des classes</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>CSV 'code;categorie' with artificiel, agricole, naturel or eau; 'cs;us;categorie' for two codes.</source>
            <translation>CSV « code;categorie » avec artificiel, agricole, naturel ou eau ; « cs;us;categorie » pour deux codes.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>What is measured</source>
            <translation>Ce qui est mesuré</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Artificialisation (State's rule on OCS GE)</source>
            <translation>Artificialisation (règle de l'État sur l'OCS GE)</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Consumption of natural, farm and forest land (own table)</source>
            <translation>Consommation d'espaces naturels, agricoles et forestiers (table propre)</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>The two are different figures in law; they never share a table.</source>
            <translation>Ce sont deux chiffres différents en droit ; ils ne partagent jamais une table.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Apply the decree's thresholds</source>
            <translation>Appliquer les seuils du décret</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Built patches under 50 m², other artificial patches and open patches enclosed in artificial land under 2,500 m² take the category around them.</source>
            <translation>Les taches bâties de moins de 50 m², les autres taches artificialisées et les taches ouvertes enclavées de moins de 2 500 m² prennent la catégorie qui les entoure.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Spoil heaps are natural land</source>
            <translation>Les terrils sont des espaces naturels</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>OCS GE reads bare shale as artificial; a spoil heap of the green grid is not.</source>
            <translation>L'OCS GE lit le schiste nu comme artificialisé ; un terril de la trame verte ne l'est pas.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Year of the first date</source>
            <translation>Année de la première date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Year of the second date</source>
            <translation>Année de la seconde date</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Needed for hectares a year and for the loss per ten years.</source>
            <translation>Nécessaire aux hectares par an et à la perte en dix ans.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Dilation of buildings</source>
            <translation>Dilatation des bâtiments</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Buildings closer than twice this are one patch.</source>
            <translation>Des bâtiments plus proches que le double forment une seule tache.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Erosion of the patch</source>
            <translation>Érosion de la tache</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>At most the dilation.</source>
            <translation>Au plus la dilatation.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Width wanted of a break</source>
            <translation>Largeur voulue d'une coupure</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Under it a break is under pressure, under half of it eroded. The figure has no legal value.</source>
            <translation>En dessous, une coupure est sous pression ; sous la moitié, entamée. Ce chiffre n'a pas de valeur légale.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Least area of an urban front (m²)</source>
            <translation>Surface minimale d'un front urbain (m²)</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Smaller artificial masses are scattered building.</source>
            <translation>Les masses artificialisées plus petites sont du mitage.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Artificial share of a broken zone</source>
            <translation>Part artificialisée d'une zone rompue</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>From this share on a break is broken (0–1).</source>
            <translation>À partir de cette part (0–1), une coupure est rompue.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Loss of an eroded zone</source>
            <translation>Perte d'une zone entamée</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Share of its open land lost in ten years from which a break is eroded (0–1).</source>
            <translation>Part de ses espaces ouverts perdue en dix ans à partir de laquelle une coupure est entamée (0–1).</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Promised share of a zone under pressure</source>
            <translation>Part promise d'une zone sous pression</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Share of the zone that the plan opens from which a break is under pressure (0–1).</source>
            <translation>Part de la zone ouverte par le plan à partir de laquelle une coupure est sous pression (0–1).</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>State of the zones</source>
            <translation>État des zones</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>One row for each zone.</source>
            <translation>Une ligne par zone.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>What changed category between the two land covers.</source>
            <translation>Ce qui a changé de catégorie entre les deux occupations du sol.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Open patches</source>
            <translation>Espaces ouverts</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Pieces of open land of each zone.</source>
            <translation>Les pièces d'espace ouvert de chaque zone.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Narrowest passages</source>
            <translation>Passages les plus étroits</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>The line between two urban fronts, with its metres.</source>
            <translation>La ligne entre deux fronts urbains, avec ses mètres.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Sums by commune</source>
            <translation>Sommes par commune</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Hectares by commune and kind.</source>
            <translation>Hectares par commune et par nature.</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>Broken zones</source>
            <translation>Zones rompues</translation>
        </message>
        <message>
            <location filename="../processing/forms/buffer_zone_audit.py" />
            <source>State of buffer zones and urbanisation breaks between two dates (white paper, proposition 18): what was built over, what the plan still opens, how open the land is, and how narrow the passage between two towns has become.

Give the zones and, for one or two dates, a land cover (OCS GE, CORINE or your own codes) or buildings, from which the urban patch is then made (dilation, then erosion).

Classes of the urbanisation breaks, the first that applies: rompue (the urban fronts have joined, or half of the zone is artificial), entamee (4 % of its open land lost in ten years, or the passage is narrower than half of the width wanted), sous_pression (5 % of the zone is open to building, or the passage is narrower than wanted), preservee. All thresholds are parameters.

Artificial + farm + natural + water + unknown + not covered − overlap = area of the zone.

By decree (2022-763 and 2023-1096) the figure is an aid for planning documents and does not apply to one project.</source>
            <translation>État des zones tampons et des coupures d'urbanisation entre deux dates (Livre blanc, proposition 18) : ce qui a été bâti, ce que le plan ouvre encore, combien l'espace est ouvert, et combien le passage entre deux villes est devenu étroit.

Donnez les zones et, pour une ou deux dates, une occupation du sol (OCS GE, CORINE ou vos codes) ou des bâtiments, dont la tache urbaine est alors tirée (dilatation, puis érosion).

Classes des coupures d'urbanisation, la première qui s'applique : rompue (les fronts urbains se sont rejoints, ou la moitié de la zone est artificialisée), entamee (4 % des espaces ouverts perdus en dix ans, ou passage plus étroit que la moitié de la largeur voulue), sous_pression (5 % de la zone ouverts à la construction, ou passage plus étroit que voulu), preservee. Tous les seuils sont des paramètres.

Artificialisé + agricole + naturel + eau + inconnu + non couvert − recouvrement = surface de la zone.

Selon les décrets (2022-763 et 2023-1096), ce chiffre aide les documents d'urbanisme et ne s'applique pas à un projet.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <location filename="../processing/forms/cnig_export.py" />
            <source>Folder of the delivery</source>
            <translation>Dossier de la livraison</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <source>The folder in which Donnees_geographiques stands.</source>
            <translation>Le dossier qui contient Donnees_geographiques.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <source>What the folder holds</source>
            <translation>Contenu du dossier</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <source>A contribution</source>
            <translation>Une contribution</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <source>A whole delivery</source>
            <translation>Une livraison entière</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <source>What a contribution lacks is listed as a_joindre and is no breach.</source>
            <translation>Ce qui manque à une contribution est dit a_joindre et n'est pas un écart.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <location filename="../processing/forms/cnig_export.py" />
            <source>Version of the standard</source>
            <translation>Version du standard</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <location filename="../processing/forms/cnig_export.py" />
            <source>By default the one in force.</source>
            <translation>Par défaut celle qui est en vigueur.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <source>Breaches of the standard</source>
            <translation>Écarts au standard</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <source>One row for each breach.</source>
            <translation>Une ligne par écart.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <source>Breaches</source>
            <translation>Écarts</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_check.py" />
            <source>Lists every breach of the CNIG standard in the folder of a PLU or PLUi: names of folders and files, tables, fields, types, lengths, patterns, codes by geometry, dates, identifiers, duplicates, geometries, projection, encoding, written pieces; each with file, row, field and remedy.

In a contribution, what every delivery must hold besides (ZONE_URBA, DOC_URBA, written pieces, metadata) is told with the code a_joindre and not counted.

The check does not replace that of the Géoportail de l'urbanisme.</source>
            <translation>Donne tous les écarts au standard CNIG dans le dossier d'un PLU ou d'un PLUi : noms des dossiers et des fichiers, tables, champs, types, longueurs, motifs, codes par géométrie, dates, identifiants, doublons, géométries, projection, encodage, pièces écrites ; chacun avec le fichier, la ligne, le champ et le remède.

Dans une contribution, ce que toute livraison doit contenir en plus (ZONE_URBA, DOC_URBA, pièces écrites, métadonnées) est dit par le code a_joindre et n'est pas compté.

Ce contrôle ne remplace pas celui du Géoportail de l'urbanisme.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Layer to export</source>
            <translation>Couche à verser</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Surfaces, lines or points of one code; a selection and a filter are obeyed.</source>
            <translation>Surfaces, lignes ou points d'un même code ; une sélection et un filtre sont respectés.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>The folder that is called &lt;territory&gt;_PLUi_&lt;date&gt;; tables go into its Donnees_geographiques.</source>
            <translation>Le dossier nommé &lt;territoire&gt;_PLUi_&lt;date&gt; ; les tables vont dans son Donnees_geographiques.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Rows written</source>
            <translation>Lignes écrites</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Geometries that stood in the table already</source>
            <translation>Géométries déjà dans la table</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Texts cut</source>
            <translation>Textes coupés</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Table and code</source>
            <translation>Table et code</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Such as PRESCRIPTION_25_00 or INFO_40_01.</source>
            <translation>Par exemple PRESCRIPTION_25_00 ou INFO_40_01.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>INSEE code of the commune (PLU) or SIREN of the EPCI (PLUi).</source>
            <translation>Code INSEE de la commune (PLU) ou SIREN de l'EPCI (PLUi).</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Date of the document</source>
            <translation>Date du document</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Approval of the document: 20250424.</source>
            <translation>Approbation du document : 20250424.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Field of the label</source>
            <translation>Champ du libellé</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Full label of each feature (LIBELLE, 254 characters).</source>
            <translation>Libellé complet de chaque objet (LIBELLE, 254 caractères).</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Field of the short label</source>
            <translation>Champ du libellé court</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Written on the map (TXT, 10 characters).</source>
            <translation>Écrit sur la carte (TXT, 10 caractères).</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Field of the nature</source>
            <translation>Champ de la nature</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>NATURE of prescriptions, 50 characters without accents.</source>
            <translation>NATURE des prescriptions, 50 caractères sans accent.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Field of the symbol</source>
            <translation>Champ du symbole</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>SYMBOLE; by default the first symbol of the code.</source>
            <translation>SYMBOLE ; par défaut le premier symbole du code.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Label</source>
            <translation>Libellé</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>For features without a label of their own; by default the label that the standard gives the code.</source>
            <translation>Pour les objets sans libellé ; par défaut celui que le standard donne au code.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Attributes beside the standard's</source>
            <translation>Attributs en plus du standard</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Pairs name=field with ';' between them, kept as LIB_ATTRn and LIB_VALn. Reserved land (05) always gets numero, beneficiaire, destination and surface_m2, from fields of these names where none is given.</source>
            <translation>Paires nom=champ séparées par « ; », gardées dans LIB_ATTRn et LIB_VALn. Un emplacement réservé (05) reçoit toujours numero, beneficiaire, destination et surface_m2, depuis les champs de ces noms si rien n'est donné.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>File of the regulation</source>
            <translation>Fichier du règlement</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Name of the PDF in Pieces_ecrites, for NOMFIC.</source>
            <translation>Nom du PDF dans Pieces_ecrites, pour NOMFIC.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Address of the regulation</source>
            <translation>Adresse du règlement</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>http:// or https://, for URLFIC.</source>
            <translation>http:// ou https://, pour URLFIC.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Date of validation</source>
            <translation>Date de validation</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>20250401, for DATVALID; not after the document's date.</source>
            <translation>20250401, pour DATVALID ; pas après la date du document.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Date of the cadastre</source>
            <translation>Date du cadastre</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>20240101; told in the report, for DATEREF of DOC_URBA.</source>
            <translation>20240101 ; rappelée dans le rapport, pour DATEREF de DOC_URBA.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <location filename="../processing/forms/deliverable.py" />
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Shapefile</source>
            <translation>Shapefile</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>One file a table; a Shapefile is in UTF-8, and its texts hold 254 bytes.</source>
            <translation>Un fichier par table ; un Shapefile est en UTF-8, et ses textes tiennent en 254 octets.</translation>
        </message>
        <message>
            <location filename="../processing/forms/cnig_export.py" />
            <source>Writes a layer into a delivery of a PLU or PLUi by the CNIG standard: PRESCRIPTION_SURF, _LIN, _PCT or INFO_SURF, _LIN, _PCT by the geometry of the layer, with every field, identifiers, dates and codes as the Géoportail de l'urbanisme checks them.

It is a contribution, never a whole delivery: the log and the report list what remains to be joined (ZONE_URBA, DOC_URBA, written pieces, metadata). Rows are added to a table that stands in the folder; a geometry that it holds already is not written again. Features of several parts become several rows. Labels that are too long are cut, and the table of rejects says which. Only legal projections: Lambert-93, CC42 to CC50, and those overseas.

The perimeters of the State (INFO_40_01, INFO_40_02) are copied unchanged, apart from their projection and their parting into single parts; an invalid one is refused, not repaired.

There is no code for an urbanisation break: the guide tells which ones planners use. Files appear together at the end, or not at all.</source>
            <translation>Verse une couche dans une livraison de PLU ou de PLUi au standard CNIG : PRESCRIPTION_SURF, _LIN, _PCT ou INFO_SURF, _LIN, _PCT selon la géométrie de la couche, avec tous les champs, les identifiants, les dates et les codes que vérifie le Géoportail de l'urbanisme.

C'est une contribution, jamais une livraison entière : le journal et le rapport disent ce qui reste à joindre (ZONE_URBA, DOC_URBA, pièces écrites, métadonnées). Les lignes s'ajoutent à celles de la table du dossier ; une géométrie qu'elle contient déjà n'est pas écrite une seconde fois. Un objet en plusieurs parties devient plusieurs lignes. Les libellés trop longs sont coupés, et la table des rejets dit lesquels. Projections légales seulement : Lambert-93, CC42 à CC50, et celles d'outre-mer.

Les périmètres de l'État (INFO_40_01, INFO_40_02) sont copiés tels quels, à la projection et à la séparation en parties simples près ; un périmètre invalide est refusé, pas réparé.

Il n'y a pas de code pour une coupure d'urbanisation : le guide dit lesquels examiner. Les fichiers apparaissent ensemble à la fin, ou pas du tout.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <location filename="../processing/forms/project_impact.py" />
            <source>Segments</source>
            <translation>Segments</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>The corridors, cut where they are broken, with their state.</source>
            <translation>Les corridors, coupés là où ils sont rompus, avec leur état.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Breaks</source>
            <translation>Ruptures</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>What interrupts the corridors, with the work that mends it.</source>
            <translation>Ce qui interrompt les corridors, avec l'ouvrage qui y remédie.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Links to build</source>
            <translation>Liaisons à créer</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Where works stand, with the parcels under them.</source>
            <translation>Où se placent les ouvrages, avec les parcelles concernées.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Works in the order in which to spend.</source>
            <translation>Les ouvrages dans l'ordre de la dépense.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Joined-up parts</source>
            <translation>Parties d'un seul tenant</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>What one can travel without meeting a break.</source>
            <translation>Ce que l'on parcourt sans rencontrer de rupture.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Profiles of planted strips</source>
            <translation>Profils des bandes plantées</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Planted width across corridors: of the strip along a line, from side to side of a surface.</source>
            <translation>Largeur plantée en travers des corridors : celle de la bande le long d'une ligne, d'un bord à l'autre d'une surface.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Places, attached</source>
            <translation>Lieux rattachés</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>How each place is joined.</source>
            <translation>Comment chaque lieu est relié.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <location filename="../processing/forms/project_impact.py" />
            <source>Coherence (0 to 1)</source>
            <translation>Cohérence (0 à 1)</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Coherence once the plan is made</source>
            <translation>Cohérence une fois le plan réalisé</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Probability of connectivity (PC)</source>
            <translation>Probabilité de connectivité (PC)</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Equivalent connected area (ECA)</source>
            <translation>Surface connectée équivalente (ECA)</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Length of the corridors (m)</source>
            <translation>Longueur des corridors (m)</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_continuity.py" />
            <source>Tells where a network of corridors is broken, by what, which work mends each break, and in which order to spend (white paper, propositions 7 to 9 and 16).

In: corridors as lines or surfaces. Barriers, crossing structures, places to be joined, parcels and planted strips each add to the results.

Out: segments with their state; breaks (lacune: corridors do not meet; a_verifier: so small a gap that it may be a slip of drawing; a_amenager: section still planned; obstacle: road, railway, waterway; goulet: surface too narrow) with work, order of cost and gain; links to build; a ranked plan; joined-up parts.

Coherence C = sum of Lk^2 / L^2 over the lengths of the joined-up parts: the chance that two random places of the network are joined (Jaeger 2000). C * L is the length in one piece.

Plan: at each step the break, or chain of up to three breaks, with the best gain per thousand euros; joining parts a and b gains 2 La Lb / L^2. With places the gain is the rise of the numerator of PC (Saura and Pascual-Hortal 2007).

Costs are orders of magnitude from an editable table. The results help to decide; they have no regulatory value.</source>
            <translation>Dit où un réseau de corridors est rompu, par quoi, quel ouvrage remédie à chaque rupture, et dans quel ordre dépenser (Livre blanc, propositions 7 à 9 et 16).

Entrées : des corridors linéaires ou surfaciques. Les obstacles, les ouvrages de franchissement, les lieux à relier, les parcelles et les bandes plantées complètent chacun les résultats.

Sorties : les segments avec leur état ; les ruptures (lacune : les corridors ne se rejoignent pas ; a_verifier : un écart si petit qu'il peut être une erreur de dessin ; a_amenager : section encore en projet ; obstacle : route, voie ferrée, cours d'eau ; goulet : surface trop étroite) avec ouvrage, ordre de coût et gain ; les liaisons à créer ; un plan classé ; les parties d'un seul tenant.

Cohérence C = somme des Lk^2 / L^2 sur les longueurs des parties d'un seul tenant : la chance que deux lieux pris au hasard sur le réseau soient reliés (Jaeger 2000). C * L est la longueur d'un seul tenant.

Plan : à chaque étape, la rupture, ou la chaîne d'au plus trois ruptures, qui gagne le plus par millier d'euros ; joindre les parties a et b gagne 2 La Lb / L^2. Avec des lieux, le gain est la hausse du numérateur de PC (Saura et Pascual-Hortal 2007).

Les coûts sont des ordres de grandeur tirés d'une table modifiable. Les résultats aident à décider ; ils n'ont pas de valeur réglementaire.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Corridors</source>
            <translation>Corridors</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Greenways, old railways, ecological corridors: a layer of lines only or of polygons only.</source>
            <translation>Voies vertes, cavaliers, corridors écologiques : une couche de lignes seules ou de polygones seuls.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>What the corridors are for</source>
            <translation>Fonction des corridors</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Ecological continuity</source>
            <translation>Continuité écologique</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Walking and cycling</source>
            <translation>Marche et vélo</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Decides which barriers cut and which works mend: a river stops a cyclist, not an otter.</source>
            <translation>Décide quels obstacles coupent et quels ouvrages y remédient : une rivière arrête un cycliste, pas une loutre.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Barriers</source>
            <translation>Obstacles</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Roads, railways, waterways, built-up areas; whole layers, their filter is obeyed, a selection is not. Sections that their own fields put on a bridge or in a tunnel do not cut.</source>
            <translation>Routes, voies ferrées, cours d'eau, zones bâties ; couches entières, leur filtre compte, pas la sélection. Les tronçons que leurs champs placent sur un pont ou en tunnel ne coupent pas.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Crossing structures</source>
            <translation>Ouvrages de franchissement</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Footbridges, underpasses, wildlife crossings: each serves the nearest crossing point near it.</source>
            <translation>Passerelles, passages souterrains, passages à faune : chacun sert le point de croisement le plus proche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Places to be joined</source>
            <translation>Lieux à relier</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Towns, stations, reservoirs: the plan then ranks works by how well they join them.</source>
            <translation>Villes, gares, réservoirs : le plan classe alors les ouvrages selon qu'ils les relient bien.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Names the parcels under each link to build.</source>
            <translation>Nomme les parcelles sous chaque liaison à créer.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Planted strips</source>
            <translation>Bandes plantées</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Hedges and planted verges: their width is measured across the corridors.</source>
            <translation>Haies et accotements plantés : leur largeur est mesurée en travers des corridors.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/green_parcels.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Type of owner</source>
            <translation>Type de propriétaire</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>By default catpro3 or catpro2; tells private parcels from public ones.</source>
            <translation>Par défaut catpro3 ou catpro2 ; distingue les parcelles privées des publiques.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Name of the corridor</source>
            <translation>Nom du corridor</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Quoted in tables and sentences.</source>
            <translation>Cité dans les tableaux et les phrases.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Rank of the corridor</source>
            <translation>Rang du corridor</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>1 for the main greenway, 2 for loops, 3 for local paths; weighs lengths in the plan.</source>
            <translation>1 pour la véloroute, 2 pour les boucles, 3 pour les chemins locaux ; pèse les longueurs dans le plan.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Status of the section</source>
            <translation>État de la section</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Sections whose value begins with 'projet' or 'prévu' do not conduct yet: they are to be built.</source>
            <translation>Les sections dont la valeur commence par « projet » ou « prévu » ne relient pas encore : elles restent à aménager.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Name of the place</source>
            <translation>Nom du lieu</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Quoted in the tables.</source>
            <translation>Cité dans les tableaux.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Weight of the place</source>
            <translation>Poids du lieu</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>By default the area of a polygon in square metres, 1 for a point.</source>
            <translation>Par défaut la surface d'un polygone en mètres carrés, 1 pour un point.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Field of the class of a barrier</source>
            <translation>Champ de la classe d'un obstacle</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Looked up in each layer in any case; where it is absent the class is the layer's name.</source>
            <translation>Cherché dans chaque couche sans tenir compte de la casse ; là où il manque, la classe est le nom de la couche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Table of barriers</source>
            <translation>Table des obstacles</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Your own copy of obstacles.csv: which class cuts, is crossed at grade, or has no effect.</source>
            <translation>Votre copie de obstacles.csv : quelle classe coupe, se traverse à niveau ou est sans effet.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Table of works</source>
            <translation>Table des ouvrages</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Your own copy of ouvrages.csv: works and their orders of cost.</source>
            <translation>Votre copie de ouvrages.csv : les ouvrages et leurs ordres de coût.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Snapping tolerance</source>
            <translation>Tolérance de raccord</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Ends this near to another corridor are joined to it.</source>
            <translation>Les extrémités aussi proches d'un autre corridor lui sont raccordées.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Reach of a crossing structure</source>
            <translation>Portée d'un ouvrage</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>A structure serves the crossing point within this distance.</source>
            <translation>Un ouvrage sert le point de croisement situé à moins de cette distance.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Merging distance of barriers</source>
            <translation>Distance de regroupement des obstacles</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Barriers met this near to one another along a corridor make one break.</source>
            <translation>Des obstacles aussi proches l'un de l'autre le long d'un corridor font une seule rupture.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Gap to check</source>
            <translation>Écart à vérifier</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Gaps up to this are taken for slips of drawing: joined in the plan, to be checked.</source>
            <translation>Jusque-là, un écart est pris pour une erreur de dessin : joint dans le plan, à vérifier.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Longest gap</source>
            <translation>Plus longue lacune</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Longer gaps between corridors are none that a link would close.</source>
            <translation>Au-delà, une liaison ne fermerait pas l'écart entre deux corridors.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Reach of a place</source>
            <translation>Portée d'un lieu</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>A place this near to the network is attached to it, unless a barrier lies between.</source>
            <translation>Un lieu aussi proche du réseau lui est rattaché, sauf si un obstacle les sépare.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Corridors that cross are joined</source>
            <translation>Les corridors qui se croisent sont reliés</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Unset it where crossings without a shared end are bridges.</source>
            <translation>À décocher là où les croisements sans extrémité commune sont des ponts.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Least width of a surface</source>
            <translation>Largeur minimale d'une surface</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Corridor surfaces narrower than this between two wider lobes have a pinch point; 0 looks for none.</source>
            <translation>Un corridor surfacique plus étroit que cela entre deux lobes plus larges a un goulet ; 0 n'en cherche pas.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Length of isolation</source>
            <translation>Longueur d'isolement</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Shorter pieces on their own are isolated.</source>
            <translation>Les morceaux seuls et plus courts sont isolés.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Width of a link</source>
            <translation>Largeur d'une liaison</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Land that a link takes, for the parcels under it.</source>
            <translation>Emprise d'une liaison, pour connaître les parcelles concernées.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Step of the profiles</source>
            <translation>Pas des profils</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Distance between two lines across.</source>
            <translation>Distance entre deux profils en travers.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Planted width wanted</source>
            <translation>Largeur plantée voulue</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>What lacks to it is the deficit.</source>
            <translation>Ce qui manque pour l'atteindre est le déficit.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Steps of the plan</source>
            <translation>Étapes du plan</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>At most so many works are ranked.</source>
            <translation>Nombre maximal d'ouvrages classés.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Weights of the ranks</source>
            <translation>Poids des rangs</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Weight of a metre of rank 1, 2, 3 and beyond in the plan's gain; the coherence stays unweighted.</source>
            <translation>Poids d'un mètre de rang 1, 2, 3 et au-delà dans le gain du plan ; la cohérence reste sans poids.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>No effect here: taken so that the parameters of continuity serve as they are. {help}</source>
            <translation>Sans effet ici : accepté pour que les paramètres de la continuité servent tels quels. {help}</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Dispersal distance</source>
            <translation>Distance de dispersion</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Distance that is travelled with the probability below.</source>
            <translation>Distance parcourue avec la probabilité ci-dessous.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Probability at that distance</source>
            <translation>Probabilité à cette distance</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Strictly between 0 and 1; p = exp(-k d), k = -ln(probability) / distance.</source>
            <translation>Strictement entre 0 et 1 ; p = exp(-k d), k = -ln(probabilité) / distance.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Area of the landscape (sq m)</source>
            <translation>Surface du paysage (m²)</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>For the indices PC and IIC; without it and without a perimeter they are not given.</source>
            <translation>Pour les indices PC et IIC ; sans elle ni périmètre, ils ne sont pas donnés.</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Study perimeter</source>
            <translation>Périmètre d'étude</translation>
        </message>
        <message>
            <location filename="../processing/forms/corridor_network.py" />
            <source>Its area is the landscape's where none is given.</source>
            <translation>Sa surface est celle du paysage si elle n'est pas donnée.</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Layers to deliver</source>
            <translation>Couches à livrer</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Outputs of the other algorithms, tables too, and any other layer that should stand beneath them.</source>
            <translation>Sorties des autres traitements, tables comprises, et toute autre couche qui doit être dessous.</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Title of the project and of the report; by default 'Diagnostic de la trame verte'.</source>
            <translation>Titre du projet et du rapport ; par défaut « Diagnostic de la trame verte ».</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>The project gets a bookmark for each; the layer itself is delivered if it is among the layers.</source>
            <translation>Le projet a un géosignet pour chacune ; la couche elle-même est livrée si elle est parmi les couches.</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Reports of the runs</source>
            <translation>Rapports des traitements</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>HTML files that the algorithms wrote (REPORT); they are taken whole into the report, in this order.</source>
            <translation>Fichiers HTML écrits par les traitements (REPORT) ; ils sont repris en entier dans le rapport, dans cet ordre.</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Keep personal data</source>
            <translation>Garder les données personnelles</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Copies names and addresses of owners; this is logged.</source>
            <translation>Recopie les noms et adresses des propriétaires ; c'est noté dans le journal.</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>All layers with their fields, aliases, styles and metadata. A file that is there is replaced.</source>
            <translation>Toutes les couches avec leurs champs, alias, styles et métadonnées. Un fichier déjà là est remplacé.</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Opens with groups, styles, map themes, bookmarks and layouts. Keep it beside the GeoPackage.</source>
            <translation>S'ouvre avec groupes, styles, thèmes de carte, géosignets et mises en page. À garder avec le GeoPackage.</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>What was delivered, by which runs, from which sources; and the reports of the runs where given.</source>
            <translation>Ce qui est livré, par quels calculs, à partir de quelles sources ; et les rapports des traitements s'ils sont donnés.</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Features</source>
            <translation>Objets</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Bookmarks</source>
            <translation>Géosignets</translation>
        </message>
        <message>
            <location filename="../processing/forms/deliverable.py" />
            <source>Puts the results of a study into one folder that can be handed over: one GeoPackage, one QGIS project, one report.

The GeoPackage holds each layer with its fields, aliases, default and other styles, and its metadata. The project opens with a group for each algorithm in the toolbox's order, a map theme for each and one of all, a layout for each, a bookmark for each commune, and relative paths: the folder can be moved or sent as a zip. Layers of others stand in a group of their own, beneath.

The report tells what was delivered, counted in the layers themselves by the classes of their legend, and by which runs, with which parameters and from which sources. Reports that the runs wrote are taken into it whole.

A result whose run failed or was stopped is refused. All files appear together at the end, or none.</source>
            <translation>Réunit les résultats d'une étude en un dossier que l'on peut remettre : un GeoPackage, un projet QGIS, un rapport.

Le GeoPackage contient chaque couche avec ses champs, ses alias, son style par défaut et ses autres styles, et ses métadonnées. Le projet s'ouvre avec un groupe par traitement, dans l'ordre de la boîte à outils, un thème de carte pour chacun et un de tous, une mise en page pour chacun, un géosignet par commune et des chemins relatifs : le dossier peut être déplacé ou envoyé en archive. Les autres couches ont un groupe à elles, dessous.

Le rapport dit ce qui est livré, compté dans les couches mêmes par classe de leur légende, et par quels calculs, avec quels paramètres et à partir de quelles sources. Les rapports écrits par les traitements y sont repris en entier.

Un résultat dont le calcul a échoué ou a été interrompu est refusé. Tous les fichiers paraissent ensemble à la fin, ou aucun.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Mining estates</source>
            <translation>Cités minières</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>One or several layers; an estate that stands in two of them counts once, the first layer wins.</source>
            <translation>Une ou plusieurs couches ; une cité présente dans deux d'entre elles compte une fois, la première couche l'emporte.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>World Heritage property</source>
            <translation>Bien du patrimoine mondial</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Perimeter of the inscribed property.</source>
            <translation>Périmètre du bien inscrit.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>World Heritage buffer zone</source>
            <translation>Zone tampon du patrimoine mondial</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Not the green-grid buffer zones.</source>
            <translation>À ne pas confondre avec les zones tampons de la trame verte.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Historic monuments</source>
            <translation>Monuments historiques</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Their surroundings are presumed where no perimeter is delimited.</source>
            <translation>Leurs abords sont présumés là où aucun périmètre n'est délimité.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Delimited surroundings of monuments</source>
            <translation>Périmètres délimités des abords</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Périmètres délimités des abords (PDA).</source>
            <translation>Périmètres délimités des abords (PDA).</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Protections</source>
            <translation>Protections</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Listed sites, remarkable heritage sites, prescriptions; told apart by their fields.</source>
            <translation>Sites classés, sites patrimoniaux remarquables, prescriptions ; distingués par leurs champs.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Built form, dwellings and pockets come from them.</source>
            <translation>La forme bâtie, les logements et les poches en sont tirés.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Tell gardens from free land, and give the pockets an owner.</source>
            <translation>Distinguent les jardins du terrain libre, et donnent un propriétaire aux poches.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Streets</source>
            <translation>Rues</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Their width is taken off the pockets and gives them access.</source>
            <translation>Leur largeur est ôtée des poches et leur donne accès.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>ZONE_URBA of the CNIG standard.</source>
            <translation>ZONE_URBA du standard CNIG.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Energy diagnoses</source>
            <translation>Diagnostics énergétiques</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>DPE of the ADEME, as points.</source>
            <translation>DPE de l'ADEME, en points.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Transit axes</source>
            <translation>Axes de transport</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Lines of the transit corridor.</source>
            <translation>Lignes de transport.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Stops</source>
            <translation>Arrêts</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Stops of the transit lines.</source>
            <translation>Arrêts des lignes de transport.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Earlier inventory</source>
            <translation>Inventaire précédent</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>The output INVENTORY of an earlier run, to follow what changed.</source>
            <translation>La sortie INVENTORY d'un calcul précédent, pour suivre les évolutions.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Name of the estate</source>
            <translation>Nom de la cité</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default nom.</source>
            <translation>Par défaut nom.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>World Heritage identifier</source>
            <translation>Identifiant du patrimoine mondial</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default id_unesco.</source>
            <translation>Par défaut id_unesco.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Type of the estate</source>
            <translation>Type de la cité</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default type; estimated where it is empty.</source>
            <translation>Par défaut type ; estimé là où il est vide.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Mining company</source>
            <translation>Compagnie minière</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default compagnie.</source>
            <translation>Par défaut compagnie.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Heritage interest</source>
            <translation>Intérêt patrimonial</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default interet.</source>
            <translation>Par défaut interet.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Landlord</source>
            <translation>Bailleur</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default proprietaire.</source>
            <translation>Par défaut proprietaire.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Share of social dwellings</source>
            <translation>Part de logements sociaux</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>0–1 or percent; by default taux_social.</source>
            <translation>0–1 ou pourcentage ; par défaut taux_social.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>Share of vacant dwellings</source>
            <translation>Part de logements vacants</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>0–1 or percent; by default tx_vacance.</source>
            <translation>0–1 ou pourcentage ; par défaut tx_vacance.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Dwellings to restructure</source>
            <translation>Logements à restructurer</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Number of dwellings; by default logts_a_restructurer.</source>
            <translation>Nombre de logements ; par défaut logts_a_restructurer.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Storeys</source>
            <translation>Étages</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default nombre_d_etages, else height / 3 m.</source>
            <translation>Par défaut nombre_d_etages, sinon hauteur / 3 m.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Dwellings of a building</source>
            <translation>Logements d'un bâtiment</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default nombre_de_logements.</source>
            <translation>Par défaut nombre_de_logements.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <location filename="../processing/forms/green_parcels.py" />
            <location filename="../processing/forms/land_referential.py" />
            <source>By default catpro3 or catpro2.</source>
            <translation>Par défaut catpro3 ou catpro2.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Energy class</source>
            <translation>Classe énergétique</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default etiquette_dpe.</source>
            <translation>Par défaut etiquette_dpe.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Date of the diagnosis</source>
            <translation>Date du diagnostic</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>By default date_etablissement_dpe.</source>
            <translation>Par défaut date_etablissement_dpe.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Share that makes the status</source>
            <translation>Part qui fait le statut</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Share of the estate in the property or its buffer zone from which it is of them (0–1).</source>
            <translation>Part de la cité dans le bien ou sa zone tampon à partir de laquelle elle en fait partie (0–1).</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Presumed surroundings of a monument</source>
            <translation>Abords présumés d'un monument</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Where no perimeter is delimited.</source>
            <translation>Là où aucun périmètre n'est délimité.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Width of a street</source>
            <translation>Largeur d'une rue</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Taken off the pockets, half on either side.</source>
            <translation>Ôtée des poches, moitié de chaque côté.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Reach of transit</source>
            <translation>Portée des transports</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>An estate this near an axis is in its corridor.</source>
            <translation>Une cité aussi proche d'un axe est dans son fuseau.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Least width of a pocket</source>
            <translation>Largeur minimale d'une poche</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Diameter of the largest circle inside.</source>
            <translation>Diamètre du plus grand cercle inscrit.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Distance to buildings</source>
            <translation>Distance aux bâtiments</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Buildings are grown by it before pockets are cut.</source>
            <translation>Les bâtiments sont dilatés d'autant avant la découpe des poches.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Least area of a pocket (m²)</source>
            <translation>Surface minimale d'une poche (m²)</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Smaller ones are left out.</source>
            <translation>Les plus petites sont écartées.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Largest parcel with a garden (m²)</source>
            <translation>Plus grande parcelle de jardin (m²)</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Larger built parcels are grounds.</source>
            <translation>Les parcelles bâties plus grandes sont des équipements.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Floor of a dwelling (m²)</source>
            <translation>Surface d'un logement (m²)</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Gives the dwellings where no field counts them: footprint × storeys / this.</source>
            <translation>Donne les logements là où aucun champ ne les compte : emprise × niveaux / cette surface.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Diagnoses since</source>
            <translation>Diagnostics depuis</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Year-month-day; the scale of the diagnoses changed on 1 July 2021.</source>
            <translation>Année-mois-jour ; l'échelle des diagnostics a changé le 1er juillet 2021.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Façades and surroundings (€ a dwelling)</source>
            <translation>Façades et abords (€ par logement)</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Thermal renovation (€ a dwelling)</source>
            <translation>Rénovation thermique (€ par logement)</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Deep restructuring (€ a dwelling)</source>
            <translation>Restructuration lourde (€ par logement)</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>All expenses, euros of 2013 (white paper).</source>
            <translation>Toutes dépenses confondues, euros de 2013 (Livre blanc).</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Index of costs</source>
            <translation>Indice des coûts</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>1 keeps the euros of 2013.</source>
            <translation>1 garde les euros de 2013.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Weights of the criteria</source>
            <translation>Poids des critères</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>JSON: patrimoine, energie, social, foncier, tcsp, taille; those left out weigh nothing.</source>
            <translation>JSON : patrimoine, energie, social, foncier, tcsp, taille ; ceux qui manquent ne pèsent rien.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Inventory of the estates</source>
            <translation>Inventaire des cités</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>One row for each estate.</source>
            <translation>Une ligne par cité.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Pockets of land</source>
            <translation>Poches de foncier</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Places free of buildings, streets and protections, wide enough to build on.</source>
            <translation>Lieux libres de bâtiments, de rues et de protections, assez larges pour bâtir.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Estates by commune</source>
            <translation>Cités par commune</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Estates by EPCI</source>
            <translation>Cités par EPCI</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>An estate across two communes is shared by area.</source>
            <translation>Une cité sur deux communes est partagée selon la surface.</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Estates</source>
            <translation>Cités</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Inscribed estates</source>
            <translation>Cités inscrites</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>Estates given twice</source>
            <translation>Cités données deux fois</translation>
        </message>
        <message>
            <location filename="../processing/forms/estate_inventory.py" />
            <source>What each mining estate is, what protects it, what state it is in, what land waits in its heart, what renovation would cost, and which estates make the best pilots (white paper, propositions 24 to 34 and 45).

Only the estates are required; each layer more fills fields, and a missing one leaves them empty, never 0.

Status: an identifier of the World Heritage List says inscrite; else the share of the estate in the property and in its buffer zone does, and statut_source says which of the two.

Pockets: the estate minus buildings grown by the setback, streets and protections; places at least as wide as asked; libre (outside built parcels), jardins (small built parcels) or equipement (large built parcels). Only libre counts as land.

Score: 100 · Σ weight · criterion over the criteria that are known, weights rescaled; no rank where they weigh less than 0.6. The three costs are alternatives, never summed, in euros of 2013 times the index.</source>
            <translation>Ce qu'est chaque cité minière, ce qui la protège, dans quel état elle est, quel foncier attend en son cœur, ce que coûterait sa rénovation, et quelles cités font les meilleurs pilotes (Livre blanc, propositions 24 à 34 et 45).

Seules les cités sont obligatoires ; chaque couche de plus remplit des champs, et une couche absente les laisse vides, jamais à 0.

Statut : un identifiant de la Liste du patrimoine mondial dit inscrite ; sinon la part de la cité dans le bien et dans sa zone tampon en décide, et statut_source dit lequel des deux.

Poches : la cité moins les bâtiments dilatés du recul, les rues et les protections ; les lieux au moins aussi larges que demandé ; libre (hors des parcelles bâties), jardins (petites parcelles bâties) ou equipement (grandes parcelles bâties). Seul libre compte comme foncier.

Score : 100 · Σ poids · critère sur les critères connus, poids ramenés à 1 ; pas de rang là où ils pèsent moins de 0,6. Les trois coûts sont des variantes, jamais additionnées, en euros de 2013 multipliés par l'indice.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Elements of the green grid</source>
            <translation>Éléments de la trame verte</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Corridors, old railways, wetlands, forest edges: one or several layers of any geometry.</source>
            <translation>Corridors, cavaliers, zones humides, lisières : une ou plusieurs couches de toute géométrie.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Elements are cut by them.</source>
            <translation>Les éléments sont découpés par elles.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>ZONE_URBA of the CNIG standard: what may be built over is fragile.</source>
            <translation>ZONE_URBA du standard CNIG : ce qui peut être bâti est fragile.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>PRESCRIPTION_SURF of the CNIG standard: what is protected already, and land reserved for other uses.</source>
            <translation>PRESCRIPTION_SURF du standard CNIG : ce qui est déjà protégé, et les terrains réservés à autre chose.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <location filename="../processing/forms/project_impact.py" />
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Building and road projects near the elements.</source>
            <translation>Projets de construction et de voirie près des éléments.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Land cover</source>
            <translation>Occupation du sol</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>OCS GE or CORINE, told apart by its codes: artificial land near the elements.</source>
            <translation>OCS GE ou CORINE, reconnus à leurs codes : sols artificiels près des éléments.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Type of the element</source>
            <translation>Type de l'élément</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Looked up in each layer in any case; where it is absent or empty the type is the layer's name.</source>
            <translation>Cherché dans chaque couche sans égard à la casse ; s'il manque ou s'il est vide, le type est le nom de la couche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Half width of lines</source>
            <translation>Demi-largeur des lignes</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Ground that a line takes on either side.</source>
            <translation>Terrain qu'une ligne prend de chaque côté.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Reach of parcels to win</source>
            <translation>Portée des parcelles à gagner</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Parcels this near to a corridor are to be won.</source>
            <translation>Les parcelles à cette distance d'un corridor sont à gagner.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Reach of pressure</source>
            <translation>Portée de la pression</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Artificial land or a project this near makes an element fragile.</source>
            <translation>Un sol artificiel ou un projet à cette distance rend un élément fragile.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Fragile width</source>
            <translation>Largeur fragile</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>An element narrower than this is fragile.</source>
            <translation>Un élément plus étroit est fragile.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Least share of a parcel</source>
            <translation>Part minimale d'une parcelle</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>A parcel holds the green grid from this share of its area on (0–1), or from the least area.</source>
            <translation>Une parcelle porte de la trame verte à partir de cette part de sa surface (0–1), ou de la surface minimale.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Least area in a parcel (m²)</source>
            <translation>Surface minimale dans une parcelle (m²)</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>A parcel holds the green grid from this area on, or from the least share.</source>
            <translation>Une parcelle porte de la trame verte à partir de cette surface, ou de la part minimale.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Beneficiary of reserved land</source>
            <translation>Bénéficiaire des emplacements réservés</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Who would buy it, the commune for instance. Without one, no reserved land (05-04) is proposed.</source>
            <translation>Qui achèterait, la commune par exemple. Sans bénéficiaire, aucun emplacement réservé (05-04) n'est proposé.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Table of protections</source>
            <translation>Table des protections</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>CSV made from tables/protections.csv: classes, words, codes, what protects and what threatens.</source>
            <translation>CSV fait à partir de tables/protections.csv : classes, mots, codes, ce qui protège et ce qui menace.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Source of the elements</source>
            <translation>Source des éléments</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Scheme, SRADDET, data of the SRCE: written beside each piece; by default the layer's name.</source>
            <translation>Schéma, SRADDET, données du SRCE : écrite à côté de chaque morceau ; par défaut, le nom de la couche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Elements to protect (surfaces)</source>
            <translation>Éléments à protéger (surfaces)</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Pieces of polygons.</source>
            <translation>Morceaux de polygones.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Elements to protect (lines)</source>
            <translation>Éléments à protéger (lignes)</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Pieces of lines.</source>
            <translation>Morceaux de lignes.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Elements to protect (points)</source>
            <translation>Éléments à protéger (points)</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Points, by parcel and zone.</source>
            <translation>Points, par parcelle et par zone.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Parcels of the green grid</source>
            <translation>Parcelles de la trame verte</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Parcels that hold elements, and parcels to win beside corridors.</source>
            <translation>Parcelles qui portent des éléments, et parcelles à gagner au bord des corridors.</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Elements</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Pieces</source>
            <translation>Morceaux</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Fragile pieces</source>
            <translation>Morceaux fragiles</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Pieces that are protected already</source>
            <translation>Morceaux déjà protégés</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Parcels that hold elements</source>
            <translation>Parcelles qui portent des éléments</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Parcels to win</source>
            <translation>Parcelles à gagner</translation>
        </message>
        <message>
            <location filename="../processing/forms/green_parcels.py" />
            <source>Which elements of the green grid are fragile at the scale of the parcel, which are protected already, which prescription would protect the others, and which parcels to win beside the corridors (white paper, proposition 19).

Each element is cut by parcel and by zone, because a prescription covers the element and not the field around it. What lies on no parcel (roads, canals) stays, with an empty id_parcelle: the pieces of an element add up to it. Where two parcels overlap the first, from west to east, keeps what they share.

Fragility, 0 to 3, a point each: zone U or AU or land reserved for something else beneath; artificial land or a project near; a width under the fragile width. A criterion whose layers are missing is not counted, and fragilite_sur says how many are known.

Prescription: by the words of the element's type or its layer's name in tables/protections.csv. Corridor and old railway 25-00, wetland 07-04, wood and forest edge 07-05, garden or open ground in zone U 08-00, mining landscape 07-02; classified woodland (01) is never proposed, reserved land (05-04) only with a beneficiary, on land that no public body owns and from a fragility of 2 on. Nothing is proposed for what is protected.

Parcels to win hold too little of the green grid and touch an element to be widened (contact: a metre of boundary) or lie near (proche). The width to gain is the mean of what rays across the corridor's outline meet of the parcel. Rank: contact first, then the less artificial, then the larger area to gain.</source>
            <translation>Quels éléments de la trame verte sont fragiles à l'échelle de la parcelle, lesquels sont déjà protégés, quelle prescription protégerait les autres, et quelles parcelles gagner au bord des corridors (Livre blanc, proposition 19).

Chaque élément est coupé par parcelle et par zone, parce qu'une prescription couvre l'élément et non le champ autour. Ce qui n'est sur aucune parcelle (voies, canaux) reste, avec un id_parcelle vide : la somme des morceaux d'un élément est l'élément. Là où deux parcelles se recouvrent, la première, d'ouest en est, garde ce qu'elles partagent.

Fragilité, de 0 à 3, un point chacun : zone U ou AU, ou terrain réservé à autre chose ; sol artificiel ou projet proche ; largeur inférieure à la largeur fragile. Un critère dont les couches manquent n'est pas compté, et fragilite_sur dit combien sont connus.

Prescription : par les mots du type de l'élément, ou du nom de sa couche, dans tables/protections.csv. Corridor et cavalier 25-00, zone humide 07-04, bois et lisière 07-05, jardin ou espace ouvert en zone U 08-00, paysage minier 07-02 ; l'espace boisé classé (01) n'est jamais proposé, l'emplacement réservé (05-04) seulement avec un bénéficiaire, sur un terrain qu'aucun propriétaire public ne tient et à partir d'une fragilité de 2. Rien n'est proposé pour ce qui est protégé.

Les parcelles à gagner portent trop peu de trame verte et touchent un élément à élargir (contact : un mètre de contour) ou en sont proches (proche). La largeur à gagner est la moyenne de ce que des rayons, perpendiculaires au contour du corridor, traversent de la parcelle. Rang : le contact d'abord, puis les moins artificielles, puis la plus grande surface à gagner.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Habitat patches</source>
            <translation>Taches d'habitat</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Reservoirs, woods, ponds: one feature for each patch, polygons or points.</source>
            <translation>Réservoirs, bois, mares : une entité par tache, polygones ou points.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Sub-network of the patch</source>
            <translation>Sous-trame de la tache</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Sous-trame (woods, wetlands, grassland): one graph and one set of indices for each. Without it habitats are mixed, and the report says so.</source>
            <translation>Boisée, humide, prairiale : un graphe et un jeu d'indices pour chacune. Sans elle, les habitats sont mêlés, et le rapport le dit.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Capacity of the patch</source>
            <translation>Capacité de la tache</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>By default the area in square metres, and 1 for a point.</source>
            <translation>Par défaut la surface en mètres carrés, et 1 pour un point.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Identifier of the patch</source>
            <translation>Identifiant de la tache</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Kept in the field nom.</source>
            <translation>Gardé dans le champ nom.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Longest link</source>
            <translation>Plus long lien</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Patches farther apart, from edge to edge, are not linked.</source>
            <translation>Des taches plus éloignées, de bord à bord, ne sont pas liées.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Distance that an individual crosses with the probability below.</source>
            <translation>Distance qu'un individu franchit avec la probabilité ci-dessous.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Probability at the dispersal distance</source>
            <translation>Probabilité à la distance de dispersion</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Strictly between 0 and 1: 0.5 where the distance is a median, 0.05 where it is a maximum.</source>
            <translation>Strictement entre 0 et 1 : 0,5 si la distance est une médiane, 0,05 si c'est un maximum.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Table of guilds</source>
            <translation>Table des guildes</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>CSV: distances, probability and barriers by sub-network; a copy of guildes.csv. It goes before the values above.</source>
            <translation>CSV : distances, probabilité et obstacles par sous-trame ; une copie de guildes.csv. Elle l'emporte sur les valeurs ci-dessus.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Landscape area (m²)</source>
            <translation>Surface du paysage (m²)</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Area to which PC and IIC are related. It goes before the perimeter; without either both are empty.</source>
            <translation>Surface à laquelle PC et IIC se rapportent. Elle l'emporte sur le périmètre ; sans l'une ni l'autre, les deux sont vides.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Its area is the landscape area. It leaves no patch out.</source>
            <translation>Sa surface est celle du paysage. Il n'écarte aucune tache.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Roads, railways, canals, built-up areas: whole layers; their filter is obeyed, a selection is not.</source>
            <translation>Routes, voies ferrées, canaux, zones bâties : couches entières ; leur filtre compte, pas la sélection.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Class of the barrier</source>
            <translation>Classe de l'obstacle</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Read by the table of barriers: what does not cut an ecological corridor there stops nobody. Without it every feature stops, and the class is the layer's name.</source>
            <translation>Lue dans la table des obstacles : ce qui n'y coupe pas un corridor écologique n'arrête personne. Sans elle, toute entité arrête, et la classe est le nom de la couche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>CSV of your own in place of obstacles.csv.</source>
            <translation>Votre CSV à la place de obstacles.csv.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Wildlife bridges, underpasses: they open the barrier near them.</source>
            <translation>Écoponts, passages inférieurs : ils ouvrent l'obstacle voisin.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>A structure opens the place where a link meets a barrier up to this distance.</source>
            <translation>Un ouvrage ouvre le croisement d'un lien et d'un obstacle jusqu'à cette distance.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Factor of a barrier</source>
            <translation>Facteur d'un obstacle</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>What becomes of a link that crosses a barrier without a structure: 0 removes it, 1 has no effect, more than 1 multiplies its length.</source>
            <translation>Ce que devient un lien qui croise un obstacle sans ouvrage : 0 le retire, 1 est sans effet, plus de 1 multiplie sa longueur.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Patches</source>
            <translation>Taches</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>The patches with their rank and importance.</source>
            <translation>Les taches avec leur rang et leur importance.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Links</source>
            <translation>Liens</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>The links that barriers leave, with what they carry.</source>
            <translation>Les liens que laissent les obstacles, avec ce qui y passe.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Components</source>
            <translation>Composantes</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Sets of patches that links hold together.</source>
            <translation>Ensembles de taches que des liens tiennent.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Indices</source>
            <translation>Indices</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>One row for each sub-network.</source>
            <translation>Une ligne par sous-trame.</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Number of components (NC)</source>
            <translation>Nombre de composantes (NC)</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Integral index of connectivity (IIC)</source>
            <translation>Indice intégral de connectivité (IIC)</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Harary index (H)</source>
            <translation>Indice de Harary (H)</translation>
        </message>
        <message>
            <location filename="../processing/forms/habitat_connectivity.py" />
            <source>Graph connectivity of habitat patches (white paper, proposition 16): which patches and which links hold the network together, and where it is already broken.

Links are the shortest straight segments from edge to edge, up to the longest link. A link of d metres is crossed with the probability p = exp(-k·d), k = -ln(probability)/dispersal distance; patches that touch have p = 1. A link that crosses a barrier with no structure near that place is removed or lengthened.

PC = Σ Σ a·a'·p* / A² over all ordered pairs of patches, p* being the best product of p along a path and A the landscape area; ECA = √(Σ Σ a·a'·p*), the area of the one patch that would be as well connected; IIC counts links instead of metres; H is the Harary index, NC the number of components.

dPC of a patch: percent of PC that would go with it = intra (its own capacity) + flux (its exchange) + connector (exchange of others that runs through it). Importance of a link: percent of PC whose best paths use it; pont marks a link without which its component falls in two.

Give one sub-network at a time or the field that tells them apart: an index of mixed habitats describes no species.</source>
            <translation>Connectivité des taches d'habitat par graphe (Livre blanc, proposition 16) : quelles taches et quels liens tiennent le réseau, et où il est déjà rompu.

Les liens sont les plus courts segments droits de bord à bord, jusqu'au plus long lien. Un lien de d mètres est franchi avec la probabilité p = exp(-k·d), k = -ln(probabilité)/distance de dispersion ; des taches qui se touchent ont p = 1. Un lien qui croise un obstacle sans ouvrage à proximité est retiré ou allongé.

PC = Σ Σ a·a’·p* / A² sur tous les couples ordonnés de taches, p* étant le meilleur produit des p le long d'un chemin et A la surface du paysage ; ECA = √(Σ Σ a·a’·p*), la surface de la tache unique qui serait aussi bien connectée ; IIC compte les liens au lieu des mètres ; H est l'indice de Harary, NC le nombre de composantes.

dPC d'une tache : pourcentage de PC qui partirait avec elle = intra (sa capacité) + flux (ses échanges) + connecteur (les échanges des autres qui passent par elle). Importance d'un lien : pourcentage de PC dont les meilleurs chemins l'empruntent ; pont marque un lien sans lequel sa composante se scinde.

Donnez une sous-trame à la fois ou le champ qui les distingue : un indice d'habitats mêlés ne décrit aucune espèce.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Lines of the transit line; pk_m follows them.</source>
            <translation>Tracé de la ligne ; pk_m suit son sens.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Cadastre: Etalab, PCI, BD Parcellaire or Fichiers fonciers.</source>
            <translation>Cadastre : Etalab, PCI, BD Parcellaire ou Fichiers fonciers.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Half width of the corridor</source>
            <translation>Demi-largeur du fuseau</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>On either side of the axes; 500 m is what the contrat d'axe takes.</source>
            <translation>De part et d'autre des axes ; le contrat d'axe retient 500 m.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Stops within the corridor's distance of an axis; others are left out.</source>
            <translation>Arrêts à moins de la demi-largeur du fuseau d'un axe ; les autres sont écartés.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>BD TOPO for heights, uses and dwellings, or the cadastre's.</source>
            <translation>BD TOPO, pour les hauteurs, les usages et les logements, ou ceux du cadastre.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Prescriptions of the CNIG standard.</source>
            <translation>Prescriptions du standard CNIG.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>With INSEE code and name.</source>
            <translation>Avec le code INSEE et le nom.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Brownfields</source>
            <translation>Friches</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Polygons or points.</source>
            <translation>Polygones ou points.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Facilities</source>
            <translation>Équipements</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>School, cemetery, sports ground, railway, canal: land that stays as it is.</source>
            <translation>École, cimetière, terrain de sport, voie ferrée, canal : ce qui reste en place.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Walking network</source>
            <translation>Réseau piéton</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Streets and paths; the way to the stop is then measured along them.</source>
            <translation>Rues et chemins ; le trajet jusqu'à l'arrêt est alors mesuré le long du réseau.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Other constraints</source>
            <translation>Autres contraintes</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Whole layers (their filter is obeyed, a selection is not): public easements, risk plans, information of the planning document. The level comes from their codes, else from the layer's name.</source>
            <translation>Couches entières (leur filtre compte, pas la sélection) : servitudes d'utilité publique, plans de prévention des risques, informations du document d'urbanisme. Le niveau vient de leurs codes, sinon du nom de la couche.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Name of the axis</source>
            <translation>Nom de l'axe</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Lines of one name are one axis.</source>
            <translation>Les lignes de même nom forment un seul axe.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Name of the stop</source>
            <translation>Nom de l'arrêt</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Quoted in the reasons.</source>
            <translation>Cité dans les motifs.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Parcel identifier</source>
            <translation>Identifiant de parcelle</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>By default id, idu or geo_parcelle.</source>
            <translation>Par défaut id, idu ou geo_parcelle.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Owner's account</source>
            <translation>Compte propriétaire</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>By default idprocpte. Touching parcels of one account form a land unit.</source>
            <translation>Par défaut idprocpte. Les parcelles contiguës d'un même compte forment une unité foncière.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Between 0 and 1, or in percent. Not copied to the results under 11 dwellings.</source>
            <translation>Entre 0 et 1, ou en pourcentage. N'est pas recopiée dans les résultats sous 11 logements.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Table of constraints</source>
            <translation>Table des contraintes</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>A copy of contraintes.csv with levels of your own: famille;code;niveau;libelle;source.</source>
            <translation>Une copie de contraintes.csv avec vos niveaux : famille;code;niveau;libelle;source.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Ends of the corridor</source>
            <translation>Bouts du fuseau</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Round</source>
            <translation>Ronds</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Flat</source>
            <translation>Droits</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Flat ends leave out what lies beyond the terminus.</source>
            <translation>Des bouts droits excluent ce qui est au-delà du terminus.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Parcels kept</source>
            <translation>Parcelles retenues</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Those that the corridor meets</source>
            <translation>Celles que le fuseau touche</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Those whose centroid it holds</source>
            <translation>Celles dont il contient le centre</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Those it holds at least half of</source>
            <translation>Celles dont il contient au moins la moitié</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Which parcels on the corridor's edge are kept.</source>
            <translation>Quelles parcelles garder au bord du fuseau.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Length of a slice</source>
            <translation>Longueur d'une tranche</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>The axis is cut every so many metres for the sums along it.</source>
            <translation>L'axe est coupé à ce pas, en mètres, pour les sommes le long de son tracé.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Only the measures</source>
            <translation>Mesures seules</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Corridor share, built footprint, zoning, commune and distances only: no free land, class, score or site.</source>
            <translation>Seulement la part dans le fuseau, l'emprise bâtie, le zonage, la commune et les distances : ni terrain libre, ni classe, ni score, ni site.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Least width of a piece</source>
            <translation>Largeur minimale d'une pièce</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Diameter of the circle that must fit in free land.</source>
            <translation>Diamètre du cercle qui doit tenir dans le terrain libre.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Setback from buildings</source>
            <translation>Recul autour des bâtiments</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>What a building keeps free around itself.</source>
            <translation>Ce qu'un bâtiment garde libre autour de lui.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Half width of thin constraints</source>
            <translation>Demi-largeur des contraintes minces</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Given to constraints drawn as points or lines.</source>
            <translation>Donnée aux contraintes dessinées en points ou en lignes.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Least area of a piece (sq m)</source>
            <translation>Surface minimale d'une pièce (m²)</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Free land under this is no piece to build on.</source>
            <translation>En dessous, un terrain libre ne se construit pas.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Density wanted (dwellings/ha)</source>
            <translation>Densité voulue (logements/ha)</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Turns free land into dwellings; under it a built unit may be under-used.</source>
            <translation>Convertit le terrain libre en logements ; en dessous, une unité bâtie peut être sous-occupée.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Least area of a site (sq m)</source>
            <translation>Surface minimale d'un site (m²)</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Of adjoining mutable units together.</source>
            <translation>Des unités mutables contiguës réunies.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Built share of under-used land</source>
            <translation>Emprise d'un terrain sous-occupé</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>A built unit may be under-used below this share of built land (0 to 1).</source>
            <translation>Sous cette part bâtie (0–1), une unité bâtie peut être sous-occupée.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Land referential</source>
            <translation>Référentiel foncier</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>One row for each parcel kept, with its class.</source>
            <translation>Une ligne par parcelle retenue, avec sa classe.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Sites</source>
            <translation>Sites</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Adjoining mutable units, ranked.</source>
            <translation>Unités mutables contiguës, classées.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Corridor</source>
            <translation>Fuseau</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>The land within the distance of the axes.</source>
            <translation>Le territoire à moins de cette distance des axes.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Slices of the axes</source>
            <translation>Tranches d'axe</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Sums along the axes.</source>
            <translation>Sommes le long des axes.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>The same sums by commune, and hectares by class.</source>
            <translation>Les mêmes sommes par commune, et les hectares par classe.</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Sites found</source>
            <translation>Sites trouvés</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Mutable land in the corridor (ha)</source>
            <translation>Foncier mutable dans le fuseau (ha)</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Potential dwellings</source>
            <translation>Logements potentiels</translation>
        </message>
        <message>
            <location filename="../processing/forms/land_referential.py" />
            <source>Finds the land that can change along a transit line: every parcel within a distance of the axes is measured, classed, scored and explained in a sentence.

In: the axes and a cadastre. Buildings, zoning, prescriptions, communes, brownfields, facilities, stops and a walking network each add fields and classes; what is not given leaves its fields empty.

Out: the parcels with their class (mutabilite), an action, a score and a reason; sites of adjoining land; sums by slice of the axis and by commune.

Classes, first that applies, tried on land units (touching parcels of one account): inconstructible (blocking constraints), friche (brownfield), hors_zone (zones A and N), a_ouvrir (zone AUs), equipement (facility), nu (bare, with a free piece), delaisse (bare, without), renouvellement (activity buildings or vacancy), divisible (built, with a free piece), sous_densite (built, large and sparse), occupe.

A free piece is the unit minus its buildings and their setback, blocking constraints and zones A and N; it must have the least area and the least width (largest circle inside).

Score = 100 * (0.4 * free area / area + 0.4 * nearness + 0.2 * size), nearness = 1 - distance / half width, size = free area / (10 * least area), at most 1. Dwellings = free area in the corridor * density wanted.

The results help to decide; they have no regulatory value.</source>
            <translation>Trouve le foncier qui peut muter le long d'une ligne de transport : chaque parcelle à moins d'une distance donnée des axes est mesurée, classée, notée et expliquée en une phrase.

Entrées : les axes et un cadastre. Les bâtiments, le zonage, les prescriptions, les communes, les friches, les équipements, les arrêts et un réseau piéton ajoutent chacun des champs et des classes ; ce qui n'est pas donné laisse ses champs vides.

Sorties : les parcelles avec leur classe (mutabilite), une action, un score et un motif ; les sites de terrains contigus ; les sommes par tranche d'axe et par commune.

Classes, la première qui s'applique, éprouvées sur l'unité foncière (parcelles contiguës d'un même compte) : inconstructible (contraintes bloquantes), friche, hors_zone (zones A et N), a_ouvrir (zone AUs), equipement, nu (non bâti, avec une pièce libre), delaisse (non bâti, sans), renouvellement (bâtiments d'activité ou vacance), divisible (bâti, avec une pièce libre), sous_densite (bâti, grand et peu dense), occupe.

Une pièce libre est l'unité moins ses bâtiments et leur recul, les contraintes bloquantes et les zones A et N ; elle doit avoir la surface et la largeur minimales (plus grand cercle inscrit).

Score = 100 · (0,4 · surface libre / surface + 0,4 · proximité + 0,2 · taille), proximité = 1 − distance / demi-largeur, taille = surface libre / (10 · surface minimale), au plus 1. Logements = surface libre dans le fuseau · densité voulue.

Les résultats aident à décider ; ils n'ont pas de valeur réglementaire.</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>What would be built: polygons, or lines with a half width.</source>
            <translation>Ce qui serait construit : des polygones, ou des lignes avec une demi-largeur.</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Name of the project</source>
            <translation>Nom du projet</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Quoted in the verdict.</source>
            <translation>Cité dans le verdict.</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Half width of projects</source>
            <translation>Demi-largeur des projets</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Added around each project; needed where projects are lines.</source>
            <translation>Ajoutée autour de chaque projet ; nécessaire si les projets sont des lignes.</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Crossings that are rebuilt</source>
            <translation>Franchissements rétablis</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Structures that the projects promise: the coherence with them stands beside the verdict.</source>
            <translation>Ouvrages que promettent les projets : la cohérence avec eux figure à côté du verdict.</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Loss that weakens</source>
            <translation>Perte qui fragilise</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Relative loss of coherence or ECA from which a project weakens the network (0 to 1).</source>
            <translation>Perte relative de cohérence ou d'ECA à partir de laquelle un projet fragilise le réseau (0 à 1).</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Detour that weakens</source>
            <translation>Détour qui fragilise</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Detour from which a project weakens the network.</source>
            <translation>Détour à partir duquel un projet fragilise le réseau.</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>The corridors as all projects leave them.</source>
            <translation>Les corridors tels que les laissent tous les projets.</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Verdict on the projects</source>
            <translation>Verdict sur les projets</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Each project alone, and a row 'cumul' for all together.</source>
            <translation>Chaque projet seul, et une ligne « cumul » pour tous ensemble.</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Projects that break a corridor</source>
            <translation>Projets qui interrompent un corridor</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Coherence after all projects</source>
            <translation>Cohérence après tous les projets</translation>
        </message>
        <message>
            <location filename="../processing/forms/project_impact.py" />
            <source>Compares the network of corridors before and after projects, each alone and all together (white paper, point d'alerte 1).

In: the same network as for corridor continuity, and projects.

Out: segments (intact, coupe, perdu, detache) and for each project what it takes, the parts that it parts, the coherence before and after, the detour, a verdict and a sentence.

Verdict: interrompt (a joined-up part falls apart or a corridor disappears), fragilise (loss of coherence or ECA, or detour, at or above the thresholds), neutre.

The coherence after is that of the network of before: what is lost is joined to nothing. The detour is the median, over the cuts that can still be walked around, of the way after minus the way before.

The results help to decide; they have no regulatory value.</source>
            <translation>Compare le réseau de corridors avant et après des projets, chacun seul et tous ensemble (Livre blanc, point d'alerte 1).

Entrées : le même réseau que pour la continuité des corridors, et des projets.

Sorties : les segments (intact, coupe, perdu, detache) et, pour chaque projet, ce qu'il prend, les parties qu'il sépare, la cohérence avant et après, le détour, un verdict et une phrase.

Verdict : interrompt (une partie d'un seul tenant se scinde ou un corridor disparaît), fragilise (perte de cohérence ou d'ECA, ou détour, aux seuils ou au-delà), neutre.

La cohérence d'après est rapportée au réseau d'avant : ce qui est perdu n'est relié à rien. Le détour est la médiane, sur les coupures que l'on peut encore contourner, du trajet d'après moins celui d'avant.

Les résultats aident à décider ; ils n'ont pas de valeur réglementaire.</translation>
        </message>
        <message>
            <location filename="../processing/groups.py" />
            <source>Trame verte et bleue</source>
            <translation>Trame verte et bleue</translation>
        </message>
        <message>
            <location filename="../processing/groups.py" />
            <source>Urbanisme et transport</source>
            <translation>Urbanisme et transport</translation>
        </message>
        <message>
            <location filename="../processing/groups.py" />
            <source>Patrimoine minier</source>
            <translation>Patrimoine minier</translation>
        </message>
        <message>
            <location filename="../processing/groups.py" />
            <source>Livrables PLUi</source>
            <translation>Livrables PLUi</translation>
        </message>
        <message>
            <location filename="../processing/outputs.py" />
            <source>Output '{label}' ({name}) cannot be written to {place} ({reason}). Choose another file, or close the program that holds this one open.</source>
            <translation>La sortie « {label} » ({name}) ne peut pas être écrite dans {place} ({reason}). Choisissez un autre fichier, ou fermez le programme qui tient celui-ci ouvert.</translation>
        </message>
        <message>
            <location filename="../processing/run.py" />
            <source>Layer '{layer}' has no feature. Give a layer that has some.</source>
            <translation>La couche « {layer} » n'a aucune entité. Donnez une couche qui en contient.</translation>
        </message>
        <message>
            <location filename="../processing/telling.py" />
            <source>{layer}: {read} read, {repaired} repaired, {rejected} rejected, {used} used, {out} out</source>
            <translation>{layer} : {read} lues, {repaired} réparées, {rejected} rejetées, {used} utilisées, {out} hors du lieu</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>'{label}' ({name}) is required: give a layer.</source>
            <translation>« {label} » ({name}) est obligatoire : donnez une couche.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>'{label}' ({name}) takes whole layers: give the layer itself instead of its selected features, or save the selection as a layer first.</source>
            <translation>« {label} » ({name}) prend des couches entières : donnez la couche elle-même au lieu de sa sélection, ou enregistrez d'abord la sélection comme couche.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>The layer of '{label}' ({name}) cannot be opened as a vector layer: {value}. Check its path and name.</source>
            <translation>La couche de « {label} » ({name}) ne peut pas être ouverte comme couche vectorielle : {value}. Vérifiez son chemin et son nom.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>Layer '{layer}' holds {found}, but '{label}' ({name}) needs {wanted}. Choose another layer.</source>
            <translation>La couche « {layer} » contient : {found} ; mais « {label} » ({name}) demande : {wanted}. Choisissez une autre couche.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>Layer '{layer}' of '{label}' ({name}) has no projection. Set it in the layer's properties, tab Source.</source>
            <translation>La couche « {layer} » de « {label} » ({name}) n'a pas de projection. Définissez-la dans les propriétés de la couche, onglet Source.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>No feature of layer '{layer}' is selected, but '{label}' ({name}) takes selected features only. Select some, or take the whole layer.</source>
            <translation>Aucune entité de la couche « {layer} » n'est sélectionnée, mais « {label} » ({name}) ne prend que la sélection. Sélectionnez des entités, ou prenez toute la couche.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>Layer '{layer}' of '{label}' ({name}) has no feature. Give a layer that has some.</source>
            <translation>La couche « {layer} » de « {label} » ({name}) n'a aucune entité. Donnez une couche qui en contient.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>'{label}' ({name}) names the field '{field}', but its layer '{parent}' is not given.</source>
            <translation>« {label} » ({name}) nomme le champ « {field} », mais sa couche « {parent} » n'est pas donnée.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>Layer '{layer}' has no field '{field}', which '{label}' ({name}) names. Its fields are: {fields}.</source>
            <translation>La couche « {layer} » n'a pas de champ « {field} », que nomme « {label} » ({name}). Ses champs sont : {fields}.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>Field '{field}' of layer '{layer}' does not hold numbers, which '{label}' ({name}) needs.</source>
            <translation>Le champ « {field} » de la couche « {layer} » ne contient pas de nombres, ce que demande « {label} » ({name}).</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>'{label}' ({name}) is required: give a folder.</source>
            <translation>« {label} » ({name}) est obligatoire : donnez un dossier.</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>no geometry</source>
            <translation>aucune géométrie</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>points</source>
            <translation>points</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>lines</source>
            <translation>lignes</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>polygons</source>
            <translation>polygones</translation>
        </message>
        <message>
            <location filename="../processing/validation.py" />
            <source>geometries</source>
            <translation>géométries</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/cnig_files.py" />
            <location filename="../trame_verte_plugin/engine/files.py" />
            <source>File '{file}' cannot be read: {reason}.</source>
            <translation>Le fichier « {file} » ne peut pas être lu : {reason}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/cnig_files.py" />
            <source>File '{file}' cannot be written: {reason}.</source>
            <translation>Le fichier « {file} » ne peut pas être écrit : {reason}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/deliverable/layouts.py" />
            <source>Laying out the maps</source>
            <translation>Mise en page des cartes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/deliverable/package.py" />
            <source>Writing the GeoPackage</source>
            <translation>Écriture du GeoPackage</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/deliverable/package.py" />
            <location filename="../trame_verte_plugin/bridge/geopackage.py" />
            <location filename="../trame_verte_plugin/bridge/sinks.py" />
            <source>The results could not be written ({reason}). Is the disk full, or the file open elsewhere?</source>
            <translation>Les résultats n'ont pas pu être écrits ({reason}). Le disque est-il plein, ou le fichier ouvert ailleurs ?</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/deliverable/package.py" />
            <source>Layer '{layer}' could not be written into the GeoPackage ({reason}). Save it as a GeoPackage of its own first, which shows what is wrong with it.</source>
            <translation>La couche « {layer} » n'a pas pu être écrite dans le GeoPackage ({reason}). L'enregistrer d'abord dans un GeoPackage à elle, ce qui montre ce qu'elle a.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/deliverable/package.py" />
            <source>Layer '{layer}' was written into the GeoPackage but cannot be read back ({reason}). Is the disk full?</source>
            <translation>La couche « {layer} » a été écrite dans le GeoPackage mais ne peut pas être relue ({reason}). Le disque est-il plein ?</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/deliverable/project.py" />
            <source>The project could not be written ({reason}). Is the disk full?</source>
            <translation>Le projet n'a pas pu être écrit ({reason}). Le disque est-il plein ?</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/deliverable/summary.py" />
            <source>Counting for the report</source>
            <translation>Décompte pour le rapport</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/feedback.py" />
            <location filename="../trame_verte_plugin/engine/workers.py" />
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/geopackage.py" />
            <location filename="../trame_verte_plugin/bridge/sinks.py" />
            <source>Writing the results</source>
            <translation>Écriture des résultats</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/maps/contents.py" />
            <location filename="../trame_verte_plugin/bridge/raw.py" />
            <source>Reading the layers</source>
            <translation>Lecture des couches</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/maps/contents.py" />
            <source>No layer has a geometry that can be drawn: give a layer that has some.</source>
            <translation>Aucune couche n'a de géométrie à dessiner : donnez une couche qui en a.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/maps/coverage.py" />
            <source>No feature of layer '{layer}' has a surface to draw: there is no sheet to make. Give another coverage, or none.</source>
            <translation>Aucun objet de la couche « {layer} » n'a de surface à dessiner : il n'y a aucune planche à faire. Donnez une autre couverture, ou aucune.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/maps/export.py" />
            <source>{path} could not be written ({reason}). Is there room on the disk? On large paper, a lower resolution needs less memory.</source>
            <translation>{path} n'a pas pu être écrit ({reason}). Reste-t-il de la place sur le disque ? Sur un grand papier, une résolution plus basse demande moins de mémoire.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/pictures.py" />
            <source>Drawing maps</source>
            <translation>Dessin des cartes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/_connectivity_betweenness.py" />
            <source>Counting the paths through each patch</source>
            <translation>Compte des chemins passant par chaque tache</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/_connectivity_dense.py" />
            <location filename="../trame_verte_plugin/engine/_connectivity_removal.py" />
            <source>Removing each patch in turn</source>
            <translation>Retrait de chaque tache à son tour</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/bufferzones/inputs.py" />
            <source>Reading the spoil heaps</source>
            <translation>Lecture des terrils</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/bufferzones/openness.py" />
            <source>Measuring openness</source>
            <translation>Mesure de l'ouverture</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/bufferzones/prepare.py" />
            <source>Layer '{layer}', feature {fid}: the field '{field}' holds '{value}', which is no kind of zone. Write 0 (urbanisation break), 1 (farmland that opens a view) or 2 (World Heritage).</source>
            <translation>Couche « {layer} », entité {fid} : le champ « {field} » contient « {value} », qui n'est pas une nature de zone. Écrivez 0 (coupure d'urbanisation), 1 (parvis agricole) ou 2 (patrimoine mondial).</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/bufferzones/prepare.py" />
            <source>Layer '{layer}' does not touch any zone. Check that it is of the same place and has its right projection.</source>
            <translation>La couche « {layer} » ne touche aucune zone. Vérifiez qu'elle est au même endroit et a sa bonne projection.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/bufferzones/pressure.py" />
            <source>Measuring pressure</source>
            <translation>Mesure de la pression</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/bufferzones/urban_patch.py" />
            <source>Growing the buildings</source>
            <translation>Dilatation des bâtiments</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/bufferzones/urban_patch.py" />
            <source>Joining the urban patch</source>
            <translation>Assemblage de la tache urbaine</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/circles.py" />
            <location filename="../trame_verte_plugin/engine/greenparcels/widths.py" />
            <source>Measuring widths</source>
            <translation>Mesure des largeurs</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/clip.py" />
            <source>Cutting by zone</source>
            <translation>Découpe par zone</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/attributes.py" />
            <source>'{pair}' (ATTRIBUTES) is not 'name=field'. Write pairs with ';' between them: {example}.</source>
            <translation>« {pair} » (ATTRIBUTES) n'est pas de la forme « nom=champ ». Écrire des paires séparées par « ; » : {example}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/attributes.py" />
            <source>The layer has no field '{field}', which ATTRIBUTES names. Its fields are: {fields}.</source>
            <translation>La couche n'a pas de champ « {field} », que nomme ATTRIBUTES. Ses champs sont : {fields}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/attributes.py" />
            <source>ATTRIBUTES names '{name}' twice. Give each attribute once.</source>
            <translation>ATTRIBUTES nomme deux fois « {name} ». Donner chaque attribut une fois.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/check.py" />
            <source>Checking the tables</source>
            <translation>Contrôle des tables</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/check_geometry.py" />
            <location filename="../trame_verte_plugin/engine/repair.py" />
            <source>Checking geometries</source>
            <translation>Vérification des géométries</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/columns.py" />
            <source>'{symbol}' (SYMBOL_FIELD) is no symbol of {table}: write it like {example}, or leave the field empty.</source>
            <translation>« {symbol} » (SYMBOL_FIELD) n'est pas un symbole de {table} : l'écrire comme {example}, ou laisser le champ vide.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/document.py" />
            <source>'{territory}' is neither the INSEE code of a commune (5 characters, 59178) nor a SIREN (9 digits of which the last checks the others, 200040954). Check it on the INSEE's site.</source>
            <translation>« {territory} » n'est ni le code INSEE d'une commune (5 caractères, 59178) ni un SIREN (9 chiffres dont le dernier vérifie les autres, 200040954). Le vérifier sur le site de l'INSEE.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/document.py" />
            <source>'{date}' is not a day of the calendar: write yearmonthday, 20250424.</source>
            <translation>« {date} » n'est pas un jour du calendrier : écrire annéemoisjour, 20250424.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/export.py" />
            <source>Writing the standard's rows</source>
            <translation>Écriture des lignes du standard</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/holding.py" />
            <source>The folder '{folder}' (FOLDER) is called after another delivery than {document}. Choose another folder, or correct TERRITORY and DOCUMENT_DATE.</source>
            <translation>Le dossier « {folder} » (FOLDER) porte le nom d'une autre livraison que {document}. Choisir un autre dossier, ou corriger TERRITORY et DOCUMENT_DATE.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/holding.py" />
            <source>The folder '{folder}' (FOLDER) holds another delivery than {document}: {file}. Choose another folder, or correct TERRITORY and DOCUMENT_DATE.</source>
            <translation>Le dossier « {folder} » (FOLDER) contient une autre livraison que {document} : {file}. Choisir un autre dossier, ou corriger TERRITORY et DOCUMENT_DATE.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/holding.py" />
            <source>{file} stands in the folder in another format. Choose that one (FORMAT), or take the file away.</source>
            <translation>{file} est dans le dossier dans un autre format. Choisir celui-là (FORMAT), ou retirer le fichier.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/holding.py" />
            <source>The projection '{crs}' (TARGET_CRS) is none in which a document of urbanism may be delivered. Choose one of: {legal}.</source>
            <translation>La projection « {crs} » (TARGET_CRS) n'est pas de celles dans lesquelles un document d'urbanisme peut être livré. En choisir une : {legal}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/holding.py" />
            <source>The folder holds {file} in '{crs}', not in '{asked}' (TARGET_CRS): a delivery has one projection. Leave TARGET_CRS empty.</source>
            <translation>Le dossier contient {file} en « {crs} », et non en « {asked} » (TARGET_CRS) : une livraison n'a qu'une projection. Laisser TARGET_CRS vide.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/holding.py" />
            <source>{file} in the folder is in '{crs}', in which no document may be delivered. Reproject it first.</source>
            <translation>{file}, dans le dossier, est en « {crs} », dans laquelle aucun document ne peut être livré. Le reprojeter d'abord.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/standard.py" />
            <source>'{version}' is no version of the CNIG standard that Trame verte knows. Give one of: {known}.</source>
            <translation>« {version} » n'est pas une version du standard CNIG que Trame verte connaît. Donner l'une de celles-ci : {known}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/target.py" />
            <source>'{target}' (TARGET) is no code of {standard}. Write the table and the code, PRESCRIPTION_25_00. Near it are: {near}.</source>
            <translation>« {target} » (TARGET) n'est pas un code de {standard}. Écrire la table et le code, PRESCRIPTION_25_00. Les plus proches sont : {near}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/cnig/target.py" />
            <source>{target} ({label}) may not stand in {table}: the standard allows it in {allowed} only. Give a layer of that geometry, or another code.</source>
            <translation>{target} ({label}) ne peut pas être dans {table} : le standard ne le permet que dans {allowed}. Donner une couche de cette géométrie, ou un autre code.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/connectivity.py" />
            <source>A patch's capacity is missing or negative: give every patch a number of 0 or more.</source>
            <translation>La capacité d'une tache manque ou est négative : donnez à chaque tache un nombre supérieur ou égal à 0.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/connectivity.py" />
            <source>A link's distance is missing or negative: give every link a number of metres, 0 or more.</source>
            <translation>La distance d'un lien manque ou est négative : donnez à chaque lien un nombre de mètres supérieur ou égal à 0.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/connectivity.py" />
            <source>A link leads to a patch that does not exist.</source>
            <translation>Un lien mène à une tache qui n'existe pas.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/connectivity.py" />
            <source>The dispersal distance is {value}: it must be more than 0 m.</source>
            <translation>La distance de dispersion vaut {value} : elle doit dépasser 0 m.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/connectivity.py" />
            <source>The probability is {value}: it must lie strictly between 0 and 1.</source>
            <translation>La probabilité vaut {value} : elle doit être strictement comprise entre 0 et 1.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/connectivity.py" />
            <source>The landscape area is {value}: it must be more than 0 m².</source>
            <translation>La surface du paysage vaut {value} : elle doit dépasser 0 m².</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/contact.py" />
            <source>Joining open land</source>
            <translation>Assemblage des espaces ouverts</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/component_shapes.py" />
            <location filename="../trame_verte_plugin/engine/habitats/areas.py" />
            <source>Drawing the components</source>
            <translation>Dessin des composantes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/gaps.py" />
            <source>Looking for gaps</source>
            <translation>Recherche des lacunes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/hits.py" />
            <source>Finding where barriers cross</source>
            <translation>Recherche des croisements avec les obstacles</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/impact.py" />
            <source>Measuring the effect of each project</source>
            <translation>Mesure de l'effet de chaque projet</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/inputs.py" />
            <source>Layer '{layer}' has no line or polygon that can be used.</source>
            <translation>La couche « {layer} » n'a ni ligne ni polygone utilisable.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/inputs.py" />
            <source>Layer '{layer}' cannot be read as corridors: give a layer that holds lines only or polygons only.</source>
            <translation>La couche « {layer} » ne peut pas être lue comme des corridors : donnez une couche de lignes seules ou de polygones seuls.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/line_network.py" />
            <source>Describing the breaks</source>
            <translation>Description des ruptures</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/middle.py" />
            <source>Drawing the axes of surfaces</source>
            <translation>Tracé des axes des surfaces</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/obstacles.py" />
            <source>Table '{file}': '{value}' in column '{column}' is none of coupe, a_niveau, sans_effet.</source>
            <translation>Table « {file} » : « {value} », dans la colonne « {column} », n'est ni coupe, ni a_niveau, ni sans_effet.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/parcels.py" />
            <source>Looking for the parcels under the links</source>
            <translation>Recherche des parcelles sous les liaisons</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/plan.py" />
            <source>Ranking the works</source>
            <translation>Classement des ouvrages</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/profiles.py" />
            <source>Measuring planted strips</source>
            <translation>Mesure des bandes plantées</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/surface_nodes.py" />
            <source>Measuring ways through the surfaces</source>
            <translation>Mesure des chemins à travers les surfaces</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/surfaces.py" />
            <source>Cutting corridors by barriers</source>
            <translation>Coupe des corridors par les obstacles</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/continuity/surfaces.py" />
            <source>Looking for pinch points</source>
            <translation>Recherche des goulets</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/csv_tables.py" />
            <source>Table '{file}' is empty: it has no line that names its columns.</source>
            <translation>La table « {file} » est vide : aucune ligne ne nomme ses colonnes.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/csv_tables.py" />
            <source>Table '{file}' has no column '{column}'. Its columns are: {columns}.</source>
            <translation>La table « {file} » n'a pas de colonne « {column} ». Ses colonnes sont : {columns}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/csv_tables.py" />
            <source>Table '{file}' cannot be read: {reason}.</source>
            <translation>La table « {file} » ne peut pas être lue : {reason}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/csv_tables.py" />
            <source>Row {row} of table '{file}' has {found} values for {wanted} columns. Check its ';'.</source>
            <translation>La ligne {row} de la table « {file} » a {found} valeurs pour {wanted} colonnes. Vérifiez ses points-virgules.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/csv_tables.py" />
            <source>Row {row} of table '{file}' has no value in column '{column}'.</source>
            <translation>La ligne {row} de la table « {file} » n'a pas de valeur dans la colonne « {column} ».</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/csv_tables.py" />
            <source>Table '{file}': '{value}' in column '{column}' is not a number (row of source '{source}').</source>
            <translation>Table « {file} » : « {value} », dans la colonne « {column} », n'est pas un nombre (ligne de source « {source} »).</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/estates/energy.py" />
            <source>Counting energy diagnoses</source>
            <translation>Compte des diagnostics énergétiques</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/estates/openings.py" />
            <location filename="../trame_verte_plugin/engine/estates/pockets.py" />
            <source>Finding free land</source>
            <translation>Recherche du terrain libre</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/estates/prepare.py" />
            <source>Layer '{layer}' is no earlier inventory: it has none of the fields {fields}. Give the output INVENTORY of an earlier run.</source>
            <translation>La couche « {layer} » n'est pas un inventaire précédent : elle n'a aucun des champs {fields}. Donnez la sortie INVENTORY d'un calcul précédent.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/estates/prepare.py" />
            <source>Layer '{layer}': its field was not recognised. Choose it ({parameter}). Its fields are: {fields}.</source>
            <translation>Couche « {layer} » : son champ n'a pas été reconnu. Choisissez-le ({parameter}). Ses champs sont : {fields}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/estates/walls.py" />
            <source>Measuring walls</source>
            <translation>Mesure des murs</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/files.py" />
            <source>Layer '{layer}' has no field '{field}'.</source>
            <translation>La couche « {layer} » n'a pas de champ « {field} ».</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/free_land.py" />
            <source>Cutting out free land</source>
            <translation>Découpe du terrain libre</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/beside.py" />
            <source>Looking for parcels to win</source>
            <translation>Recherche des parcelles à gagner</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/closeness.py" />
            <source>Looking for what is near</source>
            <translation>Recherche de ce qui est proche</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/footprints.py" />
            <source>Giving lines their width</source>
            <translation>Mise en largeur des lignes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/gains.py" />
            <source>Measuring what corridors would gain</source>
            <translation>Mesure de ce que les corridors gagneraient</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/pieces.py" />
            <source>Cutting the elements</source>
            <translation>Découpe des éléments</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/prepare.py" />
            <source>No element of layer '{layer}' is on or near the parcels. Check that elements and parcels are of the same place and have their right projections.</source>
            <translation>Aucun élément de la couche « {layer} » n'est sur les parcelles ou près d'elles. Vérifiez que les éléments et les parcelles sont du même lieu et ont leur bonne projection.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/prepare.py" />
            <source>No parcel of layer '{layer}' is near the elements. Check that elements and parcels are of the same place and have their right projections.</source>
            <translation>Aucune parcelle de la couche « {layer} » n'est près des éléments. Vérifiez que les éléments et les parcelles sont du même lieu et ont leur bonne projection.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/rules.py" />
            <source>Table '{file}': '{value}' in column '{column}' is none of {known}.</source>
            <translation>Table « {file} » : « {value} » dans la colonne « {column} » n'est aucun de {known}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/rules.py" />
            <source>Table '{file}': '{value}' in column '{column}' is no code of the CNIG standard. Write it as 25-00.</source>
            <translation>Table « {file} » : « {value} » dans la colonne « {column} » n'est pas un code du standard CNIG. Écrivez-le comme 25-00.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/rules.py" />
            <source>Table '{file}': the last row of use 'propose' must have no words: it stands for what no other row knows.</source>
            <translation>Table « {file} » : la dernière ligne d'usage « propose » doit être sans mot : elle vaut pour ce qu'aucune autre ne connaît.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/rules.py" />
            <source>Table '{file}': the code '{code}' is proposed, but no row of use 'code' says for which geometries the standard allows it.</source>
            <translation>Table « {file} » : le code « {code} » est proposé, mais aucune ligne d'usage « code » ne dit pour quelles géométries le standard le permet.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/greenparcels/slivers.py" />
            <source>Joining slivers</source>
            <translation>Rattachement des lisérés</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/growth.py" />
            <source>Growing buildings</source>
            <translation>Dilatation des bâtiments</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/crossings.py" />
            <source>Finding where links meet barriers</source>
            <translation>Recherche des croisements de liens et d'obstacles</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/flows.py" />
            <source>Following the best paths</source>
            <translation>Suivi des meilleurs chemins</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/graph.py" />
            <source>{count} patches belong to one sub-network; at most {most} can be compared with one another. Leave out the smallest patches, or name the field of the sub-networks (SUBNETWORK_FIELD).</source>
            <translation>{count} taches appartiennent à une même sous-trame ; au plus {most} peuvent être comparées entre elles. Écartez les plus petites, ou nommez le champ des sous-trames (SUBNETWORK_FIELD).</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/guilds.py" />
            <source>Table '{file}': the sub-network '{name}' stands twice. Keep one row.</source>
            <translation>Table « {file} » : la sous-trame « {name} » figure deux fois. Gardez une seule ligne.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/guilds.py" />
            <source>Table '{file}': '{value}' in column '{column}' is out of range (sub-network '{name}'). Distances are more than 0 m, a probability lies strictly between 0 and 1.</source>
            <translation>Table « {file} » : « {value} », dans la colonne « {column} », est hors limites (sous-trame « {name} »). Une distance dépasse 0 m, une probabilité est strictement comprise entre 0 et 1.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/guilds.py" />
            <source>Table '{file}': '{value}' in column 'obstacles' is no class of barriers (sub-network '{name}'). The classes are: {classes}; or write 'tous' or 'aucun'.</source>
            <translation>Table « {file} » : « {value} », dans la colonne « obstacles », n'est pas une classe d'obstacles (sous-trame « {name} »). Les classes sont : {classes} ; ou écrivez « tous » ou « aucun ».</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/links.py" />
            <source>Measuring from patch to patch</source>
            <translation>Mesure de tache à tache</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/links.py" />
            <source>Looking for neighbouring patches</source>
            <translation>Recherche des taches voisines</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/links.py" />
            <source>The longest link (MAX_DISTANCE) would join more than {most} pairs of patches. Give a shorter distance, leave out the smallest patches, or name the field of the sub-networks (SUBNETWORK_FIELD).</source>
            <translation>Le plus long lien (MAX_DISTANCE) joindrait plus de {most} couples de taches. Donnez une distance plus courte, écartez les plus petites taches, ou nommez le champ des sous-trames (SUBNETWORK_FIELD).</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/prepare.py" />
            <source>Layer '{layer}' has no usable patch: every feature was rejected. Ask for REJECTS to see why.</source>
            <translation>La couche « {layer} » n'a aucune tache utilisable : toutes les entités ont été rejetées. Demandez REJECTS pour voir pourquoi.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/habitats/prepare.py" />
            <source>Layer '{layer}': the field '{field}' holds no capacity (a number of 0 or more). Choose another field, or leave it empty: the capacity is then the area.</source>
            <translation>Couche « {layer} » : le champ « {field} » ne contient pas de capacité (nombre supérieur ou égal à 0). Choisissez un autre champ, ou laissez vide : la capacité est alors la surface.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/cover.py" />
            <source>Comparing the two dates</source>
            <translation>Comparaison des deux dates</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/decree.py" />
            <source>Applying the decree's thresholds</source>
            <translation>Application des seuils du décret</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/nomenclature.py" />
            <source>Table '{file}': the category '{category}' is unknown. Write one of: {known}.</source>
            <translation>Table « {file} » : la catégorie « {category} » est inconnue. Écrivez l'une de celles-ci : {known}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/nomenclature.py" />
            <source>Table '{file}': a row has no '{column}'.</source>
            <translation>Table « {file} » : une ligne n'a pas de « {column} ».</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/nomenclature.py" />
            <source>Table '{file}': the code '{code}' stands twice.</source>
            <translation>Table « {file} » : le code « {code} » figure deux fois.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/reading.py" />
            <source>Layer '{layer}': the field of its codes was not recognised. Choose it among the field parameters.</source>
            <translation>Couche « {layer} » : le champ de ses codes n'a pas été reconnu. Choisissez-le parmi les paramètres de champs.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/reading.py" />
            <source>Layer '{layer}': the codes of the field '{field}' are neither OCS GE nor CORINE Land Cover. Choose the field of the codes, or give your own table (CLASS_TABLE, columns 'code;categorie').</source>
            <translation>Couche « {layer} » : les codes du champ « {field} » ne sont ni OCS GE ni CORINE Land Cover. Choisissez le champ des codes, ou donnez votre table (CLASS_TABLE, colonnes « code;categorie »).</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/reading.py" />
            <source>Layer '{layer}': the decree's thresholds are for OCS GE, whose codes it does not have. Switch them off (APPLY_DECREE_THRESHOLDS) or give an OCS GE.</source>
            <translation>Couche « {layer} » : les seuils du décret valent pour l'OCS GE, dont elle n'a pas les codes. Désactivez-les (APPLY_DECREE_THRESHOLDS) ou donnez une OCS GE.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/reading.py" />
            <source>Layer '{layer}': the field '{field}' is empty. Choose the field that holds the codes of land cover.</source>
            <translation>Couche « {layer} » : le champ « {field} » est vide. Choisissez le champ qui contient les codes d'occupation du sol.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/linear.py" />
            <source>Locating along the axes</source>
            <translation>Repérage le long des axes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/maps/sheets.py" />
            <source>At 1:{scale} '{part}' would take {count} sheets, more than {most}. Choose a smaller scale or larger paper.</source>
            <translation>Au 1/{scale}, « {part} » prendrait {count} planches, plus que {most}. Choisissez une échelle plus petite ou un papier plus grand.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/nearest.py" />
            <source>Measuring distances</source>
            <translation>Mesure des distances</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/network/centrality.py" />
            <location filename="../trame_verte_plugin/engine/network/flow.py" />
            <location filename="../trame_verte_plugin/engine/network/merged_flow.py" />
            <source>Counting the shortest paths through each piece</source>
            <translation>Compte des plus courts chemins passant par chaque tronçon</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/network/contacts.py" />
            <source>Finding where lines meet</source>
            <translation>Recherche des croisements de lignes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/network/paths.py" />
            <source>Attaching places to the network</source>
            <translation>Rattachement des lieux au réseau</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/network/snapping.py" />
            <source>Joining ends within the tolerance</source>
            <translation>Raccord des extrémités à la tolérance près</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/overlap.py" />
            <source>Measuring overlaps</source>
            <translation>Mesure des recouvrements</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/projection.py" />
            <source>Reprojecting</source>
            <translation>Reprojection</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/projection.py" />
            <source>'{text}' is not a projection that can be used. Give a code such as EPSG:2154.</source>
            <translation>« {text} » n'est pas une projection utilisable. Donnez un code tel que EPSG:2154.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/projection.py" />
            <source>The main layer has no projection. Set it in the properties of the layer.</source>
            <translation>La couche principale n'a pas de projection. Définissez-la dans les propriétés de la couche.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/projection.py" />
            <source>The coordinates of the main layer have no place in its projection '{crs}': axes swapped or wrong projection?</source>
            <translation>Les coordonnées de la couche principale n'ont pas de place dans sa projection « {crs} » : axes inversés ou projection fausse ?</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/projection.py" />
            <source>The projection '{crs}' distorts lengths by more than 0.2 % where the data lie. Choose one made for that place, such as {advice}.</source>
            <translation>La projection « {crs} » déforme les longueurs de plus de 0,2 % à l'endroit des données. Choisissez-en une adaptée à ce lieu, par exemple {advice}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/projection.py" />
            <source>Layer '{layer}' has no projection. Set it in the properties of the layer.</source>
            <translation>La couche « {layer} » n'a pas de projection. Définissez-la dans les propriétés de la couche.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/projection.py" />
            <source>Feature {fid} of layer '{layer}' has no place in the projection '{crs}'. Are its axes swapped, or is its projection wrong?</source>
            <translation>L'entité {fid} de la couche « {layer} » n'a pas de place dans la projection « {crs} ». Ses axes sont-ils inversés, ou sa projection est-elle fausse ?</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/projection.py" />
            <source>The coordinates of layer '{layer}' have no place beside layer '{main}': axes swapped or wrong projection?</source>
            <translation>Les coordonnées de la couche « {layer} » n'ont pas de place près de la couche « {main} » : axes inversés ou projection fausse ?</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/projection.py" />
            <source>Layer '{layer}' lies {distance} km away from layer '{main}': axes swapped or wrong projection?</source>
            <translation>La couche « {layer} » se trouve à {distance} km de la couche « {main} » : axes inversés ou projection fausse ?</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/build.py" />
            <source>Adding up</source>
            <translation>Sommes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/constraints.py" />
            <source>Gathering the constraints</source>
            <translation>Réunion des contraintes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/constraints.py" />
            <source>Table '{file}', row {row}, column 'niveau': '{value}' is not one of {levels}.</source>
            <translation>Table « {file} », ligne {row}, colonne « niveau » : « {value} » n'est pas l'une des valeurs {levels}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/corridor.py" />
            <source>Choosing the parcels of the corridor</source>
            <translation>Choix des parcelles du fuseau</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/inputs.py" />
            <source>No parcel of layer '{layer}' is within {distance:g} m of the axes. Check that the axes and the parcels are of the same place and have their right projections.</source>
            <translation>Aucune parcelle de la couche « {layer} » n'est à moins de {distance:g} m des axes. Vérifiez que les axes et les parcelles sont au même endroit et ont leurs bonnes projections.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/land.py" />
            <source>Cutting constraints to the parcels</source>
            <translation>Découpe des contraintes par parcelle</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/land.py" />
            <source>Sharing free land between parcels</source>
            <translation>Partage du foncier libre entre les parcelles</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/sites.py" />
            <source>Finding adjoining units</source>
            <translation>Recherche des unités attenantes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/sites.py" />
            <source>Measuring shared boundaries</source>
            <translation>Mesure des limites communes</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/units.py" />
            <source>Finding parcels of one owner</source>
            <translation>Regroupement des parcelles d'un même compte</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/referential/zoning.py" />
            <source>Layer '{layer}' has no field TYPEZONE (U, AUc, AUs, A, N; standard of the CNIG). Rename the field that holds the zone types, or leave the zoning out.</source>
            <translation>La couche « {layer} » n'a pas de champ TYPEZONE (U, AUc, AUs, A, N ; standard du CNIG). Renommez le champ qui contient les types de zones, ou n'indiquez pas de zonage.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/staging.py" />
            <source>{path} cannot be written ({reason}). Close the program that holds it open, or choose another place.</source>
            <translation>{path} ne peut pas être écrit ({reason}). Fermez le programme qui le tient ouvert, ou choisissez un autre endroit.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/table.py" />
            <source>Layer '{layer}' has no field '{field}'. Its fields are: {fields}.</source>
            <translation>La couche « {layer} » n'a pas de champ « {field} ». Ses champs sont : {fields}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/guide.py" />
            <source>Trame verte: guide</source>
            <translation>Trame verte : guide</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/guide.py" />
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/guide.py" />
            <source>Contents</source>
            <translation>Sommaire</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/plugin.py" />
            <source>Trame verte: algorithms, sample data and guide</source>
            <translation>Trame verte : traitements, données d'exemple et guide</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/plugin.py" />
            <source>The sample's layers stand in a group of their own.</source>
            <translation>Les couches d'exemple sont dans un groupe à part.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/plugin.py" />
            <source>Load the sample data</source>
            <translation>Charger les données d'exemple</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/plugin.py" />
            <source>Open the guide</source>
            <translation>Ouvrir le guide</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/report/gathering.py" />
            <source>{name} is not a report of Trame verte. Give the HTML files that its algorithms wrote (REPORT).</source>
            <translation>{name} n'est pas un rapport de Trame verte. Donner les fichiers HTML que ses traitements ont écrits (REPORT).</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/requirements.py" />
            <source>Trame verte needs packages that this QGIS lacks ({names}): update QGIS, or open the 'OSGeo4W Shell' of the Start menu, run  {command}  and start QGIS again.</source>
            <translation>Trame verte a besoin de paquets que ce QGIS n'a pas ({names}) : mettez QGIS à jour, ou ouvrez « OSGeo4W Shell » dans le menu Démarrer, lancez  {command}  puis redémarrez QGIS.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/requirements.py" />
            <source>Trame verte needs packages that this QGIS lacks ({names}): update QGIS, or open the Terminal, run  {command}  and start QGIS again.</source>
            <translation>Trame verte a besoin de paquets que ce QGIS n'a pas ({names}) : mettez QGIS à jour, ou ouvrez le Terminal, lancez  {command}  puis redémarrez QGIS.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/requirements.py" />
            <source>Trame verte needs packages that this system lacks ({names}): open a terminal, run  {command}  and start QGIS again.</source>
            <translation>Trame verte a besoin de paquets que ce système n'a pas ({names}) : ouvrez un terminal, lancez  {command}  puis redémarrez QGIS.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/sample.py" />
            <source>Trame verte: sample data</source>
            <translation>Trame verte : données d'exemple</translation>
        </message>
    </context>
</TS>
