"""Groups that took part without their names: 各乡镇、县直相关部门主要负责人."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from jiyao.extract.meetings.scene import PERSON, Scene
from jiyao.lexicon import Lexicon, read_lines
from jiyao.patterns import pattern, scanner

_HEADS = pattern(
    rf"(?:{'|'.join(sorted(read_lines('group_heads.txt'), key=len, reverse=True))})(?:[（(][^（()）]{{1,16}}[）)])?$"
)
_PRESENT = pattern(
    r"(?:分别|应邀|先后|实地|现场|认真|一同|一起|共同|全程|随团|集中|统一|视频|也|还|均|共计?){0,4}(?:出席|参加|列席|陪同|参会|与会|随同|到会|就座|收听收看|收看|观摩|见证|参与)(?:了)?(?!以及|的|和|、|人员)"
    r"(?=[^，。；]{0,14}(?:[会式动研座查察导论班学][议上，。；\s]?|了)|[，。；\s]|$|并|考察|观摩|调研|活动)"
)
_PIECE = pattern(r"[^，。；：\n,;]++")
_LISTING = frozenset("，；,;")  # marks between what stands in one list
_CLOSING = pattern(r"[，。；]")
_COUNT = pattern(
    r"(?:等|共|共计|约|近|一行|合计){0,3}(?:(?<![0-9０-９])[0-9０-９]++|[一二三四五六七八九十百]{1,5})(?:余|多)?(?:人|名|位)(?:左右|以上)?$"
)
_WHERE = pattern(
    r"(?:分别|集中|通过视频)?(?:在|于)[^，。]{1,18}?(?:会场|主席台|现场|会议室|视频端|各地)(?:上)?$|(?:以|通过)(?:视频|线上)(?:形式|方式)?$"
)
_OPENING = pattern(r"^\s*(?:以及|及其|及|和|与|等|还有|同时|会上|此外|其中|会议邀请了?|邀请了?|、)+")
_TAIL = pattern(r"(?:同志)?(?:[（(][^（()）]*[）)])?(?P<rest>(?:[等及和与、]|以及).*)", regex.DOTALL)
# 甲、乙等县领导, 甲、乙、丙等县级领导及各镇负责人: who they are, not others beside them (等县四大班子领导 are)
_OF_THE_NAMED = pattern(
    r"等(?:在家(?:的)?)?(?:(?:[县市区旗州省盟镇乡]级?|校级|厂级)?(?:主要)?领导(?:同志)?(?:们)?|同志)(?=$|[等及和与、在]|以及|同志|一行|分别|共同)"
)
_LEADERS = pattern(r"(?:在家(?:的)?)?[县市区旗州省盟镇乡]?级?(?:主要)?领导(?:同志)?")
_SHORT_PIECE = 12
# 全县组织全体县级领导…观摩
_CALLED = pattern(r"^[^，]{0,12}(?:组织|带领|率领|邀请)(?:了)?(?=全体|部分|各|[县市区旗])")
_LISTED = pattern(
    r"(?P<names>(?:[\p{Han}]{2,3}、){1,40}[\p{Han}]{2,3}(?:和[\p{Han}]{2,3}?)?)等(?P<rest>[^、]{2,20})"
)
_OFFICE = pattern(r"[县市区镇乡局委办部院]")
_CONVENING = pattern(r"召开|举行|主持|会议")
# 各乡镇党委书记、乡镇长; 各镇负责人以及县直单位负责人: a joint after a head, where a group of its own follows
# (各委室主任、副主任 are one group)
_JOINT = pattern(
    r"(?<=书记|镇长|乡长|主任|局长|负责人|负责同志|领导|代表|成员|同志|人员)"
    r"(?:、(?!副)|(?:以及|和|及|与)(?=[^、]{0,30}(?:[县市区旗乡镇村局]|单位|部门|企业|公司|集团|项目|代表|相关|有关|全体)))"
)


def groups(scene: Scene) -> Iterator[str]:
    """The groups that a sentence says were there, as written."""
    words = frozenset(_WORDS.findall(scene.quiet, scene.lead))
    if not words:
        return
    cursor = scene.lead
    for verb in _PRESENT.finditer(scene.quiet, scene.lead):
        yield from _of_stretch(scene, cursor, verb.start())
        if cursor <= verb.end():  # else the mark found before is the next one still
            closing = _CLOSING.search(scene.plain, verb.end())
            cursor = closing.end() if closing else len(scene.plain)
    if not words.isdisjoint(_LEADS):
        for led in _LED.finditer(scene.quiet, scene.lead):
            yield from _of_stretch(scene, led.start("led"), led.end("led"))
    if not words.isdisjoint(_COMES):
        for named in _NAMED_AFTER.finditer(scene.quiet, scene.lead):
            yield from _of_stretch(scene, named.start("who"), named.end("who"))


def of_roster(scene: Scene, start: int, end: int) -> Iterator[str]:
    """The groups of a roster line of minutes: 列席：…，县林业局、县水利局负责人."""
    yield from _of_stretch(scene, start, end)


_LED = pattern(
    r"(?<=[□，,]|亲自|分别|同志|领导|班子|就|[县市区旗镇乡])(?:率领|带领|带着|率|带|组织)(?!队|头|着)(?P<led>[^，。；]{2,60}?(?:负责人|负责同志|领导|干部|成员|书记|主任|局长|部门|委员|代表|人员|同志|班子))(?=[，。]|一行|先后|深入|到|赴|前往|实地|现场|在|对|就|来到|走进|等|共计|共[0-9])"
)
_NAMED_AFTER = pattern(
    r"(?:出席|参加|列席|陪同|参会|与会)[^，。；]{0,10}?(?:的)?(?:人员)?(?:还)?(?:有|为|是)[：:]?(?P<who>[^。]{2,200})"
)

# What two of these patterns need, and any of the three; 参与 may hide 与会: 参|与会.
_LEADS, _COMES = (
    frozenset(["率", "带", "组织"]),
    frozenset(["出席", "参加", "列席", "陪同", "参会", "与会", "参与"]),
)
_WORDS = scanner("率|带|组织|出席|参加|列席|陪同|参会|与会|随同|到会|就座|收看|观摩|见证|参与")


def _of_stretch(scene: Scene, start: int, end: int) -> Iterator[str]:
    # 县委办，政府办，环保等单位负责人: the last piece closes those before it
    waiting: int | None = None  # where those begin
    for piece in _PIECE.finditer(scene.plain, start, end):
        low = _after_people(scene, *piece.span())
        group = _clean(scene.raw[low : piece.end()]) if low is not None else ""
        place = scene.raw.find(group, low)
        if scene.plain[piece.start() - 1] not in _LISTING:
            waiting = None
        if not group or _CONVENING.search(group) or group.startswith(("将", "拟")):  # 将邀请客商代表参加
            waiting = None
        elif not _HEADS.search(group):
            begun = place if waiting is None else waiting
            waiting = begun if len(group) <= _SHORT_PIECE else None
        else:
            begun = waiting if waiting is not None and "等" in group else place
            yield from _split(scene.raw[begun : place + len(group)])
            waiting = None


def _after_people(scene: Scene, low: int, high: int) -> int | None:
    """Where a piece goes on after its named people (…丙等县领导); None where nothing does."""
    last = scene.plain.rfind(PERSON, low, high)
    if last < 0:
        return low
    tail = _TAIL.match(scene.plain, last + 1, high)
    if tail is None:
        return None
    named = _OF_THE_NAMED.match(scene.plain, tail.start("rest"), high)
    return named.end() if named else tail.start("rest")


def _clean(words: str) -> str:
    """Without what leads in, where they sat, and how many they were."""
    words = _OPENING.sub("", _CALLED.sub("", words.strip()))
    for _ in range(3):
        words = _WHERE.sub("", _COUNT.sub("", words)).rstrip("等、 ")
    return _without_names(words.strip())


def _without_names(words: str) -> str:
    """甲某、乙某等各镇负责人 -> 各镇负责人, where the names were not known for people; nothing is left of 等县领导."""
    listed = _LISTED.fullmatch(words)
    if listed is None or _OFFICE.search(listed["names"]):
        return words
    surnames = Lexicon.default().surnames
    people = all(name[0] in surnames for name in pattern("[、和]").split(listed["names"]))
    if not people:
        return words
    return "" if _LEADERS.fullmatch(listed["rest"]) else listed["rest"]


def _split(group: str) -> Iterator[str]:
    """One string for each group with a head of its own: 各乡镇党委书记、乡镇长."""
    yield from filter(None, _JOINT.split(group))
