"""What alembic runs: our tables, on the connection that ``migrate.py`` hands over."""

from alembic import context

from headwater.stores.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
