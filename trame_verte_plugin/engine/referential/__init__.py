"""The land referential along a transit corridor: measures, classes, scores, sites and sums.

Reference: *Le Livre Blanc : Acte II* (Bassin minier, 2013), propositions 42 and 43; the corridor of 500 m on either
side of the line is that of the contrat d'axe Beuvry/Béthune/Bruay-La-Buissière/Houdain.
"""
