"""Inventory of the mining estates: what protects each, its built form, its energy, its free land and its score."""
