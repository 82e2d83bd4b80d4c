"""Words, grades and codes that mark a part as suspected of rare earths: `lexicon` reads them, `matching` looks for them.

What a person decided about a suspicion is in `decision`.
"""

from desktop_app.screening.decision import Decided, Decision, Lapse, Ruling, alike, decide, words_of
from desktop_app.screening.family import Family, Share, Suspicion
from desktop_app.screening.lexicon import InvalidLexicon, Lexicon, load_lexicon
from desktop_app.screening.matching import LONGEST, screen, screened_in_part

__all__ = [
    "LONGEST",
    "Decided",
    "Decision",
    "Family",
    "InvalidLexicon",
    "Lapse",
    "Lexicon",
    "Ruling",
    "Share",
    "Suspicion",
    "alike",
    "decide",
    "load_lexicon",
    "screen",
    "screened_in_part",
    "words_of",
]
