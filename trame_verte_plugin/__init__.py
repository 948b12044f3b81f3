"""The plugin's code: shell, engine, bridge and report."""
