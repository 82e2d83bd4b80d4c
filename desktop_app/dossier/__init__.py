"""An `Audit` becomes a PDF dossier for a licence application. Prints only: every answer comes from the audit.

`chapters/` holds one module a chapter; they write blocks (`book`) that flow over pages (`flow`, `table`) drawn as plain PDF
operators (`sheet`). All words stand in `resources/dossier/`, law texts in the rule pack.
"""

from desktop_app.dossier.language import Language
from desktop_app.dossier.write import dossier_bytes, write_dossier

__all__ = ["Language", "dossier_bytes", "write_dossier"]
