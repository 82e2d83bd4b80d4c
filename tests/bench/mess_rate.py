"""Which share of messy lists is read rightly: `python tests/bench/mess_rate.py [HOW_MANY] [SEED]`.

Lists are composed at random of the messes in `tests/readers`, as text files and as workbooks; a list is right when
structure, header row, columns, every line, its parent and its quantity are. One line a mess says how lists with it fared.
"""

import random
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tests" / "readers"))

import messes_of_people  # noqa: E402 (after the path to it)
from judging import judge  # noqa: E402
from messes import MESSES, compose  # noqa: E402


def main(number: int, seed: int) -> int:
    """Print the figures."""
    chance = random.Random(seed)
    with_mess, right_with, wrong = Counter[str](), Counter[str](), Counter[str]()
    right = 0
    for turn in range(number):
        names = chance.sample(sorted(MESSES), chance.randint(1, 7))
        draft = compose(chance.randrange(10**9), names)
        fault = judge(draft, workbook=turn % 2 == 0)
        right += not fault
        wrong.update([fault] if fault else [])
        with_mess.update(names)
        right_with.update([] if fault else names)
    for name in sorted(MESSES, key=lambda name: right_with[name] / max(1, with_mess[name])):
        print(f"{right_with[name] / max(1, with_mess[name]):6.1%} of {with_mess[name]:4} with {name}")
    for fault, times in wrong.most_common(8):
        print(f"{times:4} times: {fault}")
    print(
        f"{right} of {number} right, {right / number:.1%}, of {len(MESSES)} kinds of mess ({messes_of_people.__name__})"
    )
    return 0


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    sys.exit(main(*(given + [2000, 1][len(given) :])))
