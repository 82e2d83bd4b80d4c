"""Alembic's entry: runs the migrations on the connection that `library.open_library` hands over."""

from alembic import context

from desktop_app.declarations.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
