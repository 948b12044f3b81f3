"""The styles of the outputs as code; ``scripts/make_styles.py`` writes them into ``styles/`` as QML."""
