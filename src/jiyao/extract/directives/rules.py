"""The rules of directives, with what each finds and what it leaves alone."""

from __future__ import annotations

from jiyao.rules import Example, Rule, Target

_NEWS = "3月2日，甲县召开重点项目建设推进会。县委书记张建国出席会议并讲话。"
_SPEECH = "在全县重点项目建设推进会上的讲话\n同志们：\n"

_FEATURE = (
    "连日来，甲县各级各部门以前所未有的责任感和使命感，全力以赴抓前期、抓推进、抓进度，迅速掀起项目建设热潮，"
    "努力推动经济高质量发展。全县上下立足当前，着眼长远，创新思维谋项目，千方百计引项目，全力以赴上项目，"
    "努力实现项目建设重大突破，干部群众的精神面貌焕然一新。\n"
)

_SENTENCE = Rule(
    "directive.sentence",
    Target.DIRECTIVES,
    "A sentence that commands: 要, 必须, 务必, 应, 须, 希望, 确保, 严禁, 不得 … It ends with the sentence; inside it "
    "another begins after ； where the next part has a marker of its own, and after ， where 要 follows at once.",
    (
        Example(
            _NEWS + "会议强调，要抢抓施工黄金期，确保6月底前全部开工。",
            ("抢抓施工黄金期，确保6月底前全部开工",),
        ),
        Example(
            _NEWS + "会议要求，县财政局要强化库款调度；各牵头单位要抓紧修改文本，按程序报批。",
            ("县财政局要强化库款调度", "各牵头单位要抓紧修改文本，按程序报批"),
        ),
        Example(
            _NEWS + "张建国强调，要抓好谋划，要抓好争取。对未开工的项目，必须逐个会商，严禁拖延。",
            ("抓好谋划", "抓好争取", "对未开工的项目，必须逐个会商，严禁拖延"),
        ),
        Example(
            _NEWS + "张建国指出，各业主要加快进度。",
            ("各业主要加快进度",),
        ),
        # Facts, reasons, threats, quotations and words that only look like a marker.
        Example(_NEWS + "会议指出，项目是发展的引擎，主要问题是重要前期工作需要时间。"),
        Example(_NEWS + "会议指出，也要清醒看到，仍有12个项目没有开工。对推诿扯皮的，将严肃追责。"),
        Example(_NEWS + "大家纷纷表示，一定牢记“要钱不要命”的教训。"),
        Example(_NEWS + "会议强调，习近平总书记指出，要坚持稳中求进。"),
        Example(_SPEECH + "要实现快速增长，首要任务就是抓住项目这个核心。下面，我讲三点意见。"),
    ),
)

_NUMBERED = Rule(
    "directive.numbered",
    Target.DIRECTIVES,
    "A numbered item (一要, 二是, 第一， 1. …), whole, up to the next number of its level, the next heading or speaker; "
    "one that has numbered items of its own is their section.",
    (
        Example(
            _NEWS
            + "就做好项目工作，张建国提出三点要求：一要抓开工。3月底前全部开工。二要抓资金；三要抓环境。",
            ("抓开工。3月底前全部开工", "抓资金", "抓环境"),
        ),
        Example(
            _NEWS + "会议强调，一是要抓早。二是各乡镇要抓实，不得拖延。",
            ("抓早", "各乡镇要抓实，不得拖延"),
        ),
        Example(
            _SPEECH + "第一，要压实责任。一是领导要带头。二是部门要联动。第二，要严格考核。一月一通报。",
            ("领导要带头", "部门要联动", "严格考核。一月一通报"),
        ),
        # A list of problems, results or reasons is none.
        Example(_SPEECH + "当前存在三个问题。一是项目体量偏小。二是要素制约明显。三是作风不够扎实。"),
        Example(_NEWS + "会议指出，个别项目进展缓慢，一是前期工作不实，二是施工力量不足。"),
    ),
)

_BARE = Rule(
    "directive.bare",
    Target.DIRECTIVES,
    "A command without a marker, right after 要求, 强调, 指出, 提出 or 明确.",
    (
        Example(
            _NEWS + "会议要求，城关镇、县自然资源局密切配合，3月20日前完成房屋征收。",
            ("城关镇、县自然资源局密切配合，3月20日前完成房屋征收",),
        ),
        Example(_NEWS + "会议强调，严格执行包抓制度，逐月通报进度。", ("严格执行包抓制度，逐月通报进度",)),
        Example(_NEWS + "张建国强调，签约只是开始，落地才是关键。"),
        Example(_NEWS + "会议指出，去年以来全县项目建设取得了明显成效。"),
    ),
)

_HEADING = Rule(
    "directive.heading",
    Target.DIRECTIVES,
    "A heading (一、 (一) ——) that commands and has no directive under it, with the bare commands of its paragraph.",
    (
        Example(
            _SPEECH
            + "一、强化责任\n（一）加快手续办理。各单位要容缺受理。\n（二）严格督查考核，逐月通报排名。\n",
            ("严格督查考核，逐月通报排名",),
        ),
        Example(_SPEECH + "一、关于项目建设\n今年，全县安排项目98个。\n二、存在的问题\n进度不快。\n"),
        Example(_SPEECH + "一、加快手续办理\n各单位要容缺受理。\n"),
        Example(_SPEECH + "一、包抓项目领导\n李文斌、王强\n"),
    ),
)

_PRACTICE = Rule(
    "directive.practice",
    Target.DIRECTIVES,
    "A numbered practice in an overview article (通讯) that lists what a place does.",
    (
        Example(
            _FEATURE
            + "——健全机制抓项目。一是强化“包干制”。严格实行领导包联制度。二是强化“督查制”。每周编发一期通报。\n",
            ("强化“包干制”。严格实行领导包联制度", "强化“督查制”。每周编发一期通报"),
        ),
        Example(_FEATURE + "——重点项目进展顺利。1、甲产业园项目：占地200亩。2、乙大桥工程：全长3公里。\n"),
        Example(_FEATURE + "——正视差距抓项目。项目建设还存在两个问题。一是体量偏小。二是进度缓慢。\n"),
    ),
)

RULES = (_SENTENCE, _NUMBERED, _BARE, _HEADING, _PRACTICE)
