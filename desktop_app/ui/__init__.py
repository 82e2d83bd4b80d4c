"""The window. `application.run` opens it; `session` holds what is open, everything else shows it or asks it to change.

Models answer, delegates draw, widgets wire. No rule and no arithmetic of law is in here: outcomes, shares and sentences
come from `desktop_app.audit` as they are. Modules that need NumPy are loaded with the first audit, not with the window.
"""

from desktop_app.ui import constants_last

constants_last.ensure()
