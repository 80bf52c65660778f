"""Chinese, Japanese and Korean: no space parts the words of a title, and ideograms count lines."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.line_marks import with_plain_counters
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.notions import Notion
from cafe_presenter.core.importing.words.run_words import closes_evening, names_run, opens_evening, speaks_of_room
from cafe_presenter.files.documents.importer import read_document

POND = Notion("zh: 池塘\nja: ため池\nko: 연못")


def test_a_word_is_found_where_no_space_parts_it_from_the_next() -> None:
    assert POND.is_within("去看池塘边的芦苇")
    assert POND.begins("ため池を見る")
    assert POND.ends("마을 연못")
    assert not POND.is_all_of("池塘边")
    assert not POND.begins("去池塘")


@pytest.mark.parametrize(
    "line",
    [
        "把纸发给每个人，然后分组讨论",
        "請大家輪流說一句話",
        "グループで地図を描く",
        "参加者が順番に話す",
        "모둠별로 지도를 그린다",
        "참가자들은 돌아가며 말한다",
    ],
)
def test_what_people_in_a_room_do_is_told_in_their_languages(line: str) -> None:
    assert speaks_of_room(line)


@pytest.mark.parametrize("line", ["安装以后重新启动电脑", "設定ファイルを開きます", "설정 파일을 엽니다"])
def test_what_a_machine_does_speaks_of_no_room(line: str) -> None:
    assert not speaks_of_room(line)


@pytest.mark.parametrize(
    ("first", "talk", "last"),
    [
        ("开场与自我介绍", "小组讨论旧地图", "结束语"),
        ("アイスブレイク：名前の輪", "地図をめぐる話し合い", "クロージング"),
        ("자기소개와 인사", "옛 지도 토론", "마무리"),
    ],
)
def test_what_opens_and_closes_an_evening_is_known(first: str, talk: str, last: str) -> None:
    assert opens_evening(first)
    assert SAYS_TALK.search(talk)
    assert closes_evening(last)


@pytest.mark.parametrize("title", ["现场流程", "活動流程", "当日の流れ", "진행 순서"])
def test_what_stands_below_the_title_of_a_run_is_its_parts(title: str) -> None:
    assert names_run(title)
    text = f"# X\n\n## {title}\n\n- 甲の話\n- 乙の話\n- 丙の話\n\n## Y\n\nZ\n"
    deck, _ = deck_from_document(read_document(text.encode(), "f.md"))
    assert [theme.theme for theme in deck.themes] == ["甲の話", "乙の話", "丙の話"]


def test_ideograms_count_lines_as_roman_figures_do_where_others_count_within() -> None:
    lines = ["一、看地图", "二、讨论", "三、贴上墙"]
    assert with_plain_counters(lines) == ["1. 看地图", "2. 讨论", "3. 贴上墙"]
    assert with_plain_counters(["1、看地图", "2、讨论"]) == ["1. 看地图", "2. 讨论"]
    assert with_plain_counters(["一、看地图", "1. 东", "2. 西", "二、讨论"])[0] == "I. 看地图"
    many = [
        f"{number}、第{number}张图"
        for number in ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
    ]
    assert with_plain_counters(many)[-1] == "12. 第十二张图"
