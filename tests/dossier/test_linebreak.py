"""Lines of English, Chinese and mixed text: nothing lost, nothing too wide, no line that begins with a closing sign."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.dossier.linebreak import break_lines
from desktop_app.dossier.typeface import Weight, printable, typeface

FACE = typeface(Weight.REGULAR)
NEVER_FIRST = set("。，、；：？！）》】」』”’％")
NEVER_LAST = set("（《【「『“‘")


def lines(text: str, width: float = 80) -> list[str]:
    return break_lines(printable(text), FACE, 8, width)


def test_chinese_lines_never_begin_with_a_closing_sign_or_end_with_an_opening_one():
    law = "使用原产于中国的稀土开采、冶炼分离、磁材制造（稀土二次资源回收利用）相关技术，“含有以上材料的零件、部件”。"
    for width in range(30, 200, 3):
        for line in lines(law, width):
            assert line[0] not in NEVER_FIRST
            assert line[-1] not in NEVER_LAST


def test_english_breaks_at_spaces_and_after_hyphens():
    assert lines("sintered boron-iron magnets", 50) == ["sintered", "boron-iron", "magnets"]
    assert lines("boron-iron", 30)[0] == "boron-"


def test_a_part_number_is_not_torn_at_its_hyphen():
    said = "technology origin of stage “Magnet manufacture” of WP-5601 in WX-40A"
    assert not any(line.endswith("-") for width in range(40, 240) for line in lines(said, width))


def test_a_percent_sign_stays_with_its_number():
    assert not any(
        line.startswith("%") for width in range(50, 120) for line in lines("the share is 0.115406 % of it", width)
    )


def test_a_word_wider_than_the_column_is_cut_and_not_clipped():
    cut = lines("export.control@wendelstern.example", 60)
    assert "".join(cut) == "export.control@wendelstern.example"
    assert all(FACE.width(line) * 8 <= 60 for line in cut)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80) | st.text("“A1年”‘’，b— （）…列", max_size=60), st.integers(25, 300))
@example("0@@⺀ —…⺀", 25)  # the ellipsis is wider once the Han character after it is on the next line
def test_no_text_is_lost_and_no_line_is_wider_than_the_column(text, width):
    clean = printable(text)
    found = break_lines(clean, FACE, 8, width)
    assert "".join("".join(found).split()) == "".join(clean.split())
    assert all(FACE.width(line) * 8 <= width + 0.001 or len(line) <= 1 for line in found)


def test_what_the_fonts_lack_is_shown_by_its_code_point():
    assert printable("a\x00b") == "a□U+0000b"
    assert printable("\U0001f600") == "□U+1F600"
    assert printable("\ud800") == "□U+D800"
    assert printable("\u202eabc") == "□U+202Eabc"
    assert printable("Łódź, Győr, Иваново, 钕铁硼, Ω") == "Łódź, Győr, Иваново, 钕铁硼, Ω"


def test_a_number_stays_with_what_counts_it_and_an_article_with_its_item():
    law = "自2026年11月11日起，适用2025年第61号公告第一条第（二）项，详见E2第123行和第4章。"
    for width in range(60, 200, 3):
        for line in lines(law, width):
            assert line[0] not in "年月日号条行章（"
            assert not line.endswith("第")


def test_signs_that_meet_stand_closer():
    def width(text: str) -> float:
        return round(FACE.width(text), 6)

    for pair in ("”，", "）。", "、“", "（“", "》）", "。”"):
        assert width(f"中{pair}文") == width("中文") + 1.5, pair
    for apart in ("“文", "文，", "！”"):
        assert width(f"中{apart}") == width("中") + 2, apart
    positions = FACE.positions("中”，文")
    assert round(positions[-1], 6) == width("中”，文")
