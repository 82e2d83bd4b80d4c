"""What each rule of a pack asks about, found once for all rules that ask the same.

Rules differ in the list that they name, in the constituents and countries that they count, and in what they ask of the
stages of production. Most of a pack's rules share these, and each distinct question is answered for all parts together.
"""

from datetime import date
from functools import cached_property

import numpy as np

from desktop_app.bom import Problem
from desktop_app.bom.exact import Ints
from desktop_app.rules.assess import Findings
from desktop_app.rules.bounds import Prices, Shares, find_prices, find_shares
from desktop_app.rules.content import Contents, Counting
from desktop_app.rules.evidence import Gathered
from desktop_app.rules.graph import Graph, Mask
from desktop_app.rules.kept import Special
from desktop_app.rules.listing import Listings, ListOf, find_listings
from desktop_app.rules.model import ItemKind, Reading, Rule, RuleKind
from desktop_app.rules.money import Rates
from desktop_app.rules.technology import Asking, Technologies, find_technologies


class Weighing:
    """The answers to the questions of rules. `special` are the parts that have evidence of their own."""

    def __init__(self, gathered: Gathered, graph: Graph, special: Special, rates: Rates) -> None:
        self.gathered, self.graph, self.special, self.rates = gathered, graph, special, rates
        self._listings: dict[ListOf, Listings] = {}
        self._shares: dict[Counting, Shares] = {}
        self._technologies: dict[tuple[ListOf, Asking], Technologies] = {}
        self._origins: dict[frozenset[str], Mask] = {}

    @cached_property
    def parts(self) -> Ints:
        """The relevant parts, in order."""
        return np.flatnonzero(self.graph.relevant).astype(np.int32)

    def listings(self, rule: Rule) -> Listings:
        """Whether parts are on the rule's list."""
        items = self.gathered.pack.items.values()
        classes = frozenset(rule.covers or (item.id for item in items if item.listed))
        of = ListOf(classes, rule.list_name)
        if of not in self._listings:
            self._listings[of] = find_listings(self.gathered, self.graph, self.special, of)
        return self._listings[of]

    def shares(self, rule: Rule) -> Shares:
        """The value shares of what the rule counts."""
        items = self.gathered.pack.items.values()
        materials = frozenset(rule.counts or (item.id for item in items if item.kind is ItemKind.MATERIAL))
        counting = Counting(materials, frozenset(rule.countries))
        if counting not in self._shares:
            contents = Contents(self.gathered, self.graph, self.rates, counting, self.special)
            self._shares[counting] = find_shares(contents, self._prices)
        return self._shares[counting]

    def technologies(self, rule: Rule) -> Technologies:
        """With whose technology, or equipment, parts were made."""
        listings = self.listings(rule)
        asking = Asking(frozenset(rule.countries), rule.kind is RuleKind.EQUIPMENT_ORIGIN)
        if (listings.of, asking) not in self._technologies:
            self._technologies[listings.of, asking] = find_technologies(
                self.gathered, self.graph, self.special, listings, rule.article, asking
            )
        return self._technologies[listings.of, asking]

    def made_in(self, rule: Rule) -> Mask:
        """Which parts are of an origin that the rule is about."""
        countries = frozenset(rule.countries)
        if countries not in self._origins:
            made_in = np.zeros(len(self.gathered.bom), dtype=bool)
            made_in[self.parts] = self._made_in(countries)
            self._origins[countries] = made_in
        return self._origins[countries]

    @cached_property
    def origin_unknown(self) -> Mask:
        """Of which parts nobody says, or all do not say alike, where they were made."""
        unknown = np.zeros(len(self.gathered.bom), dtype=bool)
        unknown[self.parts] = self._made_in(frozenset({""}))
        return unknown

    def _made_in(self, countries: frozenset[str]) -> Mask:
        """Which of `parts` were made in any of some countries, `""` being unknown."""
        names, codes = self.gathered.bom.parts.origin_codes
        made_in: Mask = np.array([name in countries for name in names], dtype=bool)[codes[self.parts]]
        candidates = self.gathered.candidates
        relevant = self.graph.relevant[candidates.parts]
        own = np.array([origin in countries for origin in candidates.origins], dtype=bool)[candidates.origin[relevant]]
        made_in[np.searchsorted(self.parts, candidates.parts[relevant])] = own
        for facts in self.gathered.application.items:
            part = self.gathered.bom.index.get(facts.part)
            if part is not None and self.graph.relevant[part]:
                made_in[np.searchsorted(self.parts, part)] = self.gathered.origin_of(part).value in countries
        return made_in

    def findings(self, rule: Rule, as_of: date, reading: Reading) -> Findings:
        """All that the rule asks about."""
        technology = rule.kind in {RuleKind.TECHNOLOGY_ORIGIN, RuleKind.EQUIPMENT_ORIGIN}
        return Findings(
            rule=rule,
            status=rule.status_on(as_of).status,
            reading=reading if rule.assemblies else Reading.MATERIALS_ONLY,
            gathered=self.gathered,
            listings=self.listings(rule),
            made_in=self.made_in(rule),
            shares=self.shares(rule) if rule.kind is RuleKind.CONTENT_SHARE else None,
            technologies=self.technologies(rule) if technology else None,
        )

    @property
    def problems(self) -> list[Problem]:
        """Declarations that contradict what a part is made of, each once."""
        found = [p for shares in self._shares.values() for p in shares.contents.problems]
        found += [p for listings in self._listings.values() for p in listings.problems]
        return list(dict.fromkeys(found))

    @cached_property
    def _prices(self) -> Prices:
        return find_prices(self.gathered, self.rates, self.graph.relevant)
