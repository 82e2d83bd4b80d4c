"""The law as data, and what it says of each part of a bill of materials.

    model, text           what the law is and what it answers: plain data, in both languages
    pack, overlay         TOML becomes a pack; a user's files add, amend and confirm
    statements, evidence  what suppliers and cells say of each part, with sources
    graph                 the parts that matter, in layers from leaves to roots
    content, bounds       counted value inside a part: exactly for one, in vectors for all
    listing, technology   what is on a list, and with whose technology it was made
    weighing, evaluate    every rule's outcome for every part; verdicts
    assess, calculation, missing, facts, amounts    why: sentences, terms, what is not known
    change, timeline      what would change an answer; what changes between two days
    flags, equipment, parties, mass, working_days   marks in the tree, and smaller questions

`evaluate` is the way in. Outcomes are found for all parts at once; reasons are put together when somebody reads them.
"""
