"""The report of the habitat connectivity: indices, patches and links that hold the network together, what cuts it."""

from __future__ import annotations

import numpy as np
import shapely

from ..engine.habitats.build import HabitatConnectivity
from ..engine.habitats.inputs import HabitatInputs
from . import numbers
from .model import Chart, ChartKind, Figure, Report, Section, Series, TableBlock

#: Patches, links and components that the report names.
FIRST = 10

#: Under this probability a link is no link in practice.
HOPELESS = 1e-6


def make_report(result: HabitatConnectivity, inputs: HabitatInputs) -> Report:
    """Return the report."""
    sections = (_networks(result, inputs), _patches(result, inputs), _links(result), _components(result, inputs))
    return Report(
        title="Connectivité des taches d'habitat",
        intro="Quelles taches et quels liens tiennent le réseau ensemble, et ce que les obstacles ont déjà coupé.",
        figures=_figures(result, inputs),
        sections=[s for s in (*sections, _obstacles(result)) if s is not None],
        method=_method(inputs),
    )


def notes_on(result: HabitatConnectivity, inputs: HabitatInputs) -> list[str]:
    """Return French sentences on what the reader must know."""
    return [*_notes_on_networks(inputs), *_notes_on_area(inputs), *_notes_on_graph(result, inputs)]


def _notes_on_networks(inputs: HabitatInputs) -> list[str]:
    patches, notes = inputs.patches, []
    if patches.networks == (None,):
        notes.append(
            "Sans champ de sous-trame, tous les habitats sont mêlés dans un seul graphe : l'indice ne décrit aucune "
            "espèce en particulier. Indiquez le champ, ou traitez une sous-trame à la fois."
        )
        return notes
    if None in patches.networks:
        count = int((patches.network == patches.networks.index(None)).sum())
        notes.append(f"{numbers.plural(count, 'tache')} sans sous-trame : elles forment un graphe à part.")
    if len(patches.networks) > 1:
        notes.append(
            "Les nombres d'ensemble (NC, IIC, PC, ECA, H) portent sur toutes les sous-trames, qui n'échangent rien "
            "entre elles ; le tableau donne chacune."
        )
    if any(inputs.guild_of):
        left = [n or "sans nom" for n, row in zip(patches.networks, inputs.guild_of) if row is None]
        if left:
            names = ", ".join(left)
            notes.append(
                f"Absentes de la table des guildes, ces sous-trames suivent les valeurs de la fenêtre : {names}."
            )
    return notes


def _notes_on_area(inputs: HabitatInputs) -> list[str]:
    notes = []
    if inputs.landscape_m2 is None:
        notes.append(
            "PC et IIC sont vides : ils se rapportent à la surface du paysage, qui n'est pas donnée. Indiquez-la "
            "(LANDSCAPE_AREA) ou donnez le périmètre d'étude (PERIMETER). L'ECA et les parts dPC n'en dépendent pas."
        )
    elif inputs.capacity_from == "surface" and inputs.landscape_m2 < inputs.patches.capacity.sum():
        notes.append(
            f"La surface du paysage ({numbers.area(inputs.landscape_m2)}) est plus petite que les taches "
            f"({numbers.area(float(inputs.patches.capacity.sum()))}) : PC et IIC peuvent dépasser 1. Vérifiez-la."
        )
    if inputs.capacity_from == "champ" and inputs.landscape_m2 is not None:
        seems = " ; ici elle semble en hectares" if _in_hectares(inputs) else ""
        notes.append(
            "La capacité vient d'un champ : PC et IIC ne sont justes que si elle est en m², comme la surface du paysage"
            f"{seems}. L'ECA est dans l'unité du champ."
        )
    if inputs.capacity_from == "unite":
        notes.append(
            "Points sans champ de capacité : chaque tache compte pour 1. L'ECA est alors un nombre de taches ; PC et "
            "IIC ne servent qu'à comparer deux calculs sur le même territoire."
        )
    return notes


def _in_hectares(inputs: HabitatInputs) -> bool:
    """Tell whether capacities are the areas in hectares."""
    area = shapely.area(inputs.patches.geometry)
    known = area > 0
    ratio = inputs.patches.capacity[known] * 10_000 / area[known]
    return bool(known.any() and 0.8 < np.median(ratio) < 1.25)


def _notes_on_graph(result: HabitatConnectivity, inputs: HabitatInputs) -> list[str]:
    notes = []
    count, links = len(result.patches), result.links
    if count == 1:
        notes.append("Une seule tache : sans voisine il n'y a ni lien ni connectivité à mesurer.")
    elif not len(links) and result.removed:
        notes.append("Aucun lien ne subsiste : les obstacles les coupent tous, et chaque tache est isolée.")
    elif not len(links):
        notes.append("Aucun lien : aucune tache n'est assez près d'une autre. Chaque tache est isolée.")
    elif links.columns["probabilite"].max() < HOPELESS:
        notes.append(
            "Les liens existent, mais leur probabilité est presque nulle : la distance de dispersion est trop courte "
            "devant les distances entre taches. L'ECA est celle de taches isolées."
        )
    if inputs.patches.capacity.sum() == 0:
        notes.append("La capacité de toutes les taches est nulle : les indices valent 0.")
    if inputs.obstacles is None:
        notes.append("Sans couche d'obstacles, les liens traversent routes, canaux et bâti librement.")
    elif inputs.barrier_factor == 1:
        notes.append("Le facteur d'obstacle vaut 1 : les obstacles sont signalés, mais ne changent rien.")
    return notes


def _amount(value: float, inputs: HabitatInputs) -> str:
    if inputs.capacity_from == "surface":
        return numbers.area(value)
    return numbers.number(value, 0 if abs(value) >= 100 else 2)


def _index(value: float | None) -> str:
    """Write an index between 0 and 1 with four digits that count."""
    if value is None or np.isnan(value):
        return numbers.UNKNOWN
    digits = 4 if value >= 0.01 else min(12, 3 - int(np.floor(np.log10(value)))) if value > 0 else 0
    return numbers.number(value, digits)


def _figures(result: HabitatConnectivity, inputs: HabitatInputs) -> list[Figure]:
    capacity = float(inputs.patches.capacity.sum())
    share = f"{numbers.percent(result.eca / capacity)} de la capacité" if capacity > 0 else ""
    bridges = int(result.links.columns["pont"].sum())
    found = [
        Figure("Taches", numbers.number(len(result.patches)), _amount(capacity, inputs)),
        Figure("Ensembles reliés (NC)", numbers.number(result.nc)),
        Figure("Surface équivalente connectée (ECA)", _amount(result.eca, inputs), share),
        Figure("Liens", numbers.number(len(result.links)), f"dont {numbers.plural(bridges, 'irremplaçable')}"),
    ]
    if inputs.obstacles is not None:
        found.append(Figure("Liens coupés par un obstacle", numbers.number(result.removed)))
    if result.pc is not None:
        found.append(Figure("Probabilité de connectivité (PC)", _index(result.pc), f"IIC {_index(result.iic)}"))
    return found


def _networks(result: HabitatConnectivity, inputs: HabitatInputs) -> Section:
    c = result.indices.columns
    header = ["Sous-trame", "Taches", "Liens", "NC", "Capacité", "ECA", "ECA / capacité", "PC", "IIC", "H"]
    rows = [
        [
            c["sous_trame"][i] or "Toutes" if len(result.indices) == 1 else c["sous_trame"][i] or "Sans sous-trame",
            numbers.number(int(c["nb_taches"][i])),
            numbers.number(int(c["nb_liens"][i])),
            numbers.number(int(c["nc"][i])),
            _amount(float(c["capacite"][i]), inputs),
            _amount(float(c["eca"][i]), inputs),
            numbers.percent(float(c["eca_part"][i])),
            _index(float(c["pc"][i])),
            _index(float(c["iic"][i])),
            numbers.number(float(c["h"][i]), 1),
        ]
        for i in range(len(result.indices))
    ]
    text = (
        "L'ECA est la surface de la tache unique qui aurait la même connectivité : plus elle approche de la capacité "
        "totale, mieux le réseau tient ensemble."
    )
    return Section("Indices par sous-trame", [text], [], [TableBlock(header, rows)])


def _label(result: HabitatConnectivity, row: int) -> str:
    name = result.patches.columns["nom"][row]
    number = result.patches.columns["id"][row]
    return f"Tache {number}" if name is None else f"{name} ({number})"


def _patches(result: HabitatConnectivity, inputs: HabitatInputs) -> Section:
    c = result.patches.columns
    first = np.lexsort([c["id"], -np.round(c["dpc"], 6)])[:FIRST]
    names = [_label(result, i) for i in first]
    parts = (("Capacité propre", "dpc_intra"), ("Échanges", "dpc_flux"), ("Relais entre d'autres", "dpc_connecteur"))
    chart = Chart(
        ChartKind.STACKED,
        "Ce que chaque tache apporte à la connectivité",
        names,
        [Series(label, [float(c[field][i]) for i in first]) for label, field in parts],
        y_title="% de la connectivité perdue sans elle",
        unit="%",
        decimals=1,
    )
    rows = [
        [
            names[k],
            c["sous_trame"][i],
            _amount(float(c["capacite"][i]), inputs),
            numbers.number(float(c["dpc"][i]), 2),
            c["motif"][i],
        ]
        for k, i in enumerate(first)
    ]
    table = TableBlock(["Tache", "Sous-trame", "Capacité", "dPC (%)", "Motif"], rows)
    return Section("Taches à protéger d'abord", [], [chart] if c["dpc"].any() else [], [table])


def _links(result: HabitatConnectivity) -> Section | None:
    c = result.links.columns
    if not len(result.links):
        return None
    first = np.lexsort([c["id"], -np.round(c["importance"], 6)])[:FIRST]
    rows = [
        [
            f"{_label(result, int(c['de'][i]) - 1)} – {_label(result, int(c['vers'][i]) - 1)}",
            numbers.length(float(c["distance_m"][i])),
            numbers.number(float(c["probabilite"][i]), 2),
            numbers.number(float(c["importance"][i]), 2),
            "oui" if c["pont"][i] else "non",
            c["obstacles"][i],
        ]
        for i in first
    ]
    header = ["Entre", "Distance", "Probabilité", "Importance (% de PC)", "Irremplaçable", "Obstacles"]
    text = "Un lien irremplaçable est le seul qui tienne deux morceaux ensemble : sans lui l'ensemble se coupe."
    return Section("Liens à garder d'abord", [text], [], [TableBlock(header, rows)])


def _components(result: HabitatConnectivity, inputs: HabitatInputs) -> Section:
    c = result.components.columns
    first = np.lexsort([c["id"], -np.round(c["capacite"], 6)])[:FIRST]
    rows = [
        [
            str(c["id"][i]),
            c["sous_trame"][i],
            numbers.number(int(c["nb_taches"][i])),
            _amount(float(c["capacite"][i]), inputs),
            numbers.percent(float(c["part"][i]), 1),
            _amount(float(c["eca"][i]), inputs),
        ]
        for i in first
    ]
    alone = int((c["nb_taches"] == 1).sum())
    text = f"{numbers.plural(result.nc, 'ensemble')}, dont {numbers.plural(alone, 'tache isolée', 'taches isolées')}."
    header = ["Ensemble", "Sous-trame", "Taches", "Capacité", "Part de la sous-trame", "ECA"]
    return Section("Plus grands ensembles", [text], [], [TableBlock(header, rows)])


def _obstacles(result: HabitatConnectivity) -> Section | None:
    if not result.removed:
        return None
    rows = [[name.replace("_", " "), numbers.number(count)] for name, count in result.removed_by.items()]
    text = (
        f"{numbers.plural(result.removed, 'lien coupé', 'liens coupés')} faute d'ouvrage ; un lien qui rencontre deux "
        "classes d'obstacles est compté dans les deux."
    )
    return Section("Ce que coupent les obstacles", [text], [], [TableBlock(["Obstacle", "Liens coupés"], rows)])


def _method(inputs: HabitatInputs) -> list[str]:
    origins = {"valeur": "valeur donnée", "perimetre": "surface du périmètre d'étude"}
    lines = [
        "Liens : plus court segment de bord à bord entre deux taches d'une même sous-trame. Probabilité d'un lien de "
        "d mètres : p = exp(−k·d), k = −ln(probabilité)/distance de dispersion ; p = 1 si les taches se touchent.",
        "PC = ΣΣ aᵢaⱼp*ᵢⱼ/A² sur tous les couples ordonnés, i = j compris (Saura & Pascual-Hortal, 2007) ; "
        "ECA = √ΣΣ aᵢaⱼp*ᵢⱼ (Saura et al., 2011) ; IIC = ΣΣ aᵢaⱼ/(1 + nlᵢⱼ)/A² (Pascual-Hortal & Saura, 2006) ; H = "
        "somme de l'inverse du nombre de liens entre taches (Ricotta et al., 2000).",
        "dPC d'une tache : part de PC perdue sans elle = intra + flux + connecteur (Saura & Rubio, 2010), la surface "
        "du paysage restant la même. Importance d'un lien : part de PC dont les meilleurs chemins l'empruntent.",
    ]
    if inputs.landscape_m2 is not None:
        lines.append(f"Surface du paysage A : {numbers.area(inputs.landscape_m2)} ({origins[inputs.area_from]}).")
    if inputs.obstacles is not None:
        reach = numbers.length(inputs.crossing_distance_m)
        factor = inputs.barrier_factor
        effect = "supprimé" if factor == 0 else f"compté {numbers.number(factor, 2)} fois sa longueur"
        lines.append(
            f"Un lien qui traverse un obstacle sans ouvrage à moins de {reach} du point de rencontre est {effect}. "
            "Le détour d'un animal vers un ouvrage plus éloigné n'est pas cherché."
        )
    return lines
