"""Outlines: every level, on lines of their own and run into the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiyao import parse_document
from jiyao.models import Heading
from jiyao.reading.alignment import Alignment
from jiyao.reading.layout import read_layout
from jiyao.reading.numbering import NumberForm, find_numbers
from jiyao.reading.outline import read_outline
from jiyao.reading.repair import Repaired


def outline(text: str) -> list[tuple[int, str | None, str]]:
    headings = read_outline(read_layout(Repaired(text, Alignment()))).headings
    return [(heading.level, heading.number, heading.text) for heading in headings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、抓项目\n各单位要抓紧。", [(1, "一、", "抓项目")]),
        (
            "一、抓项目。各单位要抓紧。\n（一）抓开工。要抢进度。",
            [(1, "一、", "抓项目"), (2, "（一）", "抓开工")],
        ),
        ("（一）抓开工。要抢。（二）抓竣工。要快。", [(1, "（一）", "抓开工"), (1, "（二）", "抓竣工")]),
        ("——科学谋划抓项目。立足当前，着眼长远。", [(1, "——", "科学谋划抓项目")]),
        (
            "一是强化责任。各级要带头。二是强化考核。一月一通报。",
            [(1, "一是", "强化责任"), (1, "二是", "强化考核")],
        ),
        ("1.抓开工。各单位要抓紧。\n2、抓竣工。工信局要服务。", [(1, "1.", "抓开工"), (1, "2、", "抓竣工")]),
        ("①抓开工。各单位要抓紧。②抓竣工。工信局要服务。", [(1, "①", "抓开工"), (1, "②", "抓竣工")]),
        (
            "第一，补齐短板。\n一是攻坚。领导要下沉。二是收官。乡镇要清零。\n第二，转变作风。\n干部要带头。",
            [(1, "第一，", "补齐短板"), (2, "一是", "攻坚"), (2, "二是", "收官"), (1, "第二，", "转变作风")],
        ),
        # Numbering that skips, and that restarts under the next heading.
        ("一、抓项目\n要快。\n三、抓招商\n要多。", [(1, "一、", "抓项目"), (1, "三、", "抓招商")]),
        (
            "一、抓项目\n（一）开工\n要快。\n二、抓招商\n（一）走出去\n要多。",
            [(1, "一、", "抓项目"), (2, "（一）", "开工"), (1, "二、", "抓招商"), (2, "（一）", "走出去")],
        ),
        # A line of its own without a number, over a paragraph.
        (
            "一、创新方法\n重点要突出\n各级各部门要盯紧在建项目，狠抓进度，强力推进，努力做到快建设。",
            [(1, "一、", "创新方法"), (2, None, "重点要突出")],
        ),
        # Lost line breaks.
        (
            "一、认清形势，切实增强做好全县项目工作的责任感和紧迫感今年以来，全县完成投资8亿元。二、抓好落实",
            [(1, "一、", "认清形势，切实增强做好全县项目工作的责任感和紧迫感"), (1, "二、", "抓好落实")],
        ),
        (
            "力求见实效。方向要明确后3个月，全县要抓好两件事。重点要突出一是盯紧工期。要倒排。二是抓开发。要快。",
            [
                (1, None, "方向要明确"),
                (1, None, "重点要突出"),
                (2, "一是", "盯紧工期"),
                (2, "二是", "抓开发"),
            ],
        ),
    ],
)
def test_headings(text: str, expected: list[tuple[int, str | None, str]]) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全县统一要求，主要任务是抓好第一产业，完成投资1.5亿元。",
        "三要素保障到位，十八项任务完成。",
        "一、二、三产业同步增长，增速位居全市第一。",
        "2023.2.8",
        "他是第一责任人，必须第一时间到场。",
        "2023年2月8日\n同志们，今天的会议十分重要，主要任务是安排工作。",
        "编辑：张三\n审核：李四\n",
    ],
)
def test_no_headings(text: str) -> None:
    assert outline(text) == []


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("一是抓早，二是抓小，三是抓实。", [NumberForm.ITEM] * 3),
        ("第一，抓早；第二，抓小。", [NumberForm.ORDINAL] * 2),
        ("（1）抓早；（2）抓小。", [NumberForm.ARABIC_BRACKET] * 2),
        ("十一要抓早。十二要抓小。", [NumberForm.ITEM] * 2),
        ("其一，抓早。其二，抓小。", [NumberForm.ITEM] * 2),
    ],
)
def test_numbers(text: str, forms: list[NumberForm]) -> None:
    assert [number.form for number in find_numbers(text)] == forms


def test_the_tree_of_a_document_nests() -> None:
    text = "在全县项目推进会上的讲话\n同志们：\n一、抓项目\n（一）抓开工\n各单位要快。\n（二）抓竣工\n要好。\n二、抓招商\n要多。"
    tree = parse_document(text).outline
    assert [(one.text, [child.text for child in one.children]) for one in tree] == [
        ("抓项目", ["抓开工", "抓竣工"]),
        ("抓招商", []),
    ]


# A grammar of the genre: headings with paragraphs and headings below them.
TITLES = st.sampled_from(
    [
        "提高思想认识，切实增强做好全县重点工作的责任感和紧迫感",
        "突出工作重点，全力推动各项目标任务落地见效",
        "加强组织领导，确保各项决策部署落到实处",
        "创新方式方法，努力开创招商引资工作新局面",
    ]
)
SHORT = st.sampled_from(["狠抓项目建设", "优化营商环境", "严格督查考核", "加快手续办理", "强化要素保障"])
SENTENCES = st.lists(
    st.sampled_from(
        ["各乡镇要抓紧时间推进。", "财政局要管好用好资金。", "督查室必须跟踪问效。", "全县开工项目12个。"]
    ),
    min_size=1,
    max_size=3,
).map("".join)
NUMERALS = "一二三四五六七八九"


@st.composite
def outlines(draw: st.DrawFn) -> list[tuple[str, str, list[tuple[str, str]]]]:
    parts = st.tuples(SHORT, SENTENCES)
    section = st.tuples(TITLES, SENTENCES, st.lists(parts, max_size=3))
    return draw(st.lists(section, min_size=1, max_size=4))


def written(sections: list[tuple[str, str, list[tuple[str, str]]]], *, lines: bool) -> str:
    stop, mark = ("\n", "\n") if lines else ("", "")
    text = "下面，我讲几点意见。" + stop
    for number, (title, body, parts) in zip(NUMERALS, sections, strict=False):
        text += f"{number}、{title}{mark}今年以来，{body}{stop}"
        for inner, (heading, words) in zip(NUMERALS, parts, strict=False):
            text += f"（{inner}）{heading}。{words}{stop}"
    return text


@given(outlines())
@settings(max_examples=60, deadline=None)
def test_outlines_are_read_back_with_and_without_line_breaks(
    sections: list[tuple[str, str, list[tuple[str, str]]]],
) -> None:
    expected = [
        heading
        for number, (title, _, parts) in zip(NUMERALS, sections, strict=False)
        for heading in [
            (1, f"{number}、", title),
            *((2, f"（{inner}）", words) for inner, (words, _) in zip(NUMERALS, parts, strict=False)),
        ]
    ]
    assert outline(written(sections, lines=True)) == expected
    assert outline(written(sections, lines=False)) == expected


@given(st.text(alphabet="一二三、（）是要第，。1.①—\n项目抓", max_size=60))
@settings(max_examples=200, deadline=None)
def test_spans_nest_in_any_text(text: str) -> None:
    def check(heading: Heading, start: int, end: int) -> None:
        assert start <= heading.span.start <= heading.span.end <= end
        for child in heading.children:
            assert child.level == heading.level + 1
            check(child, heading.span.start, end)

    document = parse_document(text)
    for heading in document.outline:
        check(heading, 0, len(document.text))
