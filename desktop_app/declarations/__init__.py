"""What suppliers state about their parts. Reading the tables is `desktop_app.readers`' work, judging them `desktop_app.rules`'."""

from desktop_app.declarations.statement import (
    NONE,
    NOT_APPLICABLE,
    STAGES,
    STATEMENT_ROLES,
    Statement,
    StatementSource,
)

__all__ = ["NONE", "NOT_APPLICABLE", "STAGES", "STATEMENT_ROLES", "Statement", "StatementSource"]
