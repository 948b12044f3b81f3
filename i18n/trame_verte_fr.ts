<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
    <context>
        <name>TrameVerte</name>
        <message>
            <location filename="../processing/base.py" />
            <source>Projection of the results</source>
            <translation>Projection des résultats</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
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
            <location filename="../processing/base.py" />
            <source>Cancelled: nothing was written.</source>
            <translation>Annulé : rien n'a été écrit.</translation>
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>'{algorithm}' stopped on an unexpected error ({error}) and wrote nothing. The details are in the log, tab 'Trame verte': please send them with your report.</source>
            <translation>« {algorithm} » s'est arrêté sur une erreur inattendue ({error}) et n'a rien écrit. Les détails sont dans le journal, onglet « Trame verte » : merci de les joindre à votre signalement.</translation>
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
            <source>Output '{label}' ({name}) would overwrite the input layer '{layer}'. Choose another file, or a table of its own: {example}</source>
            <translation>La sortie « {label} » ({name}) écraserait la couche d'entrée « {layer} ». Choisissez un autre fichier, ou une table à part : {example}</translation>
        </message>
        <message>
            <location filename="../processing/checks_of_outputs.py" />
            <source>Outputs '{label}' ({name}) and '{other}' ({other_name}) go to the same place. Give each its own file, or each a table of its own in one GeoPackage: {example}</source>
            <translation>Les sorties « {label} » ({name}) et « {other} » ({other_name}) vont au même endroit. Donnez à chacune son fichier, ou à chacune sa table dans un même GeoPackage : {example}</translation>
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
            <source>'{label}' ({name}) is '{value}', which is not a projection that QGIS knows. Give a code such as EPSG:2154, or leave it empty.</source>
            <translation>« {label} » ({name}) vaut « {value} », qui n'est pas une projection connue de QGIS. Donnez un code tel que EPSG:2154, ou laissez vide.</translation>
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
            <location filename="../processing/run.py" />
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
            <location filename="../trame_verte_plugin/bridge/feedback.py" />
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/bridge/sinks.py" />
            <source>The results could not be written ({reason}). Is the disk full, or the file open elsewhere?</source>
            <translation>Les résultats n'ont pas pu être écrits ({reason}). Le disque est-il plein, ou le fichier ouvert ailleurs ?</translation>
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
            <location filename="../trame_verte_plugin/engine/bufferzones/measures.py" />
            <source>Joining open land</source>
            <translation>Assemblage des espaces ouverts</translation>
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
            <source>Layer '{layer}': the codes of the field '{field}' are neither OCS GE nor CORINE Land Cover. Choose the field of the codes, or give your own table (CLASS_TABLE, columns 'code;categorie').</source>
            <translation>Couche « {layer} » : les codes du champ « {field} » ne sont ni OCS GE ni CORINE Land Cover. Choisissez le champ des codes, ou donnez votre table (CLASS_TABLE, colonnes « code;categorie »).</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/bufferzones/prepare.py" />
            <source>Layer '{layer}': the field '{field}' is empty. Choose the field that holds the codes of land cover.</source>
            <translation>Couche « {layer} » : le champ « {field} » est vide. Choisissez le champ qui contient les codes d'occupation du sol.</translation>
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
            <location filename="../trame_verte_plugin/engine/files.py" />
            <source>File '{file}' cannot be read: {reason}.</source>
            <translation>Le fichier « {file} » ne peut pas être lu : {reason}.</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/files.py" />
            <source>Layer '{layer}' has no field '{field}'.</source>
            <translation>La couche « {layer} » n'a pas de champ « {field} ».</translation>
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/cover.py" />
            <source>Comparing the two dates</source>
            <translation>Comparaison des deux dates</translation>
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
            <location filename="../trame_verte_plugin/engine/referential/constraints.py" />
            <source>Table '{file}', row {row}, column 'niveau': '{value}' is not one of {levels}.</source>
            <translation>Table « {file} », ligne {row}, colonne « niveau » : « {value} » n'est pas l'une des valeurs {levels}.</translation>
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
            <location filename="../trame_verte_plugin/engine/referential/places.py" />
            <source>Finding the nearest stop</source>
            <translation>Recherche de l'arrêt le plus proche</translation>
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
