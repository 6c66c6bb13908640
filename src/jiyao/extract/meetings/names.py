"""Names of gatherings: where they begin and end, of which kind they are."""

from __future__ import annotations

import regex

from jiyao.lexicon import read_lines
from jiyao.models import MeetingKind
from jiyao.patterns import pattern

_AGENDA_VERBS = read_lines("agenda_verbs.txt")
_LONGEST = 70

# 社会, 机会, 协会, 商会, 委员会 and the like are no gatherings; 县委常委会 is one.
_HEAD = pattern(
    r"""
    (?: 会议 | (?<![社机理学协工都聚领误意省拜幸]|(?<!全)体|(?<![协会洽磋])商|(?<=委)员|(?<![常党])委)会(?![议员计费长费所商见谈晤场堂展宁同泽理昌东])
      | 会谈(?![纪室]) | 仪式 | 典礼 | (?<!国)庆典(?![型范]) | 活动 | 论坛 | 峰会 | 年会 | 党课 | 座谈 | 宣讲(?![团员队]) | 集体学习 | 专题学习 | 学习研讨 | 集中学习
      | 观摩 | 调研 | 考察 | 督导 | 督查 | 检查 | 慰问 | 集中开工 | 集中签约 | 培训班 | 读书班 | 研讨班 | 电影节 | 文化节 | 旅游节 | 博览会
    )
    (?: [（(][^（()）\n]{1,14}[）)] )?
    """,
    regex.VERBOSE,
)
# 召开会议研究…; 召开动员会并讲话; 召开座谈会以来 is no end.
_AFTER_NAME = pattern(
    r"\s*(?:$|[（(]|[，。；：:！？\n,;、](?![^□]{0,12}(?<!主持|出席|参加|列席)会议?[，。])|并(?!购)|以及|时[，,]|"
    + "|".join(_AGENDA_VERBS)
    + ")"
)
_CLAUSE_OVER = pattern(r"\s*(?:$|[（(]|[，。；：！？\n,;:!?]|并(?!购))")
_CLAUSE_END = pattern(r"[，。；：！？\n,;:!?]")
_GENERIC = pattern(
    r"(?:本次|此次|这次|该|上述|全体)?(?:会议|大会|会|仪式|活动|座谈|观摩|调研|考察|督导|督查|检查|慰问|开幕式|会谈)"
)
_SHORT = pattern(
    r"(?:[0-9年一二三四五六七八九十第次届（()）]*(?:届委员会[第0-9一二三四五六七八九十]{2,4}次)?|第[^，]{1,6}次)?(?:扩大|常务委员会|常委会|常务|专题|工作|常委|全体|党组|办公|主任|主席|[（(]扩大[）)])*(?:第[^，]{1,4}次)?(?:会议|会|全会)"
)
_INSPECTION = pattern(r"观摩|调研|考察|督导|督查|检查|视察|察看|慰问|走访|巡查|暗访|现场办公(?!会)")
_LEADING = pattern(
    r"(?:了|为期[^的，]{1,6}的|一次|由[^，的]{1,24}的|[^，的会]{2,30}(?:参加|列席|出席|主讲|主办|承办)的|主题为[^，的]{1,30}的|以[^，]{1,30}为主题的|的|本年度|一场)"
)
_JOINT = pattern(r"(?<=会议|会|仪式)(?:和|及|与|、|以及)(?=[^，。]{2,40}(?:会议|会|仪式)$)")
# 总投资3亿元的某县产业园项目举行开工仪式
BARE_CEREMONY = pattern(
    r"(?:集中)?(?:开工|签约|揭牌|奠基|启动|竣工|通车|投产|开业|挂牌|封顶|点火|落成)(?:仪式|典礼)"
)
_WORK = pattern(
    r"(?P<work>(?:[^，。；的就]|就(?=业)){2,40}(?:项目|工程|产业园|园区|公司|学校|医院|基地|中心|大桥|公路|高速|生产线|广场|工厂|电站))$"
)
_SEVERAL_WORKS = pattern(
    r"[、，等][0-9一二三四五六七八九十]{0,3}个?(?:重点|重大)?(?:项目|工程)$|、[^、]{2,40}等"
)
# 县政协十一届一次会议举行预备会议: one sitting of a congress
_PART_OF_CONGRESS = pattern(
    r"预备会议?|(?:开|闭)幕(?:会议?|大会|式)|第[一二三四五六七八九十]{1,2}次(?:全体|大会)会议"
)
_CONGRESS = pattern(
    r"(?P<congress>[\p{Han}0-9]{0,20}第?[0-9一二三四五六七八九十]{1,3}届[\p{Han}0-9]{0,12}第?[0-9一二三四五六七八九十]{1,2}次(?:全体)?会议)$"
)
_ORGAN = pattern(
    r"(?P<organ>政协[\p{Han}]{2,12}第?[0-9一二三四五六七八九十]{1,4}届(?:委员会)?|(?:[县市区旗州]|镇|乡)(?:政协)?第?[0-9一二三四五六七八九十]{1,4}届(?:[县市区旗州]委)?(?:人大(?:常委会)?|政协(?:常委会)?|人民代表大会|人民政府|政府|纪委|委员会)?"
    r"|(?:[县市区旗州]|镇|乡)第?[0-9一二三四五六七八九十]{1,4}届人大第?[0-9一二三四五六七八九十]{1,3}次会议主席团"
    r"|[县市区旗州][\p{Han}]{1,4}委会"
    r"|[县市区旗州][\p{Han}]{2,18}(?:委员会|领导小组|指挥部)|(?:[县市区旗州]|镇|乡)(?:委|人民政府|政府|人大|政协|纪委)"
    r"(?:[\p{Han}]{0,14}(?:委员会|常委会|领导小组|指挥部|党组|中心组|监委))?)$"
)


def name_after(text: str, start: int) -> tuple[int, int] | None:
    """The name that begins at ``start`` (after 召开), without what it was for.

    >>> text = "召开四大组织联席会议，研究部署重点项目"
    >>> text[slice(*name_after(text, 2))]
    '四大组织联席会议'
    >>> text = "召开专题会议研究产业融合有关事宜"
    >>> text[slice(*name_after(text, 2))]
    '专题会议'
    """
    leading = _LEADING.match(text, start)
    start = leading.end() if leading else start
    closing = _CLAUSE_END.search(text, start)
    stop = min(closing.start() if closing else len(text), start + _LONGEST)
    for head in _HEAD.finditer(text, start, stop):
        after = _AFTER_NAME if "会" in head.group() else _CLAUSE_OVER
        if after.match(text, head.end()):
            return start, head.end()
    return None


def name_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name that fills ``text[start:end]`` up to a head at its very end (…大会 before 召开).

    >>> text = "重点项目建设调度会议召开"
    >>> name_before(text, 0, 10)
    (0, 10)
    >>> name_before("项目有序", 0, 4) is None
    True
    """
    while (leading := _LEADING.match(text, start)) and leading.end() < end:
        start = leading.end()
    if end - start > _LONGEST:
        return None
    heads = [head for head in _HEAD.finditer(text, start, end) if head.end() == end]
    return (start, end) if heads else None


def split_joint(name: str) -> list[str]:
    """Two gatherings in one breath: 县政府党组会议和第16次常务会议.

    >>> split_joint("县政府党组会议和第16次常务会议")
    ['县政府党组会议', '第16次常务会议']
    >>> split_joint("人才工作和党建工作会议")
    ['人才工作和党建工作会议']
    """
    joint = _JOINT.search(name)
    return [name[: joint.start()], name[joint.end() :]] if joint else [name]


def is_generic(name: str) -> bool:
    """Whether a name only says that people met: 会议, 大会."""
    return _GENERIC.fullmatch(name) is not None


def with_organ(subject: str, name: str) -> str:
    """A short name takes the body that met: 县政府 + 第9次常务会议.

    >>> with_organ("县安委会", "第一次全体（扩大）会议")
    '县安委会第一次全体（扩大）会议'
    >>> with_organ("县政府", "第9次常务会议"), with_organ("县委", "全县项目推进会")
    ('县政府第9次常务会议', '全县项目推进会')
    >>> with_organ("总投资3亿元的产业园项目", "开工仪式")
    '产业园项目开工仪式'
    >>> with_organ("污水处理厂、产业园等4个项目", "集中开工仪式")
    '集中开工仪式'
    >>> with_organ("政协甲县十一届一次会议", "预备会议")
    '政协甲县十一届一次会议预备会议'
    """
    if _PART_OF_CONGRESS.fullmatch(name):
        congress = _CONGRESS.search(subject)
        return congress["congress"] + name if congress else name
    if BARE_CEREMONY.fullmatch(name) and not _SEVERAL_WORKS.search(subject):
        work = _WORK.search(subject)
        return work["work"] + name if work else name
    organ = _ORGAN.search(subject)
    if organ is None or not (_SHORT.fullmatch(name) or is_generic(name)):
        return name
    return organ["organ"] + name


def kind_of(name: str) -> MeetingKind:
    """The kind by the last head: 推进会（开工仪式） is a ceremony, 观摩活动 an inspection.

    >>> kind_of("集中开工现场推进会（开工仪式）").value, kind_of("重点项目观摩推进会").value
    ('ceremony', 'conference')
    """
    if pattern(r"(?:会[议谈]?|班|座谈|宣讲|党课|学习|研讨|论坛)(?:[（(][^（()）]*[）)])?$").search(
        name
    ) and not pattern(r"[（(][^（()）]*仪式[）)]$").search(name):
        return MeetingKind.CONFERENCE
    if _INSPECTION.search(name) and not pattern(r"仪式").search(name):
        return MeetingKind.INSPECTION
    return MeetingKind.CEREMONY
