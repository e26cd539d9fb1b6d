"""The drafting form and the plan it makes, in a real browser: what is wrong is seen, no text is cut."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Visit = Callable[..., Any]

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
NOTES = """\
中心组集中学习9次，研讨4次
讲党课6场，覆盖党员88人
管理工作群11个，发布信息203条
处置网络舆情3件
理论学习联系业务还不够紧
明年每季度研讨一次"""
UNIT = "某某县农业农村和水务局机关委员会第一支部委员会"


def form(visit: Visit, **options: Any) -> Any:
    page = visit(**options)
    page.locator("button[role=tab]:visible", has_text="起草表单").click()
    return page


def planned(page: Any) -> Any:
    page.get_by_label("单位").fill(UNIT)
    page.fill("#notes textarea", NOTES)
    page.click("#plan-first")
    page.wait_for_selector("#draft-result .plan textarea[name=item]")
    return page.locator("#draft-result .plan")


def written(page: Any) -> str:
    page.click(".write-plan")
    page.wait_for_selector("#draft-result .result.draft")
    return str(page.inner_text("#draft-result .paper"))


def cut(field: Any) -> bool:
    return bool(field.evaluate("e => e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 1"))


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_what_is_missing_is_said_where_it_is_seen(visit: Visit, viewport: dict[str, int]) -> None:
    from playwright.sync_api import expect

    page = form(visit, viewport=viewport)
    page.click("#write")
    trouble = page.locator("#form-trouble .trouble")
    expect(trouble).to_contain_text("要点")
    expect(trouble).to_be_in_viewport(ratio=1)
    expect(page.locator("#notes textarea")).to_be_focused()
    expect(page.locator("#notes textarea")).to_be_in_viewport(ratio=1)
    page.keyboard.type("讲党课6场")
    expect(trouble).to_be_hidden()


def test_a_second_press_of_a_double_click_opens_no_other_room(visit: Visit) -> None:
    from playwright.sync_api import expect

    page = visit(viewport=DESK)
    example = page.locator("#example-draft-0").bounding_box()
    page.mouse.dblclick(example["x"] + 60, example["y"] + example["height"] - 4, delay=40)
    expect(page.locator("#box textarea")).to_have_value(re.compile("起草"))
    page.wait_for_timeout(800)
    assert page.locator("#box textarea").is_visible()
    assert "起草" in page.input_value("#box textarea")
    page.click("#job label:has-text('自动判断')")
    page.fill("#box textarea", "存在的问题这一部分怎么写？")
    page.locator("#box .submit-button").dblclick(delay=40)  # the stop button takes its place
    page.wait_for_selector("#chat .bot-row:last-child .result")
    page.click("#new-chat")
    page.wait_for_selector("#welcome")
    page.wait_for_timeout(600)
    page.click("#example-draft-1")
    page.wait_for_selector("#write:visible")


def test_nothing_in_the_form_or_the_plan_is_cut_on_a_phone(visit: Visit) -> None:
    page = form(visit, viewport=PHONE)
    fields = page.locator("#form .line textarea")
    assert fields.count() == 5
    assert not any(cut(field) for field in fields.all())  # the hints
    plan = planned(page)
    assert not any(cut(field) for field in fields.all())
    headings = plan.locator("textarea")
    headings.nth(1).fill("坚持把学习教育同业务工作一起谋划一起推进，着力提高学习的针对性")
    assert headings.count() > 4
    assert not any(cut(heading) for heading in headings.all())
    headings.nth(1).press("Enter")
    assert "\n" not in headings.nth(1).input_value()


def test_what_is_left_out_of_a_plan_can_be_taken_back(visit: Visit) -> None:
    page = form(visit, viewport={"width": 1280, "height": 700})
    page.locator("#plan-first").scroll_into_view_if_needed()
    plan = planned(page)
    page.wait_for_timeout(300)
    assert plan.locator("h3").bounding_box()["y"] > 100  # its beginning is in view, however far down the button was
    item = plan.locator(".plan-item", has_text="党课")
    fact = plan.locator(".fact", has_text="203条")
    for button in plan.locator(".plan-acts").all():
        assert float(button.evaluate("e => getComputedStyle(e).opacity")) == 1
    item.locator(".plan-drop").click()
    fact.locator(".fact-drop").click()
    item.locator(".plan-drop", has_text="恢复").click()
    text = written(page)
    assert "6场" in text
    assert "203条" not in text


def test_a_part_of_ones_own_is_added_and_a_fact_goes_to_the_item_below(visit: Visit) -> None:
    page = form(visit)
    plan = planned(page)
    items = plan.locator(".plan-item")
    target = items.nth(1).locator("[name=item]").input_value()
    fact = items.nth(0).locator(".fact").first
    said = fact.locator("span").first.inner_text()
    fact.locator(".fact-down").click()
    assert target in page.inner_text("#told")
    assert said in items.nth(1).inner_text()
    plan.locator(".plan-add-part").click()
    page.keyboard.type("意见和建议")
    plan.locator(".plan-add-part").click()
    page.keyboard.type("特色做法")
    last = plan.locator(".plan-part").last
    last.locator(".plan-add").click()
    page.keyboard.type("办好一个讲堂")
    last.locator("input[name=fact]").fill("组织道德讲堂5期")
    last.locator(".part-up").click()
    text = written(page)
    assert "意见和建议\n" in text
    assert "【待补：意见和建议】" in text
    assert text.index("特色做法") < text.index("5期") < text.index("意见和建议")
