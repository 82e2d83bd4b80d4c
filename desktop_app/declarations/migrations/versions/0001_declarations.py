"""The first form of the library: files, declarations, evidence, decisions, questionnaires."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TEXTS = (
    "part_number", "supplier", "item_class", "constituent", "value", "currency", "mass", "mass_unit", "mass_percent",
    "country_of_origin", "stage", "technology_origin", "equipment_origin", "equipment", "declared_by", "evidence",
)  # fmt: skip


def upgrade() -> None:
    """Make the tables; spelled out, because a migration must not change when the program does."""
    op.create_table(
        "file",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("headers", sa.Text, nullable=False, server_default="{}"),
        sa.Column("content", sa.LargeBinary),
    )
    op.create_table(
        "declaration",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
        sa.Column("part_key", sa.Text, nullable=False),
        sa.Column("supplier_key", sa.Text, nullable=False),
        sa.Column("revision", sa.Text, nullable=False, server_default=""),
        *(sa.Column(name, sa.Text, nullable=False, server_default="") for name in _TEXTS),
        sa.Column("declared_on", sa.Date),
        sa.Column("valid_until", sa.Date),
        sa.Column("file_sha256", sa.String(64), sa.ForeignKey("file.sha256"), nullable=False),
        sa.Column("sheet", sa.Text, nullable=False),
        sa.Column("sheet_row", sa.Integer, nullable=False),
        sa.Column("taken_on", sa.Date, nullable=False),
        sa.Column("set_aside", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.create_index("declaration_part", "declaration", ["part_key", "set_aside", "supplier", "revision", "valid_until"])
    op.create_index("declaration_valid_until", "declaration", ["valid_until"])
    op.create_table(
        "evidence",
        sa.Column("declaration_digest", sa.String(64), sa.ForeignKey("declaration.digest"), primary_key=True),
        sa.Column("file_sha256", sa.String(64), sa.ForeignKey("file.sha256"), primary_key=True),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
        sa.Column("declaration_digest", sa.String(64), sa.ForeignKey("declaration.digest"), nullable=False),
        sa.Column("counts", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("decided_by", sa.Text, nullable=False),
        sa.Column("decided_on", sa.Date, nullable=False),
    )
    op.create_table(
        "questionnaire",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("checksum", sa.String(64), nullable=False),
        sa.Column("supplier", sa.Text, nullable=False),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("issued", sa.Date, nullable=False),
    )


def downgrade() -> None:
    """Drop everything."""
    for table in ("questionnaire", "decision", "evidence", "declaration", "file"):
        op.drop_table(table)
