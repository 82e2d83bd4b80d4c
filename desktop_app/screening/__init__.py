"""Words, grades and codes that mark a part as suspected of rare earths. See `desktop_app.screening.lexicon`."""

from desktop_app.screening.lexicon import Family, InvalidLexicon, Lexicon, Suspicion, load_lexicon, screen

__all__ = ["Family", "InvalidLexicon", "Lexicon", "Suspicion", "load_lexicon", "screen"]
