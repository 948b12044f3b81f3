"""The dialogs of the algorithms: parameters, outputs and help, one module per algorithm."""
