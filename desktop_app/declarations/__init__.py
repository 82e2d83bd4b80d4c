"""What suppliers state about their parts. `desktop_app.readers` reads the tables, `desktop_app.rules` judges them."""

from desktop_app.declarations.statement import (
    NONE,
    NOT_APPLICABLE,
    STAGES,
    STATEMENT_ROLES,
    Statement,
    StatementSource,
)

__all__ = ["NONE", "NOT_APPLICABLE", "STAGES", "STATEMENT_ROLES", "Statement", "StatementSource"]
