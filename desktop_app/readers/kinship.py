"""Whether two files are revisions of one product, by the part numbers that both have.

Products of one maker share screws and connectors, revisions of one product share nearly everything; half of the smaller list
is between the two. What comes of it is an offer to compare, never a decision.
"""

from collections.abc import Collection
from fractions import Fraction

from desktop_app.readers.join import numbers_in, tables_of
from desktop_app.readers.opened import open_file
from desktop_app.readers.read import read_bom

#: The part of the smaller list that two revisions share at least.
LEAST = Fraction(1, 2)


def shared_numbers(numbers: Collection[str], name: str, data: bytes) -> tuple[int, int]:
    """How many of some part numbers a file has, too, and how many numbers the smaller of the two lists has.

    Raises:
        UnreadableFile: it cannot be read.
    """
    opened = open_file(name, data)
    listed = numbers_in(tables_of(opened)[0]) if opened.sheets else read_bom(name, data).bom.parts.part_number
    other = {str(number) for number in listed}
    return len(other.intersection(numbers)), min(len(other), len(numbers))


def of_one_product(shared: int, smaller: int) -> bool:
    """Whether two lists that share so many numbers look like revisions of one product."""
    return smaller > 0 and Fraction(shared, smaller) >= LEAST
