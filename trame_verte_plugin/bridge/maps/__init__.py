"""Printed maps: layers dressed for paper, sheets laid out, pages written as PDF and pictures."""
