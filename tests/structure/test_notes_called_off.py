"""What notes call off, take back in whole, or only lead in with: the account of it is never false."""

from __future__ import annotations

import pytest

from assistant.genre import GenrePack
from assistant.structure.notes import read_notes


def _told(text: str, pack: GenrePack) -> str:
    return "；".join(fact.said for fact in read_notes(text, pack).facts if not fact.reason)


@pytest.mark.parametrize(
    "text",
    [
        "老年大学的合唱比赛办了1场，这个就算了别写",
        "横幅被撕了一次，换了新的，这条不写了吧",
        "7月的夜市是商务局办的，不是我们的，删掉",
        "信访量别写了，数太难看",
        "公众号阅读量就不要提了，拿不出手",
    ],
)
def test_what_an_order_calls_off_is_left_out_whole(text: str, pack: GenrePack) -> None:
    assert _told(text, pack) == ""
    assert any("不写" in fact.reason for fact in read_notes(text, pack).facts)


@pytest.mark.parametrize(
    "text",
    ["旧标语12条，已经去掉", "不健康读物23本，已经删掉", "参加培训40人，宣讲12场"],
)
def test_work_that_took_something_away_stays(text: str, pack: GenrePack) -> None:
    assert _told(text, pack) == text


def test_a_reason_that_tells_a_count_is_no_reason(pack: GenrePack) -> None:
    assert _told("经费就别写了，宣讲办了12场", pack) == "宣讲办了12场"
    assert _told("明年：门口的旧展板去掉", pack) == "明年门口的旧展板去掉"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("发现4个人传播谣言，批评教育了。这个别写人数", "发现有人传播谣言，批评教育了"),
        ("王芳：宣传经费紧，能不能加点经费\n李强：经费的事以后再说，不写", "王芳：宣传经费紧"),
    ],
)
def test_an_order_reaches_what_it_stands_behind(text: str, said: str, pack: GenrePack) -> None:
    assert _told(text, pack) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("宣讲28场，听众人次1200（妇联说是1350，以妇联为准）", "宣讲28场，听众人次1350"),
        ("培训12期，人数480（人事科核过是462）", "培训12期，人数462"),
        ("舆情：2023年18件，2024年27件，说反了，2023年27件，2024年18件", "舆情2023年27件、2024年18件"),
        ("学习：上半年5次，下半年8次（写反了，应该是上半年8次，下半年5次）", "上半年学习8次，下半年5次"),
        ("党课去年4次今年6次，填反了", "党课去年6次今年4次"),
        ("网上没有舆情。哦不对，有一次食堂的帖子，当天回了", "有一次食堂的帖子，当天回了"),
        ("今年没出过事，等等，有一起打架被拍了视频，当天处理了", "有一起打架被拍了视频，当天处理了"),
    ],
)
def test_what_is_taken_back_in_whole_gives_way(text: str, said: str, pack: GenrePack) -> None:
    assert _told(text, pack) == said


@pytest.mark.parametrize(
    "text",
    [
        "发稿120篇，阅读量3万（收藏2100）",
        "意识形态工作检查2024年3次，2025年5次",
        "标语挂反了，当天重挂，2024年3处，2025年1处",
        "电子屏巡查40次，没发现异常",
    ],
)
def test_what_nobody_takes_back_stays(text: str, pack: GenrePack) -> None:
    assert _told(text, pack) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("不足里加一条年轻干部学得少", "年轻干部学得少"),
        ("我个人觉得网评这块跟不上，稿子少", "网评这块跟不上，稿子少"),
        ("先说队伍，网评员从3名增加到9名", "网评员从3名增加到9名"),
        ("先讲党课再座谈，全年6次", "先讲党课再座谈，全年6次"),
        ("“宣讲那块去问小刘要数” —— 小刘回：一共讲了18场", "宣讲一共讲了18场"),
        ("收到，中午食堂有红烧肉", ""),
    ],
)
def test_what_only_leads_in_is_no_text(text: str, said: str, pack: GenrePack) -> None:
    assert _told(text, pack) == said


def test_a_cell_that_asks_somebody_leaves_its_row_open(pack: GenrePack) -> None:
    table = "名称|数量|备注\n学习|12次|每月1次\n承诺书||签了没？问办公室\n网评|__篇|\n培训||找小李要"
    assert _told(table, pack) == "学习12次（每月1次）"
    assert sum("还没弄清" in fact.reason for fact in read_notes(table, pack).facts) == 3
    assert "问需问计" in _told("名称|数量|备注\n走访|20户|问需问计\n宣讲|8场|找准切入点", pack)


def test_a_message_with_its_time_is_told_once(pack: GenrePack) -> None:
    chat = (
        "党办-张姐 09:10：宣讲23场\n李工 09:12：各位，下周三前交材料\n"
        "党办-王科 09:20：收到，晚上一起聚餐\n张姐 09:22：群有8个"
    )
    assert _told(chat, pack) == "宣讲23场；群有8个"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("讲了31埸", "讲了31场"),
        ("屏幕都有专人官", "屏幕都有专人管"),
        ("网格员当场辟遥2次", "网格员当场辟谣2次"),
        ("及格率90%已上", "及格率90%以上"),
        ("入户送正策87户", "入户送政策87户"),
        ("疆埸精神宣讲2次，材料已上报", "疆埸精神宣讲2次，材料已上报"),
    ],
)
def test_a_slip_is_put_right_and_told(typed: str, meant: str, pack: GenrePack) -> None:
    assert _told(typed, pack) == meant
    assert any("打错了字" in fact.reason for fact in read_notes(typed, pack).facts) == (typed != meant)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("嗯我说一下啊支部学了9次", "支部学了9次"),
        ("展板装了摄像头那个每天有人检查检查有记录本", "展板装了摄像头，每天有人检查，检查有记录本"),
        ("党员大会学习了十一次吧有三次是请老师讲的", "党员大会学习了十一次吧，有三次是请老师讲的"),
        ("那个每天检查的队伍有12人", "那个每天检查的队伍有12人"),
        ("所里检查台账今年建了3本", "所里检查台账今年建了3本"),
        (
            "去年督查说我们值班表没人管今年我们建了值班台账制度这个算整改完了",
            "去年督查说我们值班表没人管，今年我们建了值班台账制度，这个算整改完了",
        ),
    ],
)
def test_dictation_is_cut_where_one_deed_ends(text: str, said: str, pack: GenrePack) -> None:
    assert _told(text, pack) == said
