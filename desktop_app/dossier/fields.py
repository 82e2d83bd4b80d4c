"""Form fields: the places where a person writes become text fields, the place of the signature a signature field.

The page keeps its lines and labels; a field is a box over them that looks empty until something is typed. What is typed is
shown in Source Sans, which the file carries whole for that; a reader takes a font of its own for Chinese. As it is printed,
the form is PDF/A like every other dossier; what a reader makes of it when somebody fills it in is the reader's.
"""

from collections.abc import Callable
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from desktop_app.dossier.flow import Flow
from desktop_app.dossier.typeface import Weight, typeface

#: The name of the field that is signed.
SIGNATURE = "signature"

_MULTILINE = 1 << 12
_PRINT = 4
_APPEARANCE = "/Form 9 Tf 0 g"

#: The font is one of Latin letters, by their usual codes.
_NONSYMBOLIC = 32


def add_fields(canvas: Any, flow: Flow, page: int, made: list[Any], label: Callable[[str], str]) -> None:
    """Put the fields of one page (0-based) on the canvas's page; `made` collects references, `label` words a field's name."""
    document = canvas._doc
    for name, rectangle in flow.pages[page].fields:
        left, bottom, right, top = flow.paper.placed(rectangle)
        key = f"field{len(made)}"
        field = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Widget"),
                "F": _PRINT,
                "Rect": PDFArray([round(left, 2), round(bottom, 2), round(right, 2), round(top, 2)]),
                "T": PDFString(f"{name}-{len(made) + 1}"),
                "AP": PDFDictionary({"N": _empty(document, key, right - left, top - bottom)}),
            }
        )
        if name == SIGNATURE:
            field["FT"] = PDFName("Sig")
        else:
            field["FT"], field["DA"], field["TU"] = PDFName("Tx"), PDFString(_APPEARANCE), PDFString(label(name))
            field["V"] = PDFString("")
            if top - bottom > 18:
                field["Ff"] = _MULTILINE
        canvas._addAnnotation(field, key)
        made.append(document.refAnnotation(key))


def _empty(document: Any, key: str, width: float, height: float) -> Any:
    """What a field looks like before anything is typed."""
    box = PDFArray([0, 0, round(width, 2), round(height, 2)])
    look = {"Type": PDFName("XObject"), "Subtype": PDFName("Form"), "BBox": box, "Resources": PDFDictionary({})}
    return document.Reference(PDFStream(PDFDictionary(look), b"/Tx BMC EMC"), f"look-of-{key}")


def finish_form(canvas: Any, made: list[Any]) -> None:
    """Make the document a form of the fields that were added."""
    fonts = PDFDictionary({"Form": _font(canvas._doc)})
    canvas._doc.Catalog.AcroForm = PDFDictionary(
        {"Fields": PDFArray(made), "DA": PDFString(_APPEARANCE), "DR": PDFDictionary({"Font": fonts})}
    )


def _font(document: Any) -> Any:
    """Source Sans as a whole, for the letters of Western Europe."""
    face = typeface(Weight.REGULAR).fonts[0].face
    name = PDFName("SourceSans3-Regular")
    file = PDFStream(PDFDictionary({"Length1": len(face._ttf_data)}), face._ttf_data, [PDFZCompress])
    descriptor = {
        "Type": PDFName("FontDescriptor"),
        "FontName": name,
        "Flags": _NONSYMBOLIC,
        "FontBBox": PDFArray(face.bbox),
        "Ascent": face.ascent,
        "Descent": face.descent,
        "CapHeight": face.capHeight,
        "ItalicAngle": face.italicAngle,
        "StemV": face.stemV,
        "FontFile2": document.Reference(file, "form-font-file"),
    }
    letters = [bytes([code]).decode("cp1252", "replace") for code in range(32, 256)]
    widths = [round(face.charWidths.get(ord(letter), face.defaultWidth)) for letter in letters]
    font = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("TrueType"),
        "BaseFont": name,
        "FirstChar": 32,
        "LastChar": 255,
        "Widths": PDFArray(widths),
        "Encoding": PDFName("WinAnsiEncoding"),
        "FontDescriptor": document.Reference(PDFDictionary(descriptor), "form-font-descriptor"),
    }
    return document.Reference(PDFDictionary(font), "form-font")
