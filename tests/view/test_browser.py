"""The page in a real browser: what belongs together lights up, the switches work, and nothing leaves the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jiyao import Document, parse_document
from jiyao.view import Viewed, page

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


@dataclass
class Opened:
    """A page in a tab, with everything it complained of and asked for."""

    tab: Tab
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def lit(self) -> list[str]:
        """The words that are lit in the text that is shown."""
        return [
            words
            for mark in self.tab.locator("mark.on").all()
            if mark.is_visible() and (words := mark.inner_text())
        ]

    def lit_items(self) -> list[str]:
        """The heads of the list items that are lit."""
        return self.tab.locator("article:not([hidden]) li.on .head").all_inner_texts()


@pytest.fixture(scope="module")
def saved(document: Document, source: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    other = "无事。\n" * 3
    viewed = [
        Viewed(document, source, "a.txt"),
        Viewed(parse_document(other), other, "b.txt"),
        Viewed(document),
    ]
    return page(viewed).save(tmp_path_factory.mktemp("page") / "page.html")


def _open(browser: Browser, path: Path, **options: Any) -> Iterator[Opened]:
    context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **options})
    opened = Opened(context.new_page())
    opened.tab.on("console", lambda message: opened.complaints.append(message.text))
    opened.tab.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.tab.on("request", lambda request: opened.requests.append(request.url))
    opened.tab.goto(path.as_uri())
    yield opened
    context.close()
    assert opened.complaints == []
    assert [url for url in opened.requests if not url.startswith(("file:", "data:"))] == []


@pytest.fixture
def opened(browser: Browser, saved: Path) -> Iterator[Opened]:
    yield from _open(browser, saved)


@pytest.fixture
def phone(browser: Browser, saved: Path) -> Iterator[Opened]:
    yield from _open(browser, saved, viewport=PHONE, has_touch=True)


def test_hovering_an_official_lights_the_name_and_the_post(opened: Opened) -> None:
    opened.tab.hover("li[data-r=o0]")
    assert opened.lit() == ["县委书记", "赵一鸣", "赵一鸣"]
    assert opened.lit_items() == ["赵一鸣"]
    assert "赵一鸣" in opened.tab.inner_text("#status")


def test_hovering_a_name_lights_its_official(opened: Opened) -> None:
    opened.tab.locator("mark.official", has_text="钱二川").first.hover()
    assert opened.lit_items() == ["钱二川"]
    assert opened.lit() == ["县委副书记", "县长", "钱二川"]


def test_hovering_a_date_names_what_it_stands_in(opened: Opened) -> None:
    opened.tab.locator("mark.date", has_text="6月底前").first.hover()
    assert opened.lit_items() == ["投资\n≥ 20 亿元", "倒排工期，各乡镇要在6月底前完成投资20亿元以上"]
    opened.tab.locator("mark.warning[data-r]").first.hover()
    assert opened.tab.locator("li.near .head").all_inner_texts() == [
        '严禁弄虚作假，<script>alert("x")</script>与</style>都只是文字'
    ]


def test_leaving_puts_the_lights_out(opened: Opened) -> None:
    opened.tab.hover("li[data-r=o0]")
    opened.tab.hover("h1")
    assert opened.lit() == []


def test_a_click_in_the_list_scrolls_to_the_words(browser: Browser, saved: Path) -> None:
    for opened in _open(browser, saved, viewport={"width": 1280, "height": 300}):
        mark = opened.tab.locator("article:not([hidden]) .side-text mark.directive").last
        before = mark.evaluate("mark => mark.getBoundingClientRect().top")
        opened.tab.locator("li[data-r=d1]").first.click()
        pane = opened.tab.locator("article:not([hidden]) .reading").bounding_box()
        after = mark.evaluate("mark => mark.getBoundingClientRect().top")
        assert pane
        assert after < before
        assert pane["y"] <= after <= pane["y"] + pane["height"]


def test_a_click_on_words_scrolls_to_the_list_item(browser: Browser, saved: Path) -> None:
    for opened in _open(browser, saved, viewport={"width": 1280, "height": 500}):
        item = opened.tab.locator("li[data-r=d1]").first
        assert not _in_view(opened.tab, item)
        opened.tab.locator("article:not([hidden]) .side-text mark.directive").last.click()
        assert _in_view(opened.tab, item)


def _in_view(tab: Tab, locator: Any) -> bool:
    box, pane = locator.bounding_box(), tab.locator("article:not([hidden]) .found").bounding_box()
    return bool(box and pane and pane["y"] - 1 <= box["y"] <= pane["y"] + pane["height"])


def test_the_filter_takes_a_kind_out_of_text_and_lists(opened: Opened) -> None:
    heads = opened.tab.locator("article:not([hidden]) .list:visible h3")
    assert heads.count() == 6
    opened.tab.uncheck("#show-official")
    assert heads.count() == 5
    name = opened.tab.locator("article:not([hidden]) .side-text mark.official").first
    assert name.evaluate("mark => getComputedStyle(mark).borderBottomStyle") == "none"
    opened.tab.uncheck("#show-directive")
    inside = opened.tab.locator("article:not([hidden]) .side-text mark.directive", has_text="倒排工期").first
    inside.hover(position={"x": 3, "y": 5})
    assert opened.lit() == []
    opened.tab.check("#show-official")
    assert name.evaluate("mark => getComputedStyle(mark).borderBottomStyle") == "solid"


def test_the_switch_shows_the_page_as_handed_in(opened: Opened, document: Document, source: str) -> None:
    words = opened.tab.locator("article:not([hidden]) div.words:visible")
    assert words.inner_text() == document.text
    opened.tab.check("#side-source")
    assert words.inner_text() == source
    opened.tab.hover("li[data-r=o1]")
    assert "钱二川" in opened.lit()


def test_a_document_without_its_source_keeps_its_text(opened: Opened, document: Document) -> None:
    opened.tab.check("#side-source")
    opened.tab.click("nav a >> nth=2")
    opened.tab.wait_for_selector("#doc-3:visible")  # opened by an event that may come after the click
    assert opened.tab.locator("article:not([hidden]) div.words:visible").inner_text() == document.text


def test_the_index_opens_one_document_at_a_time(opened: Opened) -> None:
    shown = opened.tab.locator("article:visible")
    assert shown.get_attribute("id") == "doc-1"
    opened.tab.click("nav a >> nth=1")
    opened.tab.wait_for_selector("#doc-2:visible")
    assert shown.get_attribute("id") == "doc-2"
    assert opened.tab.locator("nav a[aria-current=page]").inner_text().startswith("无事。")


def test_markup_of_a_document_is_read_as_text(opened: Opened) -> None:
    assert '<script>alert("x")</script>与</style>' in opened.tab.inner_text(
        "article:not([hidden]) .side-text"
    )
    assert opened.tab.locator("img").count() == 0


def test_repairs_are_shown_on_demand(opened: Opened) -> None:
    repairs = opened.tab.locator("article:not([hidden]) .repairs")
    assert not repairs.locator("p").first.is_visible()
    repairs.locator("summary").click()
    assert repairs.locator("p").first.inner_text() == "网页附文 × 1"


def test_the_keyboard_reaches_everything(opened: Opened) -> None:
    tab = opened.tab
    tab.locator("article:not([hidden]) .side-text mark[tabindex='0']").focus()
    assert opened.lit_items() == ["重点项目调度会"]
    tab.keyboard.press("ArrowRight")
    assert tab.evaluate("document.activeElement.innerText") == "3月5日上午"
    tab.keyboard.press("ArrowRight")
    assert opened.lit_items() == ["赵一鸣"]
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.innerText") == "赵一鸣"
    tab.keyboard.press("Tab")
    assert opened.lit_items() == ["钱二川"]
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.innerText") == "钱二川"
    assert tab.evaluate("document.activeElement.tagName") == "MARK"


def test_a_phone_shows_text_and_lists_without_scrolling_sideways(phone: Opened) -> None:
    assert phone.tab.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    for pane in (".reading", ".found"):
        box = phone.tab.locator(f"article:not([hidden]) {pane}").bounding_box()
        assert box
        assert box["height"] > 200
    phone.tab.locator("mark.official[data-r]").first.tap()
    assert phone.lit_items() == ["赵一鸣"]


def test_without_scripts_all_documents_are_there_to_read(browser: Browser, saved: Path) -> None:
    for opened in _open(browser, saved, java_script_enabled=False):
        assert opened.tab.locator("article:visible").count() == 3
        opened.tab.check("#side-source")
        assert opened.tab.locator("div.side-source:visible").count() == 2


def test_nothing_from_a_document_runs_even_if_it_got_in(
    browser: Browser, saved: Path, tmp_path: Path
) -> None:
    """The policy of the page lets in its own script and style by their hashes, and nothing else."""
    broken = tmp_path / "broken.html"
    injected = "<script>document.title = 'run'</script><img src='https://example.org/x.png'></body>"
    broken.write_text(saved.read_text(encoding="utf-8").replace("</body>", injected), encoding="utf-8")
    context = browser.new_context()
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.goto(broken.as_uri())
    assert tab.title() != "run"
    assert sum("Content Security Policy" in line for line in complaints) == 2
    context.close()


@pytest.mark.parametrize(
    "options", [{}, {"color_scheme": "dark", "viewport": PHONE}], ids=["light", "dark phone"]
)
def test_axe_finds_no_violation(browser: Browser, saved: Path, axe: Path, options: dict[str, Any]) -> None:
    for opened in _open(browser, saved, bypass_csp=True, **options):
        opened.tab.add_script_tag(path=axe)
        for box in ("#show-official", "#side-source"):
            opened.tab.check(box)
            opened.tab.hover("li[data-r=d0]")
            violations = opened.tab.evaluate("axe.run().then(found => found.violations)")
            assert [(one["id"], one["nodes"][0]["html"][:200]) for one in violations] == []
