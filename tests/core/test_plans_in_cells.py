"""Words and figures by which the one cell of a form that holds a plan tells its parts."""

import pytest

from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.document.line_marks import with_plain_counters
from cafe_presenter.core.importing.times.bare_hours import with_bare_hours
from cafe_presenter.core.importing.words.run_words import names_run, speaks_of_room


@pytest.mark.parametrize(
    "label",
    [
        "Lesson procedure",
        "Teacher Process:",
        "Průběh hodiny",
        "Lektionens gång",
        "Timens gang",
        "Tunnin kulku",
        "Az óra menete",
        "Desfășurarea lecției",
        "Πορεία διδασκαλίας",
        "Dersin işlenişi",
        "教学过程：",
        "授業の流れ",
        "수업 과정",
    ],
)
def test_how_a_lesson_goes_names_its_run(label: str) -> None:
    assert names_run(label)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        (["一、导入", "看图片", "二、讨论", "三、小结"], ["1. 导入", "看图片", "2. 讨论", "3. 小结"]),
        (["（一）导入", "（二）讨论", "（三）小结"], ["1. 导入", "2. 讨论", "3. 小结"]),
        (["1. 知道", "2. 说出", "一、导入", "二、讨论"], ["1. 知道", "2. 说出", "I. 导入", "II. 讨论"]),
        (["一月份下雪", "二月份开会"], ["一月份下雪", "二月份开会"]),
    ],
)
def test_chinese_figures_count_lines_as_others_do(written: list[str], plain: list[str]) -> None:
    assert with_plain_counters(written) == plain


def test_chinese_figures_count_beyond_ten() -> None:
    figures = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    counted = with_plain_counters([f"{figure}、说" for figure in figures])
    assert counted == [f"{number}. 说" for number in range(1, 13)]


@pytest.mark.parametrize("said", ["START AT ", "début : ", "Beginn: ", "empieza a las ", "начало в ", "έναρξη: "])
def test_an_hour_in_brackets_that_says_what_starts_then_leads_its_line(said: str) -> None:
    lines = [f"{title} [{said}{hour}]" for title, hour in (("A", "18:00"), ("B", "18:20"), ("C", "19:00"))]
    document = Document(blocks=tuple(Paragraph(text, line) for line, text in enumerate(lines, start=1)))
    found = [each.text for each in with_bare_hours(document).paragraphs]
    assert found == ["18:00 – A", "18:20 – B", "19:00 – C"]


@pytest.mark.parametrize("text", ["同学们分小组讨论", "グループで話し合う", "모둠별로 토론한다"])
def test_a_line_in_an_eastern_language_speaks_of_a_room(text: str) -> None:
    assert speaks_of_room(text)
