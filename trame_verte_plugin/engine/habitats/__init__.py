"""Connectivity of habitat patches: links, barriers, guilds, and the part that each patch and link plays."""
