<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
    <context>
        <name>TrameVerte</name>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit.py" />
            <source>State of buffer zones and urbanisation breaks</source>
            <translation>État des zones tampons et des coupures d'urbanisation</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Zones</source>
            <translation>Zones</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Urbanisation breaks, farmland that opens views, or World Heritage perimeters.</source>
            <translation>Coupures d'urbanisation, parvis agricoles ou périmètres du patrimoine mondial.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Kind of zone</source>
            <translation>Nature des zones</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Urbanisation break (green-grid buffer zone)</source>
            <translation>Coupure d'urbanisation (zone tampon de la trame verte)</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Farmland that opens a view</source>
            <translation>Parvis agricole</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>World Heritage property or buffer zone</source>
            <translation>Bien du patrimoine mondial ou sa zone tampon</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Only urbanisation breaks get a verdict; the others get figures.</source>
            <translation>Seules les coupures d'urbanisation reçoivent un verdict ; les autres, des chiffres.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Land cover, first date</source>
            <translation>Occupation du sol, première date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>OCS GE, CORINE, or your own codes.</source>
            <translation>OCS GE, CORINE ou vos propres codes.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Land cover, second date</source>
            <translation>Occupation du sol, seconde date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Buildings, first date</source>
            <translation>Bâtiments, première date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Without land cover the urban patch is made from them.</source>
            <translation>Sans occupation du sol, la tache urbaine en est tirée.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Buildings, second date</source>
            <translation>Bâtiments, seconde date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Zoning</source>
            <translation>Zonage</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>ZONE_URBA of the CNIG standard: land that the plan opens.</source>
            <translation>ZONE_URBA du standard CNIG : ce que le plan ouvre.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Prescriptions</source>
            <translation>Prescriptions</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Prescriptions of the CNIG standard: reserved land, limited building, protections.</source>
            <translation>Prescriptions du standard CNIG : emplacements réservés, STECAL, protections.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Building permits</source>
            <translation>Permis de construire</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Points or plots.</source>
            <translation>Points ou terrains.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Declared farmland</source>
            <translation>Parcelles agricoles déclarées</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Registre parcellaire graphique (RPG).</source>
            <translation>Registre parcellaire graphique (RPG).</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Spoil heaps</source>
            <translation>Terrils</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Terrils: their bare ground is not a building site.</source>
            <translation>Leur sol nu n'est pas un chantier.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Communes</source>
            <translation>Communes</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>With INSEE code, name and EPCI.</source>
            <translation>Avec le code INSEE, le nom et l'EPCI.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Name of the zone</source>
            <translation>Nom de la zone</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Quoted in the tables and on the map.</source>
            <translation>Cité dans les tableaux et sur la carte.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Kind of each zone</source>
            <translation>Nature de chaque zone</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>0, 1 or 2, or coupure, parvis, unesco; goes before the kind chosen above.</source>
            <translation>0, 1 ou 2, ou coupure, parvis, unesco ; l'emporte sur la nature choisie plus haut.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Code of land cover, first date</source>
            <translation>Code de couverture, première date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>By default code_cs or code_18.</source>
            <translation>Par défaut code_cs ou code_18.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Code of land use, first date</source>
            <translation>Code d'usage, première date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>By default code_us.</source>
            <translation>Par défaut code_us.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Code of land cover, second date</source>
            <translation>Code de couverture, seconde date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Code of land use, second date</source>
            <translation>Code d'usage, seconde date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Nomenclature</source>
            <translation>Nomenclature</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Recognise it</source>
            <translation>La reconnaître</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>OCS GE</source>
            <translation>OCS GE</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>CORINE Land Cover</source>
            <translation>CORINE Land Cover</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>My own table</source>
            <translation>Ma propre table</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>How codes become artificial, farm, natural land and water.</source>
            <translation>Comment les codes deviennent sol artificialisé, agricole, naturel ou eau.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Table of classes</source>
            <translation>Table des classes</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>CSV 'code;categorie' with artificiel, agricole, naturel or eau; 'cs;us;categorie' for two codes.</source>
            <translation>CSV « code;categorie » avec artificiel, agricole, naturel ou eau ; « cs;us;categorie » pour deux codes.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>What is measured</source>
            <translation>Ce qui est mesuré</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Artificialisation (State's rule on OCS GE)</source>
            <translation>Artificialisation (règle de l'État sur l'OCS GE)</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Consumption of natural, farm and forest land (own table)</source>
            <translation>Consommation d'espaces naturels, agricoles et forestiers (table propre)</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>The two are different figures in law; they never share a table.</source>
            <translation>Ce sont deux chiffres différents en droit ; ils ne partagent jamais une table.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Apply the decree's thresholds</source>
            <translation>Appliquer les seuils du décret</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Built patches under 50 m², other artificial patches and open patches enclosed in artificial land under 2,500 m² take the category around them.</source>
            <translation>Les taches bâties de moins de 50 m², les autres taches artificialisées et les taches ouvertes enclavées de moins de 2 500 m² prennent la catégorie qui les entoure.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Spoil heaps are natural land</source>
            <translation>Les terrils sont des espaces naturels</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>OCS GE reads bare shale as artificial; a spoil heap of the green grid is not.</source>
            <translation>L'OCS GE lit le schiste nu comme artificialisé ; un terril de la trame verte ne l'est pas.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Year of the first date</source>
            <translation>Année de la première date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Year of the second date</source>
            <translation>Année de la seconde date</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Needed for hectares a year and for the loss per ten years.</source>
            <translation>Nécessaire aux hectares par an et à la perte en dix ans.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Dilation of buildings</source>
            <translation>Dilatation des bâtiments</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Buildings closer than twice this are one patch.</source>
            <translation>Des bâtiments plus proches que le double forment une seule tache.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Erosion of the patch</source>
            <translation>Érosion de la tache</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>At most the dilation.</source>
            <translation>Au plus la dilatation.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Width wanted of a break</source>
            <translation>Largeur voulue d'une coupure</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Under it a break is under pressure, under half of it eroded. The figure has no legal value.</source>
            <translation>En dessous, une coupure est sous pression ; sous la moitié, entamée. Ce chiffre n'a pas de valeur légale.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Least area of an urban front (m²)</source>
            <translation>Surface minimale d'un front urbain (m²)</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Smaller artificial masses are scattered building.</source>
            <translation>Les masses artificialisées plus petites sont du mitage.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Artificial share of a broken zone</source>
            <translation>Part artificialisée d'une zone rompue</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>From this share on a break is broken (0–1).</source>
            <translation>À partir de cette part (0–1), une coupure est rompue.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Loss of an eroded zone</source>
            <translation>Perte d'une zone entamée</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Share of its open land lost in ten years from which a break is eroded (0–1).</source>
            <translation>Part de ses espaces ouverts perdue en dix ans à partir de laquelle une coupure est entamée (0–1).</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Promised share of a zone under pressure</source>
            <translation>Part promise d'une zone sous pression</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Share of the zone that the plan opens from which a break is under pressure (0–1).</source>
            <translation>Part de la zone ouverte par le plan à partir de laquelle une coupure est sous pression (0–1).</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>State of the zones</source>
            <translation>État des zones</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>One row for each zone.</source>
            <translation>Une ligne par zone.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>What changed category between the two land covers.</source>
            <translation>Ce qui a changé de catégorie entre les deux occupations du sol.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Open patches</source>
            <translation>Espaces ouverts</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Pieces of open land of each zone.</source>
            <translation>Les pièces d'espace ouvert de chaque zone.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Narrowest passages</source>
            <translation>Passages les plus étroits</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>The line between two urban fronts, with its metres.</source>
            <translation>La ligne entre deux fronts urbains, avec ses mètres.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Sums by commune</source>
            <translation>Sommes par commune</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Hectares by commune and kind.</source>
            <translation>Hectares par commune et par nature.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
            <source>Broken zones</source>
            <translation>Zones rompues</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/buffer_zone_audit_form.py" />
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
            <location filename="../processing/algorithms/land_referential.py" />
            <source>Land referential along a transit corridor</source>
            <translation>Référentiel foncier le long d'un axe de transport</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Transit axes</source>
            <translation>Axes de transport</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Lines of the transit line; pk_m follows them.</source>
            <translation>Tracé de la ligne ; pk_m suit son sens.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Parcels</source>
            <translation>Parcelles</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Cadastre: Etalab, PCI, BD Parcellaire or Fichiers fonciers.</source>
            <translation>Cadastre : Etalab, PCI, BD Parcellaire ou Fichiers fonciers.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Half width of the corridor</source>
            <translation>Demi-largeur du fuseau</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>On either side of the axes; 500 m is what the contrat d'axe takes.</source>
            <translation>De part et d'autre des axes ; le contrat d'axe retient 500 m.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Stops</source>
            <translation>Arrêts</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Stops within the corridor's distance of an axis; others are left out.</source>
            <translation>Arrêts à moins de la demi-largeur du fuseau d'un axe ; les autres sont écartés.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Buildings</source>
            <translation>Bâtiments</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>BD TOPO for heights, uses and dwellings, or the cadastre's.</source>
            <translation>BD TOPO, pour les hauteurs, les usages et les logements, ou ceux du cadastre.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>ZONE_URBA of the CNIG standard.</source>
            <translation>ZONE_URBA du standard CNIG.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Prescriptions of the CNIG standard.</source>
            <translation>Prescriptions du standard CNIG.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>With INSEE code and name.</source>
            <translation>Avec le code INSEE et le nom.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Brownfields</source>
            <translation>Friches</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Polygons or points.</source>
            <translation>Polygones ou points.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Facilities</source>
            <translation>Équipements</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>School, cemetery, sports ground, railway, canal: land that stays as it is.</source>
            <translation>École, cimetière, terrain de sport, voie ferrée, canal : ce qui reste en place.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Walking network</source>
            <translation>Réseau piéton</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Streets and paths; the way to the stop is then measured along them.</source>
            <translation>Rues et chemins ; le trajet jusqu'à l'arrêt est alors mesuré le long du réseau.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Other constraints</source>
            <translation>Autres contraintes</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Whole layers (their filter is obeyed, a selection is not): public easements, risk plans, information of the planning document. The level comes from their codes, else from the layer's name.</source>
            <translation>Couches entières (leur filtre compte, pas la sélection) : servitudes d'utilité publique, plans de prévention des risques, informations du document d'urbanisme. Le niveau vient de leurs codes, sinon du nom de la couche.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Name of the axis</source>
            <translation>Nom de l'axe</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Lines of one name are one axis.</source>
            <translation>Les lignes de même nom forment un seul axe.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Name of the stop</source>
            <translation>Nom de l'arrêt</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Quoted in the reasons.</source>
            <translation>Cité dans les motifs.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Parcel identifier</source>
            <translation>Identifiant de parcelle</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>By default id, idu or geo_parcelle.</source>
            <translation>Par défaut id, idu ou geo_parcelle.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Owner's account</source>
            <translation>Compte propriétaire</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>By default idprocpte. Touching parcels of one account form a land unit.</source>
            <translation>Par défaut idprocpte. Les parcelles contiguës d'un même compte forment une unité foncière.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Type of owner</source>
            <translation>Type de propriétaire</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>By default catpro3 or catpro2.</source>
            <translation>Par défaut catpro3 ou catpro2.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Share of vacant dwellings</source>
            <translation>Part de logements vacants</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Between 0 and 1, or in percent. Not copied to the results under 11 dwellings.</source>
            <translation>Entre 0 et 1, ou en pourcentage. N'est pas recopiée dans les résultats sous 11 logements.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Table of constraints</source>
            <translation>Table des contraintes</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>A copy of contraintes.csv with levels of your own: famille;code;niveau;libelle;source.</source>
            <translation>Une copie de contraintes.csv avec vos niveaux : famille;code;niveau;libelle;source.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Ends of the corridor</source>
            <translation>Bouts du fuseau</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Round</source>
            <translation>Ronds</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Flat</source>
            <translation>Droits</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Flat ends leave out what lies beyond the terminus.</source>
            <translation>Des bouts droits excluent ce qui est au-delà du terminus.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Parcels kept</source>
            <translation>Parcelles retenues</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Those that the corridor meets</source>
            <translation>Celles que le fuseau touche</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Those whose centroid it holds</source>
            <translation>Celles dont il contient le centre</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Those it holds at least half of</source>
            <translation>Celles dont il contient au moins la moitié</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Which parcels on the corridor's edge are kept.</source>
            <translation>Quelles parcelles garder au bord du fuseau.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Length of a slice</source>
            <translation>Longueur d'une tranche</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>The axis is cut every so many metres for the sums along it.</source>
            <translation>L'axe est coupé à ce pas, en mètres, pour les sommes le long de son tracé.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Only the measures</source>
            <translation>Mesures seules</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Corridor share, built footprint, zoning, commune and distances only: no free land, class, score or site.</source>
            <translation>Seulement la part dans le fuseau, l'emprise bâtie, le zonage, la commune et les distances : ni terrain libre, ni classe, ni score, ni site.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Keep personal data</source>
            <translation>Garder les données personnelles</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Copies names and addresses of owners; this is logged.</source>
            <translation>Recopie les noms et adresses des propriétaires ; c'est noté dans le journal.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Least width of a piece</source>
            <translation>Largeur minimale d'une pièce</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Diameter of the circle that must fit in free land.</source>
            <translation>Diamètre du cercle qui doit tenir dans le terrain libre.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Setback from buildings</source>
            <translation>Recul autour des bâtiments</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>What a building keeps free around itself.</source>
            <translation>Ce qu'un bâtiment garde libre autour de lui.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Half width of thin constraints</source>
            <translation>Demi-largeur des contraintes minces</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Given to constraints drawn as points or lines.</source>
            <translation>Donnée aux contraintes dessinées en points ou en lignes.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Least area of a piece (sq m)</source>
            <translation>Surface minimale d'une pièce (m²)</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Free land under this is no piece to build on.</source>
            <translation>En dessous, un terrain libre ne se construit pas.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Density wanted (dwellings/ha)</source>
            <translation>Densité voulue (logements/ha)</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Turns free land into dwellings; under it a built unit may be under-used.</source>
            <translation>Convertit le terrain libre en logements ; en dessous, une unité bâtie peut être sous-occupée.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Least area of a site (sq m)</source>
            <translation>Surface minimale d'un site (m²)</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Of adjoining mutable units together.</source>
            <translation>Des unités mutables contiguës réunies.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Built share of under-used land</source>
            <translation>Emprise d'un terrain sous-occupé</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>A built unit may be under-used below this share of built land (0 to 1).</source>
            <translation>Sous cette part bâtie (0–1), une unité bâtie peut être sous-occupée.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Land referential</source>
            <translation>Référentiel foncier</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>One row for each parcel kept, with its class.</source>
            <translation>Une ligne par parcelle retenue, avec sa classe.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Sites</source>
            <translation>Sites</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Adjoining mutable units, ranked.</source>
            <translation>Unités mutables contiguës, classées.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Corridor</source>
            <translation>Fuseau</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>The land within the distance of the axes.</source>
            <translation>Le territoire à moins de cette distance des axes.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Slices of the axes</source>
            <translation>Tranches d'axe</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Sums along the axes.</source>
            <translation>Sommes le long des axes.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>The same sums by commune, and hectares by class.</source>
            <translation>Les mêmes sommes par commune, et les hectares par classe.</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Sites found</source>
            <translation>Sites trouvés</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Mutable land in the corridor (ha)</source>
            <translation>Foncier mutable dans le fuseau (ha)</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
            <source>Potential dwellings</source>
            <translation>Logements potentiels</translation>
        </message>
        <message>
            <location filename="../processing/algorithms/land_referential_form.py" />
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
            <source>Output '{label}' ({name}) has the extension '{suffix}', which QGIS cannot write. Use {example}</source>
            <translation>La sortie « {label} » ({name}) a l'extension « {suffix} », que QGIS ne sait pas écrire. Prenez {example}</translation>
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
            <location filename="../processing/computing/buffer_zone_audit.py" />
            <source>Give a land cover or buildings for at least one date: without them nothing is known of the zones.</source>
            <translation>Donnez une occupation du sol ou des bâtiments pour au moins une date : sans eux, on ne sait rien des zones.</translation>
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
            <source>Your own nomenclature needs its table: give a CSV 'code;categorie' (CLASS_TABLE).</source>
            <translation>Votre nomenclature demande sa table : donnez un CSV « code;categorie » (CLASS_TABLE).</translation>
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
            <location filename="../processing/telling.py" />
            <source>Personal data is kept in the results, as asked.</source>
            <translation>Les données personnelles sont gardées dans les résultats, comme demandé.</translation>
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
            <source>Layer '{layer}': the field of its codes was not recognised. Choose it among the field parameters.</source>
            <translation>Couche « {layer} » : le champ de ses codes n'a pas été reconnu. Choisissez-le parmi les paramètres de champs.</translation>
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
            <location filename="../trame_verte_plugin/engine/continuity/obstacles.py" />
            <source>Table '{file}': '{value}' in column '{column}' is none of coupe, a_niveau, sans_effet.</source>
            <translation>Table « {file} » : « {value} », dans la colonne « {column} », n'est ni coupe, ni a_niveau, ni sans_effet.</translation>
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
            <location filename="../trame_verte_plugin/engine/network/centrality.py" />
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
