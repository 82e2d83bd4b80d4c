"""Everything known about one part as a list that a person reads: label, value, where it comes from.

The list names what is unknown too, where it decides something. It is made for one part when somebody looks at it.
"""

from decimal import Context, Decimal
from fractions import Fraction

from desktop_app.bom import decimal_text
from desktop_app.declarations import NOT_APPLICABLE, STAGES
from desktop_app.declarations.composition import FORMULAS, element_masses
from desktop_app.rules.countries import in_sentence
from desktop_app.rules.evidence import UNKNOWN_CURRENCY, Constituent, Gathered, StageStatement
from desktop_app.rules.model import Basis, Fact, Text

#: Columns of the BOM that are shown as they stand, where they hold something.
_PLAIN = ("description", "revision", "manufacturer", "mpn", "supplier", "hs_code")


def facts_of(gathered: Gathered, part: int) -> tuple[Fact, ...]:
    """What is known, and what decides something and is not, about one part."""
    pack, bom, parts = gathered.pack, gathered.bom, gathered.bom.parts
    evidence = gathered.of(part)
    unknown, nowhere = pack.say("value_unknown"), pack.say("source_none")
    facts = []

    def add(name: str, value: Text, basis: Basis, source: Text) -> None:
        facts.append(Fact(pack.say(f"fact_{name}"), value, basis, source))

    for role in _PLAIN:
        text = str(getattr(parts, role)[part])
        if text:
            add(role, Text(text, text), Basis.BOM, gathered.cell_source(bom.cell(part, role)))
    if parts.mass[part]:
        text = f"{parts.mass[part]} {parts.mass_unit[part]}".strip()
        add("mass", Text(text, text), Basis.BOM, gathered.cell_source(bom.cell(part, "mass")))
    if evidence.price is None:
        add("unit_price", unknown, Basis.UNKNOWN, evidence.price_source)
    else:
        text = f"{decimal_text(evidence.price)} {evidence.currency}".strip()
        from_bom = bool(parts.unit_price[part])
        add("unit_price", Text(text, text), Basis.BOM if from_bom else Basis.APPLICATION, evidence.price_source)
    origin = evidence.origin
    origin_basis = Basis.UNKNOWN
    if origin.value:
        origin_basis = Basis.BOM if parts.country_of_origin[part] else Basis.DECLARED
    add("country_of_origin", in_sentence(origin.value) if origin.value else unknown, origin_basis, origin.source)
    item = pack.items.get(evidence.item_class.value)
    if item is not None:
        label = Text(f"{item.label.en} ({item.id})", f"{item.label.zh}（{item.id}）")
        add("item_class", label, _class_basis(gathered, part), evidence.item_class.source)
    elif evidence.item_class.value:
        text = evidence.item_class.value
        add("item_class", Text(text, text), _class_basis(gathered, part), evidence.item_class.source)
    elif evidence.item_class.conflict or evidence.open_question or evidence.constituents:
        source = evidence.item_class.source if evidence.item_class.conflict else nowhere
        add("item_class", unknown, Basis.UNKNOWN, source)
    for constituent in evidence.constituents:
        add("constituent", _constituent(gathered, constituent), Basis.DECLARED, constituent.source)
        if constituent.grams is not None:
            add("constituent_mass", _mass(gathered, constituent), Basis.DECLARED, constituent.source)
    if evidence.contains_none is not None:
        add("constituent", pack.say("value_none"), Basis.DECLARED, evidence.contains_none)
    stages = sorted(evidence.stages, key=lambda s: STAGES.index(s) if s in STAGES else len(STAGES))
    for stage in stages:
        for statement in evidence.stages[stage]:
            label = pack.say("fact_stage", stage=pack.stages.get(stage, Text(stage, stage)))
            facts.append(Fact(label, _stage(gathered, statement), Basis.DECLARED, statement.source))
    for suspicion in evidence.suspicions:
        family = Text(suspicion.family.label_en, suspicion.family.label_zh)
        cell = gathered.cell_source(bom.cell(part, suspicion.role))
        add("suspicion", pack.say("value_suspicion", matched=suspicion.matched, family=family), Basis.SCREENED, cell)
    for past in evidence.expired:
        what = " ".join(text for text in (past.item_class, past.constituent, past.stage) if text)
        text = f"{what} – {past.valid_until}".strip(" –")
        add("expired", Text(text, text), Basis.UNKNOWN, gathered.statement_source(past, "valid_until"))
    return tuple(facts)


def _class_basis(gathered: Gathered, part: int) -> Basis:
    return Basis.BOM if gathered.bom.parts.item_class[part] else Basis.DECLARED


def _constituent(gathered: Gathered, constituent: Constituent) -> Text:
    pack = gathered.pack
    item = pack.items.get(constituent.item)
    unknown = pack.say("value_unknown")
    amount = unknown
    if constituent.value is not None:
        currency = "" if constituent.currency == UNKNOWN_CURRENCY else constituent.currency
        text = f"{decimal_text(constituent.value)} {currency}".strip()
        amount = Text(text, text)
    return pack.say(
        "value_constituent",
        item=item.label if item is not None else constituent.item,
        amount=amount,
        origin=in_sentence(constituent.origin) if constituent.origin else unknown,
    )


def _mass(gathered: Gathered, constituent: Constituent) -> Text:
    """The mass of a constituent in one piece, and of the rare earth in it where the formula of the constituent says it."""
    assert constituent.grams is not None
    mass = f"{_in_digits(constituent.grams)} g"
    formula, item = FORMULAS.get(constituent.item, ""), gathered.pack.items.get(constituent.item)
    if item is None or formula in {"", *item.elements}:
        return Text(mass, mass)
    inside = element_masses(formula, constituent.grams)
    parts = ", ".join(f"{_in_digits(inside[symbol])} g {symbol}" for symbol in item.elements)
    return gathered.pack.say("value_mass_of_element", mass=mass, parts=parts, formula=formula)


def _in_digits(grams: Fraction) -> str:
    """A mass as it was stated where that is a short decimal, else to four significant digits."""
    exact = decimal_text(grams)
    if len(exact) <= 8:
        return exact
    return decimal_text(Fraction(Context(prec=4).divide(Decimal(grams.numerator), Decimal(grams.denominator))))


def _stage(gathered: Gathered, statement: StageStatement) -> Text:
    pack = gathered.pack

    def origin(code: str) -> Text:
        if code == NOT_APPLICABLE:
            return pack.say("value_not_applicable")
        return in_sentence(code) if code else pack.say("value_unknown")

    said = pack.say(
        "value_stage",
        technology=origin(statement.technology_origin),
        equipment=origin(statement.equipment_origin),
    )
    return (
        Text(f"{said.en} ({statement.equipment})", f"{said.zh}（{statement.equipment}）")
        if statement.equipment
        else said
    )
