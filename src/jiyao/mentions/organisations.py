"""Which words before a title are the organisation of the post."""

from __future__ import annotations

from typing import NamedTuple

from jiyao.lexicon import Lexicon, read_words
from jiyao.lexicon.han import HAN
from jiyao.lexicon.words import Words
from jiyao.mentions.organisation_breaks import OrganisationBreaks
from jiyao.patterns import pattern, scanner

LEVELS = "省市县区旗州盟镇乡"
_WINDOW = 36  # the longest organisation with its region, in characters
# Han, letters, digits; brackets only inside a firm's name: 某某（集团）有限公司.
_RUN = pattern(
    r"(?:[\p{Han}A-Za-z0-9〇]|[（(]\p{Han}{1,8}[）)](?=\p{Han}{0,14}(?:公司|集团|中心|厂|合作社))"
    r"|(?<=公司|集团)[（(]\p{Han}{2,6}[）)]"  # 石化有限公司（湖南）总经理
    r"|“[^”“\n。，！？、；]{1,8}”(?=\p{Han}))*+$"
)
_PLAIN = scanner(f"[{HAN}A-Za-z0-9〇]*")
# 和 joins two posts only where the second begins anew: 甲和县发改局局长; not in 发展和改革局.
_AND = pattern(rf"[和及](?=$|[{LEVELS}原副](?!顺))")
# 中共石湾县委书记; 出席会议的有县委书记.
# 该县县委书记 is the 县委书记 of that county; 我 is a break already.
_LEAD = pattern(
    rf"中共|(?:[该本]|(?<=我))(?P<level>[{LEVELS}])(?=(?P=level))|[该我](?=[{LEVELS}])|有(?=[{LEVELS}原副])"
)
_LEAD_OPENS = frozenset("中该本我有")  # what that begins with, where no 我 stands before it
_FIRM_HEADS = frozenset(["董事长", "总经理", "总裁", "董事", "首席执行官", "创始人", "合伙人"])
# The name that the post before has: 县长甲和远山集团董事长乙; 副院长甲山西省….
_NAME_FIRST = pattern(
    r"(?P<name>\p{Han}{2,8}?)(?:[和与同](?=\p{Han}{2})|(?=(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南"
    r"|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省|(?:内蒙古|新疆维吾尔|西藏|广西壮族|宁夏回族)自治区))"
)
_DATE = pattern(r"[0-9〇一二三四五六七八九十]++[年月日号](?:[上下]午)?")
_DATE_MARKS = frozenset("年月日号")


class Window(NamedTuple):
    """What stands before a title: the organisation if there is one, else the unread words."""

    start: int
    organisation: str | None
    rest: str  # words before the title that are no organisation


class OrganisationReader:
    """Reads the organisation that ends where a title begins; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._organisations = Words(lexicon.organisations)
        self._surnames = lexicon.surnames
        self._letters = frozenset("".join(read_words("transliteration.txt")))
        self._departments = Words(read_words("departments.txt"))
        self._breaks = OrganisationBreaks(lexicon)

    def read(self, text: str, floor: int, end: int, base: str = "") -> Window:
        """The window ``text[floor:end]`` before a title at ``end``, cut where no organisation can go on.

        ``base`` is the title: before 局长 the organisation may leave out its own last word (县公安局长).
        """
        start = self._cut(text, _run_start(text, max(floor, end - _WINDOW), end), end)
        # up to the title itself: 我县|县长
        opens = text[start : start + 1] in _LEAD_OPENS or text[start - 1 : start] == "我"
        if opens and (lead := _LEAD.match(text, start, end + 1)):
            start = min(lead.end(), end)
        if (start == floor and floor > 0) or text[start - 1 : start] == "·":
            start = self._pass_name(text, start, end)
        words = text[start:end]
        if words and (self._holds(words, base)):
            return Window(start, words, "")
        return Window(end, None, words)

    def is_organisation(self, words: str) -> bool:
        """Whether words end as an organisation's name does (and are more than 原)."""
        return self._organisations.ends(words, _last(words))

    def _holds(self, words: str, base: str) -> bool:
        if self.is_organisation(words):
            return True
        if len(base) == 2 and base[1] == "长" and self._departments.ends(words, _last(words)):
            return True  # 县公安局长
        brand = len(words) > 3 or (len(words) > 1 and words[0] not in self._surnames)
        return base in _FIRM_HEADS and brand  # 华美置地副总裁; not 王强总裁

    def _pass_name(self, text: str, start: int, end: int) -> int:
        """Where the organisation begins if the words right after another title open with that title's holder."""
        match = _NAME_FIRST.match(text, start, end)
        if match is None or match.end() == end:
            return start
        name = match.group("name")
        han = name[0] in self._surnames and len(name) < 5
        known = han or text[start - 1] == "·" or (len(name) > 2 and self._letters.issuperset(name))
        return match.end() if known else start

    def _cut(self, text: str, start: int, end: int) -> int:
        start = self._breaks.last(text, start, end)
        words = text[start:end]
        if not _DATE_MARKS.isdisjoint(words):
            for match in _DATE.finditer(text, start, end):
                start = match.end()
        if "和" in words or "及" in words:
            for match in _AND.finditer(text, start, end):
                start = match.end()
        return start


def _run_start(text: str, low: int, end: int) -> int:
    """Where the run of words that ends at ``end`` begins.

    Backwards over plain characters, which tells it five times as fast, but where a bracket or a quotation closes.
    """
    stop = end - 1 if low < end and text[end - 1] == "\n" else end  # the title may stand on the next line
    plain = _PLAIN.match(text[low:stop][::-1])
    start = stop - (plain.end() if plain else 0)
    if start > low and text[start - 1] in "）)”":
        match = _RUN.search(text, low, end)
        return match.start() if match else end
    return start


def _last(words: str) -> int:
    """Where words end; the title may stand on the next line."""
    return len(words) - words.endswith("\n")
