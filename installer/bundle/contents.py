"""What goes into the bundle and what stays out, as plain lists that the spec applies and tests read.

PyInstaller takes whatever an import could reach. For a program of windows and tables that is far too much: Qt's scripting,
databases and drivers for televisions, pandas' plots and cloud readers. What is named here is left out, or is all that is
kept. System libraries are not carried on Linux: packages name them as dependencies, so that they get security updates.
"""

import re
from collections.abc import Iterable
from pathlib import Path, PurePath

ROOT = Path(__file__).resolve().parent.parent.parent

#: Folders of the checkout and where they stand in the bundle. Alembic loads its migrations as files, not as modules.
CARRIED = (
    ("resources", "resources"),
    ("desktop_app/declarations/migrations", "desktop_app/declarations/migrations"),
    ("LICENSE", "."),
)

#: Imported where no reader of files can see it: by name, or by the migrations.
HIDDEN = ("alembic.context", "alembic.op", "alembic.runtime.migration", "sqlalchemy.dialects.sqlite", "logging.config")

#: Packages that read files of their own beside their modules: tables of characters.
WITH_DATA = ("anyascii", "opencc")

#: Modules that something could import and the program never does.
UNWANTED = (
    *("tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "pydoc_data", "test", "ensurepip", "curses", "readline"),
    *("pip", "setuptools", "wheel", "pkg_resources", "pytest", "_pytest", "hypothesis", "IPython", "Cython"),
    *("matplotlib", "scipy", "numba", "numexpr", "bottleneck", "jinja2", "lxml", "bs4", "html5lib", "tables", "xarray"),
    *("pyarrow", "fastparquet", "openpyxl", "odf", "pyxlsb", "xlrd", "fsspec", "s3fs", "gcsfs", "botocore", "boto3"),
    *("pandas.tests", "numpy.tests", "numpy.f2py", "numpy.testing.tests", "numpy.distutils", "sqlalchemy.testing"),
    *("psycopg2", "MySQLdb", "pymysql", "cx_Oracle", "oracledb", "pyodbc", "asyncpg", "aiosqlite", "greenlet"),
    *("sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.mssql", "alembic.testing"),
    *("distributed", "dask", "tornado", "cyclonedx", "cyclonedx_py", "PIL.ImageTk", "PIL.ImageQt", "PIL._avif"),
    *("reportlab.graphics.testdrawings", "reportlab.graphics.testshapes", "periodictable.plot", "PIL.AvifImagePlugin"),
    *(f"PySide6.Qt{name}" for name in ("Qml", "Quick", "QuickWidgets", "QuickControls2", "QuickTest", "Sql", "Test")),
    *(f"PySide6.Qt{name}" for name in ("Designer", "Help", "UiTools", "Xml", "Concurrent", "OpenGL", "OpenGLWidgets")),
    *("PySide6.QtSvgWidgets", "PySide6.QtDBus", "PySide6.scripts", "PySide6.support"),
)

#: Of Qt's plug-ins, these are kept; a kind that is not named is left out. The names are without `lib`, `q` and suffix.
PLUGINS = {
    "platforms": {"xcb", "wayland", "wayland-generic", "offscreen", "windows", "cocoa", "minimal"},
    "styles": {"modernwindowsstyle", "macstyle"},
    "iconengines": {"svgicon"},
    "imageformats": {"svg", "ico", "jpeg", "icns"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"xdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "wayland-shell-integration": {"xdg-shell", "t-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
}

#: Qt libraries that only left-out modules and plug-ins need, by the name after `Qt6` or `Qt`.
QT_LIBRARIES_OUT = re.compile(
    r"^(lib)?Qt6?(Qml|Quick|Labs|VirtualKeyboard|Sql|Test|Designer|Help|UiTools|Xml|Concurrent|ShaderTools|Egl|Eglfs|"
    r"WaylandCompositor|WlShell|SvgWidgets|Network(?=Information)|CanvasPainter|Lottie|JsonRpc|LanguageServer|OpenGL)"
)

#: Qt's own translations that are kept: the languages that the program speaks, in whole or in part.
TRANSLATIONS = {"qtbase_en.qm", "qtbase_zh_CN.qm", "qtbase_de.qm", "qtbase_ja.qm"}

#: Where Linux keeps its own libraries.
_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")

#: What belongs to Python itself, which is carried also where the system's own makes the bundle.
_OF_PYTHON = re.compile(r"/libpython3[^/]*$|/python3\.\d+/lib-dynload/")


def wanted(target: str, source: str) -> bool:
    """Whether a file that PyInstaller found belongs into the bundle; `target` is its place there."""
    path = PurePath(target.replace("\\", "/"))
    parts = path.parts
    if source.startswith(_SYSTEM) and not _OF_PYTHON.search(source):
        return False
    if "PySide6" in parts:
        if "plugins" in parts:
            kind = parts[parts.index("plugins") + 1]
            return _plugin_name(path.name) in PLUGINS.get(kind, set())
        if "translations" in parts:
            return path.name in TRANSLATIONS
        if {"qml", "examples", "typesystems", "metatypes", "include", "glue", "resources"} & set(parts):
            return False
    if path.name == "RECORD" and path.parent.suffix == ".dist-info":
        return False  # names where the build stood, and nothing reads it
    if "opencc" in parts and {"bin", "include"} & set(parts):
        return False
    if QT_LIBRARIES_OUT.match(path.name) or path.name == "opengl32sw.dll":
        return False
    return not (path.name.startswith("d3dcompiler") or "tests" in parts)


def carried(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The entries of a table of contents (target, source, kind) that belong into the bundle."""
    return [entry for entry in entries if wanted(entry[0], entry[1])]


def _plugin_name(file: str) -> str:
    stem = file.partition(".")[0]
    return stem.removeprefix("lib").removeprefix("q")
