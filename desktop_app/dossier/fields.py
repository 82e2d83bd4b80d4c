"""Form fields: the places where a person writes become text fields, the place of the signature a signature field.

The page keeps its lines and labels; a field is a box over them without an appearance of its own. What is typed is shown in
Helvetica or whatever the reader takes for other scripts; such a form is a working paper and no archive file.
"""

from collections.abc import Callable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from desktop_app.dossier.flow import Flow

#: The name of the field that is signed.
SIGNATURE = "signature"

_MULTILINE = 1 << 12
_PRINT = 4
_APPEARANCE = "/Helv 9 Tf 0 g"


def add_fields(canvas: Any, flow: Flow, page: int, made: list[Any], label: Callable[[str], str]) -> None:
    """Put the fields of one page (0-based) on the canvas's page; `made` collects references, `label` words a field's name."""
    document = canvas._doc
    for name, rectangle in flow.pages[page].fields:
        left, bottom, right, top = flow.paper.placed(rectangle)
        field = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Widget"),
                "F": _PRINT,
                "Rect": PDFArray([round(left, 2), round(bottom, 2), round(right, 2), round(top, 2)]),
                "T": PDFString(f"{name}-{len(made) + 1}"),
            }
        )
        if name == SIGNATURE:
            field["FT"] = PDFName("Sig")
        else:
            field["FT"], field["DA"], field["TU"] = PDFName("Tx"), PDFString(_APPEARANCE), PDFString(label(name))
            field["V"] = PDFString("")
            if top - bottom > 18:
                field["Ff"] = _MULTILINE
        key = f"field{len(made)}"
        canvas._addAnnotation(field, key)
        made.append(document.refAnnotation(key))


def finish_form(canvas: Any, made: list[Any]) -> None:
    """Make the document a form of the fields that were added."""
    helvetica = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type1"),
            "BaseFont": PDFName("Helvetica"),
            "Encoding": PDFName("WinAnsiEncoding"),
        }
    )
    canvas._doc.Catalog.AcroForm = PDFDictionary(
        {
            "Fields": PDFArray(made),
            "NeedAppearances": "true",
            "DA": PDFString(_APPEARANCE),
            "DR": PDFDictionary({"Font": PDFDictionary({"Helv": helvetica})}),
        }
    )
