"""What a page adds behind an article: words of its buttons straight behind the last sentence, and its legal notice."""

from __future__ import annotations

from jiyao.patterns import pattern, scanner
from jiyao.reading.edits import Replacement
from jiyao.reading.furniture import is_furniture, is_made_of_words

_LAST_LINES = 12
_LONGEST_ENDING = 60
_ENDS = "。！？”）】"
_CLOSED = frozenset(_ENDS)
_SHORTEST_ENDING = 4  # 无 behind a full stop answers a form
_NOTICE = pattern(r"[^。，\n]{0,20}(?:(?:版权|免责|法律|郑重|特别)(?:与|及|和)?){1,2}声明[：:】]?")
_OF_LAW = scanner("转载|版权|著作权|侵权|免责|授权|本网|本站")
_NUMBERED = scanner(r"[（(]?[①-⑨\d一二三四五][)）、.．]?|[①-⑨]")


def endings(text: str) -> list[Replacement]:
    """Take out what stands behind the article on its last lines.

    >>> from jiyao.reading.edits import splice
    >>> clean = lambda text: splice(text, endings(text))
    >>> clean("推进会召开。\\n要抓好落实。预览时标签不可点收录于话题#个上一篇下一篇")
    '推进会召开。\\n要抓好落实。'
    >>> clean("推进会召开。\\n要抓好落实。\\n某网版权与免责声明：\\n①凡本网注明来源的作品，版权属于本网。\\n②转载的作品与本网无关。")
    '推进会召开。\\n要抓好落实。\\n'
    >>> endings("出席：王强。\\n缺席：李建国。无"), endings("推进会召开。\\n免责声明的范围要明确。")
    ([], [])
    """
    lines = _last_lines(text)
    found = [
        (close, end, "")
        for start, end in lines
        if text[end - 1] not in _CLOSED and (close := _behind(text, start, end)) < end
    ]
    notice = _legal_notice(text, lines)
    if notice is None:
        return found
    return [*(item for item in found if item[1] <= notice[0]), (*notice, "")]


def _last_lines(text: str) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    end = len(text)
    while end > 0 and len(lines) < _LAST_LINES:
        start = text.rfind("\n", 0, end) + 1
        if end > start:
            lines.append((start, end))
        end = start - 1
    return lines[::-1]


def _behind(text: str, start: int, end: int) -> int:
    """Where words of the page begin behind the last sentence of a line; its end where none do."""
    last = text[max(start, end - _LONGEST_ENDING - 1) : end]
    inside = max([last.rfind(mark) for mark in _ENDS]) + 1
    if not inside:
        return end
    close = end - len(last) + inside
    ending = last[inside:].strip()
    return close if len(ending) >= _SHORTEST_ENDING and is_made_of_words(ending) else end


def _legal_notice(text: str, lines: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The lines of the page's legal notice, where one stands below the article."""
    if len(lines) < 2 or text.find("声明", lines[1][0]) < 0:
        return None
    for number, (start, end) in enumerate(lines):
        if number and _NOTICE.fullmatch(text[start:end].strip()):
            last = end
            for low, high in lines[number + 1 :]:
                line = text[low:high].strip()
                if not (_OF_LAW.search(line) or is_furniture(line) or _NUMBERED.fullmatch(line)):
                    break
                last = high
            return start, min(last + 1, len(text))
    return None
