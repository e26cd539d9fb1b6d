"""Make the pictures of the page in docs/images, from the real page over a fresh library.

python scripts/screenshots.py [folder]
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

from assistant.build import Assistant
from assistant.settings import Settings
from assistant.ui.page import open_page

IMAGES = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent / "docs" / "images")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDE, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}
QUESTION = "理论学习一般要写清哪些事实？"
NOTES = """\
区水务局党组上半年开展理论学习中心组学习7次，其中专题研讨3次
班子成员讲党课5场，覆盖党员126人
调整意识形态工作领导小组，每季度分析研判1次
管理工作群4个、公众号1个，发布信息82条
处置网络舆情2起，均按时回复
理论学习联系业务还不够紧
基层站所的研判还不够及时
下半年每季度开展一次专题研讨
把基层站所纳入研判范围，每月报告一次
"""
DRAFT = """\
区水务局2026年上半年落实意识形态工作责任制情况的报告

2026年上半年，区水务局党组认真落实意识形态工作责任制，把意识形态工作与业务工作同部署、同检查。现将有关情况报告如下：
一、主要做法
（一）加强理论学习。一是抓好中心组学习，上半年集中学习7次。。二是讲好党课，班子成员讲党课5场。
（二）管好宣传阵地。一是，建立工作群4个，发布信息82条。二是公众号信息发布前有专人审核。
二、存在的问题
（一）理论学习还不够深入。联系业务不紧。
（二）研判还不够及时。基层站所很少开展研判，上半年集中学习只有6次。
三、下一步工作打算
（一）深化理论学习。每季度开展一次专题研讨。
妥否，请批示。
"""


def main() -> None:
    """Serve the page, walk through it, and keep a picture of each view."""
    from playwright.sync_api import sync_playwright

    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        assistant = Assistant(Settings(_env_file=None, home=Path(folder) / "home", port=0))
        served = open_page(assistant)
        assistant.warm()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        sample = Path(folder) / "区水务局初稿.txt"
        sample.write_text(DRAFT, "utf-8")
        files = [Path(folder) / f"区水务局报告（第{n}稿）.txt" for n in range(120)] + [Path(folder) / "去年的报告.docx"]
        for n, file in enumerate(files):
            file.write_text(DRAFT.replace("7次", f"{n + 8}次"), "utf-8")
        for suffix, viewport, scheme in (("", WIDE, "light"), ("-dark", WIDE, "dark"), ("-phone", PHONE, "light")):
            page = browser.new_page(viewport=viewport, color_scheme=scheme, locale="zh-CN")
            page.goto(served.url)
            page.wait_for_selector("#box textarea")
            walk(page, suffix, sample)
            walk_on(page, suffix, files)
            page.close()
            assistant.library.remove([one.id for one in assistant.library.documents() if not one.bundled])
        browser.close()
        served.close()
        assistant.close()


def walk(page: Any, suffix: str, sample: Path) -> None:
    """Take one picture of every view."""
    keep(page, f"welcome{suffix}")
    send(page, QUESTION)
    keep(page, f"ask{suffix}")
    page.locator("#chat a.cite").first.click()
    page.wait_for_selector("#source-sheet .hit")
    keep(page, f"source{suffix}")
    page.keyboard.press("Escape")
    page.click("#job label:has-text('比对')")
    page.set_input_files("#box input[type=file]", str(sample))
    page.wait_for_selector("#box .thumbnail-item[data-name]")
    send(page, "请比对这份初稿")
    page.wait_for_timeout(1500)  # the page holds a new result at its beginning for a moment
    keep(page, f"compare{suffix}")
    page.evaluate("document.querySelector('.heat').closest('section').scrollIntoView({block: 'start'})")
    keep(page, f"coverage{suffix}")
    tab(page, "起草表单")
    page.get_by_label("单位").fill("区水务局")
    page.get_by_label("期间").fill("2026年上半年")
    page.fill("#notes textarea", NOTES)
    page.click("#plan-first")
    page.wait_for_selector("#draft-result .plan")
    keep(page, f"plan{suffix}")
    page.click(".write-plan")
    page.wait_for_selector("#draft-result .result.draft")
    keep(page, f"draft{suffix}")
    tab(page, "资料库")
    page.wait_for_selector("#documents table")
    keep(page, f"library{suffix}")
    page.click("button.show-statistics")
    page.wait_for_selector("#source-sheet .statistics")
    keep(page, f"statistics{suffix}")


def walk_on(page: Any, suffix: str, files: list[Path]) -> None:
    """Take pictures of work going on, of what went wrong, and of a sample beside the draft."""
    page.keyboard.press("Escape")
    if page.locator("#learn-toggle").is_visible():  # on a phone
        page.click("#learn-toggle")
    page.set_input_files("#upload input[type=file]", list(map(str, files)))
    page.wait_for_selector("#upload :text('去年的报告')")
    page.click("#learn")
    page.wait_for_selector("#learn-results :is(.working:has-text('区水务局报告'), .ingested)")
    keep(page, f"working{suffix}", settle=0)
    page.wait_for_selector("#learn-results .ingested")
    keep(page, f"learnt{suffix}")
    tab(page, "对话")
    page.evaluate("document.querySelector('details:has(.pairs)').open = true")
    page.select_option("select[name=beside]", index=2)
    page.evaluate("document.querySelector('details:has(.pairs)').scrollIntoView({block: 'start'})")
    keep(page, f"beside{suffix}")
    page.set_input_files("#box input[type=file]", str(files[-1]))
    page.wait_for_selector("#box .thumbnail-item[data-name]")
    page.fill("#box textarea", "请比对这份初稿")
    page.press("#box textarea", "Enter")
    page.wait_for_selector("#chat .trouble")
    keep(page, f"error{suffix}")


def tab(page: Any, name: str) -> None:
    """Go to a tab."""
    page.locator("button[role=tab]:visible", has_text=name).click()


def send(page: Any, text: str) -> None:
    """Send a message and wait until its reply is whole."""
    before = page.locator("#chat .bot-row").count()
    page.fill("#box textarea", text)
    page.press("#box textarea", "Enter")
    page.locator("#chat .bot-row").nth(before).wait_for()
    page.wait_for_selector("#chat .bot-row:last-child .result")
    page.wait_for_selector("#box .submit-button")


def keep(page: Any, name: str, settle: int = 1200) -> None:
    """Save what the window shows, once nothing moves any more, in few colours: it is looked at, not measured."""
    page.wait_for_timeout(settle)
    path = IMAGES / f"{name}.png"
    page.screenshot(path=path, animations="disabled")
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(96, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    main()
