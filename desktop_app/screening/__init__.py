"""Words, grades and codes that mark a part as suspected of rare earths: `lexicon` reads them, `matching` looks for them."""

from desktop_app.screening.family import Family, Share, Suspicion
from desktop_app.screening.lexicon import InvalidLexicon, Lexicon, load_lexicon
from desktop_app.screening.matching import screen

__all__ = ["Family", "InvalidLexicon", "Lexicon", "Share", "Suspicion", "load_lexicon", "screen"]
