"""Which encoding a text file is in, also where it is only a few rows short."""

import pytest

from desktop_app.readers import UnreadableFile, read_bom
from desktop_app.readers.encoding import decode

GERMAN = "Pos;Teilenummer;Bezeichnung;Menge;Ursprungsland\n1;A-100;Gehäuse für Läufer;2;Österreich\n2;A-200;Schlüssel;1;Türkei\n"
POLISH = "Lp.;Numer części;Nazwa;Ilość\n1;A-100;Łożysko ślizgowe;2\n2;A-200;Śruba z łbem;4\n3;A-300;Żebro wspornika;1\n"
RUSSIAN = "№ п/п;Обозначение;Наименование;Кол.\n1;АБВ.100;Корпус двигателя;1\n2;АБВ.200;Магнит постоянный;4\n"
CHINESE = "序号,物料编码,物料名称,数量\n1,A-100,永磁体 N42SH,4\n2,A-200,电机外壳,1\n"
TAIWANESE = "項次,料號,品名,數量\n1,A-100,永久磁鐵,4\n2,A-200,馬達外殼,1\n"
JAPANESE = "項番,品番,部品名,員数\n1,A-100,永久磁石,4\n2,A-200,モータケース,1\n"
FRENCH = "Repère;Référence pièce;Désignation;Quantité\n1;A-100;Boîtier à clé;2\n2;A-200;Vis tête fraisée;4\n"
SPANISH = "Línea;Número de pieza;Descripción;Cantidad\n1;A-100;Imán de ferrita pequeño;2\n2;A-200;Cojinete;1\n"
SYMBOLS = "Part Number,Description,Qty\nC1,2.2µF ±10% capacitor,3\nU1,-40°C to 85°C driver,1\n"

SAMPLES = [
    (GERMAN, ["cp1252", "utf-8", "utf-8-sig", "utf-16"]),
    (POLISH, ["cp1250", "utf-8"]),
    (RUSSIAN, ["cp1251", "utf-8", "utf-16"]),
    (CHINESE, ["gb18030", "utf-8", "utf-16"]),
    (TAIWANESE, ["big5", "utf-8"]),
    (JAPANESE, ["cp932", "utf-8"]),
    (FRENCH, ["cp1252", "utf-8-sig"]),
    (SPANISH, ["cp1252"]),
    (SYMBOLS, ["cp1252"]),
]


@pytest.mark.parametrize(("text", "encoding"), [(text, e) for text, encodings in SAMPLES for e in encodings])
@pytest.mark.parametrize("rows", [2, 99])
def test_a_short_file_reads_as_it_was_written(text, encoding, rows):
    shorter = "".join(text.splitlines(keepends=True)[:rows])
    found = decode(shorter.encode(encoding))
    assert found is not None
    assert found[0] == shorter


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding):
    found = decode(GERMAN.encode(encoding))
    assert found is not None
    assert found[0] == GERMAN


def test_the_encoding_is_part_of_the_result():
    assert read_bom("b.csv", CHINESE.encode("gb18030")).source.encoding == "gb18030"
    assert read_bom("b.csv", CHINESE.encode()).source.encoding == "utf-8"
    assert read_bom("b.csv", JAPANESE.encode("cp932")).source.encoding == "cp932"


def test_a_file_cut_within_a_character_is_still_utf_8():
    data = CHINESE.encode()
    found = decode(data[: data.rindex("壳".encode()) + 1])
    assert found is not None
    assert found[1] == "utf-8"


def test_zeros_at_the_end_are_padding_and_within_are_binary():
    assert decode(b"Part,Qty\nA,1\n\0\0\0") == ("Part,Qty\nA,1\n", "utf-8")
    assert decode(b"Part\0,Qty\nA,1\nB,2\n") is None
    with pytest.raises(UnreadableFile, match="neither a text file nor a workbook"):
        read_bom("a.bin", bytes(range(256)) * 20)


def test_short_japanese_text_is_not_taken_for_russian():
    text = '"番号","Parts name","Price"\n"U1","細ピンヘッダ 1×40pin",45\n"U2","ピンソケット 1×4pin",20\n'
    assert decode(text.encode("cp932"))[1] == "cp932"
