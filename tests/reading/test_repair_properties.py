"""What holds of the repair of every text: it is its own repair, it leaves clean text alone, it undoes noise."""

from __future__ import annotations

from functools import lru_cache

from hypothesis import given
from hypothesis import strategies as st

from jiyao.reading.repair import repair
from jiyao.reading.script import script

SENTENCES = (
    "3月15日上午，某县召开2023年重点项目建设推进会，分析存在问题，安排部署下一阶段工作。",
    "县委书记李某出席会议并讲话，县委副书记、县长赵小某主持会议。",
    "会议指出，今年以来，全县固定资产投资同比增长7.6%，完成投资5.9亿元，占年度计划的9.2%。",
    "一要紧盯开工抓进度，3月底前开工率达到90%以上；二要紧盯要素抓保障，坚决防止“钱等项目”。",
    "会议强调，要坚持项目为王，推行“一个项目、一名领导、一个专班”（一套班子、一抓到底）。",
    "各乡镇（街道）党委书记、县直有关单位主要负责人参加会议。",
    "到现场看了吗？资金到位没有？大家要着力解决，绝不能拖延！",
    "总投资1.2亿元的标准化厂房已完成投资3000万元，1—8月实现产值98.6亿元。",
)
FURNITURE = (
    "您当前的位置：首页 > 新闻中心 > 时政要闻",
    "发布时间：2023-03-16 09:12 浏览次数：1204次 字体：[大 中 小]",
    "【打印本页】【关闭窗口】",
    "上一篇：没有了",
    "分享到：",
    "版权所有 某县人民政府 ICP备00000000号",
    "第3页 / 共11页",
    "— 2 —",
    "扫一扫在手机打开当前页",
)
PINYIN = ("xiàn", "huì", "lǜ", "zhǎng", "nǚ", "ér", "Jiàn", "shè", "guó", "qiáng", "lu:4", "xiang4")
NARROW = str.maketrans("，；：？！（）", ",;:?!()")


@st.composite
def articles(draw: st.DrawFn) -> str:
    """A clean article: paragraphs of whole sentences, none of which stands twice."""
    sentences = draw(st.permutations(SENTENCES))
    text = "".join(
        sentence + draw(st.sampled_from(("", "\n"))) for sentence in sentences[: draw(st.integers(1, 8))]
    )
    return text.strip()


@lru_cache(maxsize=1)
def _traditional() -> dict[str, str]:
    """For simplified characters a traditional form that leads back to them alone."""
    tables = script()
    pairs = ((chr(code), value) for code, value in tables.table.items())
    return {new: old for old, new in pairs if old in tables.traditional and old.encode("big5", "ignore")}


@st.composite
def noisy(draw: st.DrawFn) -> tuple[str, str]:
    """A clean article and what a scraper makes of it: notes at any density, ASCII marks, doubled commas, furniture."""
    clean = draw(articles())
    random = draw(st.randoms(use_true_random=False))
    density = draw(st.sampled_from((0.0, 0.1, 0.5, 1.0)))
    table = _traditional() if draw(st.booleans()) else {}
    text = clean.translate(NARROW) if draw(st.booleans()) else clean
    pieces = []
    for character in text:
        written = table.get(character, character)
        pieces.append(written)
        if "\u4e00" <= written <= "\u9fff" and random.random() < density:
            pieces.append(f"({random.choice(PINYIN)})")
        if written in ",，" and random.random() < 0.2:
            pieces.append(written)
    lines = "".join(pieces).split("\n")
    for line in draw(st.lists(st.sampled_from(FURNITURE), max_size=3)):
        lines.insert(random.randrange(len(lines) + 1), line)
    return clean, "\n".join(("　　" if draw(st.booleans()) else "") + line for line in lines)


@given(articles())
def test_clean_text_comes_out_byte_for_byte(clean: str) -> None:
    repaired = repair(clean)
    assert repaired.text == clean
    assert repaired.alignment.edits == ()
    assert repaired.repairs == ()


@given(noisy())
def test_noise_is_undone(pair: tuple[str, str]) -> None:
    clean, text = pair
    assert repair(text).text == clean


@given(noisy())
def test_every_character_leads_back_to_where_it_came_from(pair: tuple[str, str]) -> None:
    _, text = pair
    repaired = repair(text)
    back = script().simplify
    for place, character in enumerate(repaired.text):
        span = repaired.span(place, place + 1)
        evidence = text[span.source_start : span.source_end]
        if "\u4e00" <= character <= "\u9fff":
            assert back(evidence) == character


ODD = st.text(
    alphabet="县縣會(（)）lián2 \u3000\n,，。.:;?？!|>»-—[]【】·第页共一二1０首页来源作者：分享著乾\x00\u200b&amp;ï¼Œ\ud800“”\"'",
    max_size=60,
)


@given(ODD | st.text(max_size=60) | noisy().map(lambda pair: pair[1]))
def test_a_repaired_text_is_its_own_repair(text: str) -> None:
    once = repair(text).text
    assert repair(once).text == once


@given(ODD)
def test_edits_stand_where_their_spans_say(text: str) -> None:
    repaired = repair(text)
    assert len(repaired.edits) == sum(found.count for found in repaired.repairs)
    for edit in repaired.edits:
        assert edit.before != edit.after
        assert 0 <= edit.span.source_start <= edit.span.source_end <= len(text)
        assert edit.span.end <= len(repaired.text)
