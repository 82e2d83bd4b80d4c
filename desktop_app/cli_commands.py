"""What each command of `desktop_app.cli` is given and what it does; with this, all of their modules are loaded."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.cli_audit import questionnaire_options, run_audit, run_audit_options, run_dossier, run_questionnaire
from desktop_app.cli_batch import batch_options, run_batch
from desktop_app.cli_dossier import dossier_options, run_verify, verify_options
from desktop_app.cli_law import (
    compare_options,
    explain_options,
    law_options,
    parties_options,
    run_compare,
    run_explain,
    run_law,
    run_parties,
)
from desktop_app.cli_library import library_options, run_library
from desktop_app.cli_rules import rules_options, run_rules


@dataclass(frozen=True)
class Command:
    """A sub-command: what adds its options, what runs it to an exit status."""

    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


#: By name.
COMMANDS = {
    "audit": Command(run_audit_options, run_audit),
    "dossier": Command(dossier_options, run_dossier),
    "verify": Command(verify_options, run_verify),
    "questionnaire": Command(questionnaire_options, run_questionnaire),
    "library": Command(library_options, run_library),
    "batch": Command(batch_options, run_batch),
    "rules": Command(rules_options, run_rules),
    "explain": Command(explain_options, run_explain),
    "compare-dates": Command(compare_options, run_compare),
    "law": Command(law_options, run_law),
    "parties": Command(parties_options, run_parties),
}
