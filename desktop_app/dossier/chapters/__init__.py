"""The chapters of the dossier, in the order of their numbers: each is a function that writes into a `Book`."""
