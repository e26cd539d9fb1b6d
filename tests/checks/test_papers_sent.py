"""Papers that are not public, copied and sent to a chat group or by internet mail: told as a matter of secrecy."""

from __future__ import annotations

import pytest

from assistant.checks.desk import Desk
from assistant.checks.registry import check_all
from assistant.checks.secrecy import check_secrecy
from assistant.genre import Common, GenrePack
from assistant.structure.parse import parse_report


def _found(text: str, pack: GenrePack, common: Common) -> list[str]:
    found = check_secrecy(Desk(parse_report(text, pack), common, pack))
    return [one.quote for one in found if one.check == "paper-sent" and one.level == "warning"]


@pytest.mark.parametrize(
    "text",
    [
        "对上级印发的文件，由党政办拍照后发到班子成员微信群，确保当天知晓。",
        "涉密文件拍照后发微信群传阅，缩短了传阅时间。",
        "机密级材料扫描成电子版，上传到单位网盘供各科室下载。",
        "内部资料由信息员截图，转发至支部工作群，人人都能看到。",
        "通过微信传达内部文件12份，做到当日学习。",
        "内部通报由联络员翻拍，以电子邮件报送各站所。",
    ],
)
def test_a_closed_paper_sent_by_public_means_is_told(text: str, pack: GenrePack, common: Common) -> None:
    assert len(_found(text, pack, common)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "上级文件在机要室传阅，不拍照、不转发到微信群。",
        "严禁将内部文件拍照发至工作群。",
        "发现1名干部把内部材料拍照发到微信群，已作出处理。",
        "学习心得拍照发至支部微信群，互相交流。",
        "组织观看宣传片，把活动照片发到工作群。",
        "开展保密检查，重点看涉密文件有无经微信传输。",
    ],
)
def test_keeping_the_rule_is_not_told(text: str, pack: GenrePack, common: Common) -> None:
    assert _found(text, pack, common) == []


@pytest.mark.parametrize("text", ["宣传册发至每户，计1300份。", "值班表由办公室发至各股室，请柬送至社区。"])
def test_sent_to_is_a_word(text: str, pack: GenrePack, common: Common) -> None:
    found = check_all(Desk(parse_report(text, pack), common, pack))
    assert [one.quote for one in found if "spelling" in one.check] == []
