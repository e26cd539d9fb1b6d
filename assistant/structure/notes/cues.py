"""What a note itself shows: its role by how it is worded, what does not belong in a report, and whose it is."""

from __future__ import annotations

import re

from assistant.report import Role
from assistant.structure.notes.rest import without_rest

_SHORTFALL = re.compile(
    r"不够|不足|不强|不高|不深|不实(?!信息|消息|言论|视频|报道|传言|内容)|不严|不细|(?<!差)不多|不广|不力|不到位|不及时|不平衡|不充分|不规范|不完善|不健全|不熟悉"
    r"|不经常|不紧|不透|不新|不活|不大|不浓|不全|不准(?![发带用许在进拍说传上])|不敏锐|不主动|欠缺|欠佳|缺乏|缺少|薄弱|有待|单一|单调|短板|漏洞|老化|断层|走过场|不经常|差距|滞后"
    r"|偏少|偏低|偏弱|偏软|较少|较弱|较低|松懈|流于形式|两张皮|重业务轻|还存在|仍存在|存在.{0,8}(?:问题|现象|差距)"
    r"|形式主义|照本宣科|浅尝辄止|还需(?!要)|尚未|没有形成|没能|未能|跟不上|参差不齐|不愿|不会用|老办法|没有专职|兼职多"
    r"|(?:比较|较|太|偏|很)(?:少|弱|慢|低|(?<!偏)差|浅|窄|粗)|[^多至最减缩不](?:少|弱|慢|浅|窄)(?=$|，)"
    r"|(?:碎片|同质|表面|空心)化|流动(?:性)?(?:较|太|很|比较)?大|没(?:登记|报备|备案)|只有(?=\d)|仅有(?=\d)|不系统|不彻底|顾不上|抓得松|老一套|不知道怎么|不知如何|没(?:跟上|管起来|抓起来|人[教管抓懂会]|专职)"
    r"|没(?:换|更新|落实|覆盖)(?:过|到)?(?:内容|资料)?$|(?:人手|力量|经费|时间)[^，。]{0,4}(?:紧|缺|不够)|(?:知道|发现|反应|得)(?:太|比较|较)?晚了?(?=$|，)|不会(?:引导|管|写|做|说|讲|拍)|不(?:爱|想|敢|愿)(?=来|去|说|讲|管|发|参加)|忙不过来|顾不过来|听不进去|才晓得|凑不齐|念文件(?!不)|抽屉里|只占|只在|不更新|事后补|掌握不了|里头?(?:有)?\d+[个名]?(?:是)?兼职|就\d+[件个起]$|没人会|没(?:经验|手段|章法|抓手)|一人[兼三两]|老是|走形式|(?:出来|之后|以后)才知道|(?<![名个人])是兼职的?$"
    r"|^(?:不过|但是?)?[^，。]{0,8}(?:问题|不足|短板|差距|弱项)(?:主要)?(?:是|在于)(?!整改|排查|整治)"
    r"|(?:还|仍|尚)(?:没有?|未)(?!发生|出现|有人|接到|收到)|(?<![不或])缺(?:\d|[一二两三四五]|编|人)|空缺|(?<![补足平除])缺口[，,]?(?:还有|仍有|约)?\d|没(?:办|搞|做|开|建|学)(?:成|起来|完)|没有?(?:做|抓|办|干)(?:得)?好的?(?:是|地方)|(?:没|未)(?:经)?(?:报批|审批|审核|报备|备案|批准|报)就|(?:还是|仍然|仍)会?有(?=$|，)|时有发生|屡禁不止|^自己(?!发现|的|带|讲|主持|参加|去|到)[^。；]{0,12}(?:不|没|少|靠|差|弱|浅|懒|怕)|底子[^，。]{0,2}(?:差|薄|弱)|(?:写|做|管|讲|弄|搞)不好|(?:坏|旧|破)[^，。]{0,6}没[修换]|没更(?:新)?(?=$|，)|没人(?:互动|看|听|来)(?=$|，)|(?:只|才)完成"
    r"|就\d+个人(?=在|管|盯|干|负责|弄)|(?:学|赶|轮|参加)不上(?=$|，)|(?:到|来|凑|收|配)不齐|(?:管|看|留|稳|盯|拦|招)不住|(?:管|够|挨)不着"
    r"|(?:叫|喊|推|请|组织)不动|(?:管|抓|查|审|把)得(?:比较|较|很|太|还|有点)?(?:松|散|粗|软)|只能(?:[去回来]{0,2}看|靠|凭(?:经验|感觉|印象))|(?:^|[，、：有]|班子|支部|党员|干部|自己)重(?![要大点阳温申新])[\u4e00-\u9fff]{2,4}、?轻[\u4e00-\u9fff]{2,4}"
    r"|空着(?!手)|编制(\d+)[个名人]?，?(?:在岗|在编|到岗|实有|实际)(?:只有|仅)?(?!\1(?!\d))\d|没去成"
)
_SOLVED = re.compile(
    r"(?:关(?:闭|停|掉)?|停用|撤(?:销|掉)?|注销|下线|解散|退)了?，?(?:是)?(?:因为|由于)[^，。；]{0,8}$|(?:[改删换撤清修](?:了|除|掉|正|下|换|退)?\d+[处条个张块]|修改|修复|堵[住塞]|填补|改[掉正]|删[去掉除]|撤[下换]|去掉|剔除|更正|纠正|解决|针对|指出|点[出明]|指明|摸清|找准|防止|避免|破解|克服|补齐|整改|围绕|杜绝|查摆|查找|纠正|补足|改变|反对|消除|理由|事由)[^，。；]{0,16}$"
    r"|(?:改|删|撤|换|退|修|剔)(?:了|掉|正|下|回|除)*\d+[处条个本张块篇件场]，(?:其中)?(?:都|均|全|主要|大多)?(?:是|为|因)[^，。；]{0,12}$"
)
_PUT_RIGHT = re.compile(
    r"(?:都|均|全部|已经?)(?:整改|修改|纠正|改正|改)(?:了|完|好|到位)*(?=$|，)|\d+[篇条件][^。；]{0,18}(?:没用|没采用|未采用|退稿|没发|未通过|没通过)(?=$|，)|"
    r"(?:改|删|换|撤|清|修|补|剔|拆|撕|擦|订正|纠正|更正|改正|更换|清除|清理|剔除|下架|退回)(?:了|掉|除|正|下|换|出|过|改)*(?:[^，。；没未不]{0,14})?\d+(?:[处条个张块幅册本篇件]|多处|余处)"
)
_SET_RIGHT = re.compile(
    r"(?:要求|责令|督促|限期|限时|当[场天日]|立即|随即|马上|(?<!不得)已)[^，。；没未不难]{0,10}?(?:更换|替换|修改|重[做写拍印]|重新|返工|撤|删|补|拆|停用|下架)"
)
_ACTED_ON = re.compile(
    rf"{_SET_RIGHT.pattern}|谈话|提醒|处理了|撤|换[了掉]|拆了|重上|澄清|辟谣|说明|道歉|回应|答复|约谈|通报|问责|督促|纠正|批评|退回|注销|关停|下架|已经?(?:改|纠)|改正|整改(?!不|仍)|清理(?!不)"
    r"|(?:未|没|不)(?:予)?(?:获)?(?:批准?|通过)(?=$|[，。；])|否决|叫停|取消|劝退|[各共均被]?扣(?:了)?\d|退(?:了)?\d"
    r"|(?:后来|随后|现在|现已|目前|已经?)(?:都|均|全部?|也)?(?:明确|落实|安排|指定|交给|配齐|理顺)|(?:限期|当场|马上|当天)改|改(?:了|好|完|过来)|补(?:了|齐|上|好)|装了|配了|换好|已修|修[复好补](?:了|完|$)|[关清删]了\d"
)
# What was done to things that fell short: 退回表述不规范的公告16件, 劝退2名资质不全的讲师; 更换不及时 is a shortfall.
_DEALT_WITH = re.compile(
    r"(?<![没未不难无])(?:退[回还]|打回|驳回|否决|拒绝|谢绝|劝退|清退|辞退|劝阻|制止|下架|撤[下换掉销]|关[停闭掉]|停用|停办|叫停|注销|清[除理]|删[除掉去]|剔除|更[换新]"
    r"|替换|换[下掉]|拆除|销毁|封存|收缴|查处|约谈|通报|问责|纠正|修改|整[改治顿]|取缔|取消|解散|督促|要求|责令|处[理置]|帮[扶助])(?:了|过)?"
    r"(?!(?:还|也|都)?(?:不(?:及时|到位|彻底|力|严|够|好|坚决|全面|经常|多|快|动|掉|了)|得|较|慢|少|难|(?:工作|力度|机制|制度)[不没较还]))"
    r"(?:\d+[余多]?(?![天日月年小分周])[\u4e00-\u9fff][^，。；]{2,18}|[^，。；]{2,20}的(?=[\u4e00-\u9fff]{0,8}\d|[\u4e00-\u9fff]{2,8}(?:$|[，、。；])))"
)
# Whose shortfall is told only of what is counted: 排查出管理不规范的群12个 may be a deed as well as a shortfall.
_OF_COUNTED = re.compile(r"[^，。；]{0,6}的[\u4e00-\u9fff]{0,8}\d+[余多]?[\u4e00-\u9fff]")
_CAUSE = re.compile(
    r"^(?:原因|主要原因|根本原因|根源)|究其原因|归因于|(?:主要)?(?:是因为|原因在于|原因是|根源在于)|^因为|^由于"
)
_PLAN = re.compile(
    r"^以后(?=每|要|多|把|定|坚|用|和)|^(?:下一步|下步|今后|接下来|下一阶段|下阶段|明年|来年|将来|拟|打算(?![^，。；]{1,12}的[^，。；]{0,4}\d)|准备(?!充分|工作|就绪|好[了的]|了|得)|力争|争取|计划(?!是|[书表任完])|继续|进一步)"
    r"|(?:下一步|下步|今后|明年|来年|打算(?!盘)(?![^，。；]{1,12}的[^，。；]{0,4}\d)|力争|争取在)"
    r"|将(?:继续|进一步|持续|加强|加大|开展|推进|推动|组织|建立|完善|健全|强化|深化|召开|举办|制定|每|重点|认真|坚持|以)"
)
_BEFORE = re.compile(r"(?:^|，)[^，。；]{0,6}(?:原来|原先|以前|过去|早先|此前)[^，。；]*")
# What was lacking and no longer is: 以前没人管，4月起安排2人看.
_MENDED = re.compile(
    r"(?:以前|原来|原先|过去|早先|此前|之前|年初|开始)[^。；]{0,20}?(?:没|无|不|缺|未|空|乱|散)[^。；]{0,16}?"
    r"(?:\d{1,2}月(?:\d{1,2}日|份|底|初)?(?:起|开始|以后|后)?|现在|现已|现由|目前|后来|今年(?:起|已)?|已经?)[^，。；没未不缺无]{0,8}?"
    r"(?:安排|明确|指定|配|设|建|补|换|改|有了|纳入|专人|落实|完成|登记|报备|招|聘|收|管起来|规范|统一)"
)
_INTENDS = re.compile(
    r"^(?:上半年|下半年|年内|年底前?|[再接]?[往此今]?后[面头边续]?|后续|接着|过完年|[来新]年|[年节开]春?(?:之|以)?后|下个?[月周]|下季度|下学期|[寒暑]假|\d{1,2}月(?:份|底前?|前)?|20\d{2}年?|有[空钱时]间?的话|到时候?)?(?:我们?|本人|单位|支部|局里|村里|院里|学校|馆里|镇上|厂里)?"
    r"(?:还|也|就)?(?:打算(?!盘)|计划(?!是|[书表任完内])|准备(?!充分|工作|就绪|好[了的]|了|得)|力争|争取|想着?(?:把|在|办(?![法成])|搞|弄|建|再|多|开|请|做|去|让|用|给|从|先|到|要|[跟和与同向对](?=[^，。；]{2})|结对|拉|设|换|加|组|聘|招|拍|编|买|装|试|拿|找人|推|派|增|成立|邀|联合|申请|改|每)|拟(?=[\u4e00-\u9fff]))"
    r"(?![^，。；]{1,12}的(?:[\u4e00-\u9fff]{0,4}\d|人))"
)
# A thing of the unit's own, then what is meant to be done with it: 官微想招个专职的, 派遣工这块准备让小组长结对子.
_MEANT = re.compile(
    r"^(?![^，。；]{0,12}(?:群众|百姓|学生|师生|家长|青年|年轻人|职工|员工|大家|村民|居民|市民|网友|有人|有的|个别|他们|她们|[了过]))[^，。；\d]{2,12}?"
    r"(?:(?<![思理设联梦构感妄料猜敢不])想着?(?:再|把|在|办|搞|建|多|开|请|做|让|用|给|从|结对|拉|设|换|加|组|聘|招|拍|编|买|装|试|找|每|弄|推|派|增)"
    r"|(?:打算(?!盘)|(?<!会前)(?<!课前)(?<!的)准备|(?<![模草比虚])拟(?!定了?|于)|争取(?!了|到|过)|力争)(?=(?:再|也|还|先|都)?(?:每|扩[建充大]|新[建增]|增[设加]|购|每月|让|把|在|办|搞|建|多|开(?!会前)|请|做|去|用|给|从|与|和|跟|同|对|结对|拉|设|换|加|组|聘|招|拍|编|买|装|试|找|弄|推|派|增|制|举|召|出台|邀|安排|联合|利用|培|整合|走|达|争取|覆盖|全部)))"
    r"(?![^。；]*(?:[了过]\d|已经|，[^。；]*[换改办请做撤停退取谈来]了(?!解)))"
)
# A wish that failed is no plan: 想学没时间, 想管管不了, 想请专家，一直没请到.
_THWARTED = re.compile(
    r"想(?![法象])[^，。；]{0,10}?，?(?:但是?|可是?|却|就是|又|也)?(?:一直|总是?|老是?|始终|实在)?"
    r"(?:没(?:有)?(?:时间|空|经费|钱|人|场地|地方|机会|条件|门路|办法|法子|人手|能力|[\u4e00-\u9fff]{1,2}(?:到|成|动|起来|上)(?=$|[，。；]))|不会|不知|不敢|不懂|[\u4e00-\u9fff]不(?:了|动|到|好|上|起|成|来|着|出|过来)(?=$|[，。；]))"
)
# One thing that was not done among all that were: 三会一课都开了，就是8月那次没开成.
_EXCEPTED = re.compile(
    r"[都均全][^，。；没未不无]{1,6}(?:了|过|完|齐|好|到位|上)(?:\d+[次场期])?，(?:就是?|只是|只有|只|除了|但是?|不过)?"
    r"(?=[^，。；]*(?:\d{1,2}月|那[次回期场个]|[一1][次回期场个家处块名条]|第[一二三四五六七八九十\d]|[一二三四]季度))[^，。；]*[没未][^，。；]{1,6}$"
)
# What was done for all that was lacking: 人手少，但培训照样办了4期; 今年人手紧，这项工作也没落下.
_DESPITE = re.compile(
    r"(?:[少紧忙难缺弱重多]|不[足够多强]|有限|就[\u4e00-\u9fff\d]{1,3}[个名]?人)[^，。；]{0,4}，?[^，。；\d没未]{0,8}?"
    r"(?:照[样常旧](?!不|没)|(?:但是?|可是?|却|不过|也|还是)[^。；，]{0,10}"
    r"(?:没有?(?:落下|耽误|放松|[断停](?:过|档|下)?(?=$|，)|少(?:办|开|搞|做|去))|(?:不|没)误|(?:坚持|完成|办|开|做|搞|去|组织)了?\d))"
)
# A deed whose count is put right in the same breath: 12月那次还没开，所以实际3次.
_CORRECTED = re.compile(
    r"(?:那|有|最后)(?:一)?[次场期][^。；]{0,16}[，（](?:所以)?实际(?:上)?(?:开|办|做)?了?(?:只有)?\d"
)
# What befell the unit, whose answer follows, and how an answer may open: 三天给调解好了, 当天回复.
_BEFELL = re.compile(
    r"传(?!达|承|统|授)|骂|谣|吵|闹(?!市)|投诉|反映|发帖|吐槽|曝|质疑|不满|网帖|差评|求助|举报|上网|纠纷|有意见|被[^，。]{0,4}拍"
)
_ANSWER = re.compile(
    r"(?:(?:[一二两三四五六七八九十几半\d]+个?(?:天|日|小时|分钟|周|星期|月)(?:内|之内|左右|后)?|当[天日晚场]|次日|第二天|连夜|随后|随即|马上|立即|及时|很快|后来|最后)"
    r"(?:就|便|给|把|都|均|已)*(?!开[会展]|组织|举[办行]|召开)[\u4e00-\u9fff])"
)
_SAID = re.compile(
    r"(?:有人|网友|网民|发视频|拍视频|发帖|帖子|抖音|微博|群里|朋友圈)[^，。；]{0,8}(?:说|称|骂|吵|吐槽|投诉|质疑|反映)[^，。；]*"
)
# What was asked of others is no lack of ours: 要求学习不能只念文件, 提醒值班不能走过场.
_ASKED = re.compile(r"(?:要求|提醒|叮嘱|强调|告诫)[^，。；]{0,12}?(?:不能|不得|不要|不准|不许|别|莫)[^，。；]*")
_WEAK_PLAN = re.compile(r"^(?:继续|进一步|准备|争取|力争)")

_REQUEST = re.compile(
    r"请(?:予|求)?(?:批准|批示|批复|审批|核准|拨付|拨款|解决|支持(?:解决|安排|拨付))|恳请|妥否|当否|请求(?!书)|望予(?:批准|支持|拨付)"
    r"|申请[^，。；]{0,16}(?:拨(?:付|款|\d)|解决|增加|追加|增拨|支持|配备|更新|购置|\d+万?元)"
    r"|希望[^，。；]{0,10}(?:拨|增加|解决|给)[^，。；]{0,8}(?:编制|经费|资金|人员|设备|名额)"
    r"|申请(?:增加|增设|拨付|追加|经费|资金|编制|专项)|请(?:上级|市委|区委|县委|省委|组织|领导)[^，。；]{0,10}(?:批准|支持|解决|拨付|增加|增拨|安排)"
    r"|建议(?:上级|市委|区委|县委|省委)[^，。；]{0,12}(?:批准|拨付|增加|增拨|解决|安排)|希望(?:上级|市委|区委|县委)[^，。；]{0,12}(?:批准|拨付|增加|增拨|解决|支持|安排)"
)
_PRIVATE = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"
    r"|(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)[3-6]\d{15,18}(?!\d)"
    r"|联系人[：:]?[\u4e00-\u9fff]{0,6}$"
    r"|[\w.+-]{1,64}@[\w-]{1,64}\.\w"
    r"|(?:身份证号?|手机号|联系电话|银行卡号?|家庭住址|护照号)[码为是：: ]{0,2}\s{0,9}[\dA-Za-z*]"
)
_SECRET = re.compile(
    r"绝密|机密[级★]|秘密[级★]|[（(【\[](?:秘密|机密|绝密|内部)[）)】\]]|密级[：:为]|涉密[：:]|属于?(?:国家秘密|机密|绝密)"
    r"|(?:不得|不宜|不能|不可|严禁)(?:公开|外传|对外)|(?:勿|请勿)(?:外传|公开|对外)|仅限内部"
)
_SECRET_MATTER = re.compile(r"(?:涉密|机密|秘密)(?:文件|内容|事项|信息|数据|材料|会议)")
_SECRET_CARE = re.compile(
    r"管理|培训|检查|自查|清查|排查|教育|学习|防范|责任|清退|销毁|未发生|没有发生|零|承诺|登记|整治|台账"
)
_ORDER = re.compile(
    r"^(请|帮我|麻烦)?(?:帮我?|给我|替我|你)?(?:用|按|按照|以|把|写(?!了|调研|文章|心得|论文|体会)|改|起草|拟|生成|忽略|语气|风格|字数|篇幅|输出|不要|注意)"
    r"[^，。；]{0,30}(?:(?<=[\d千百])字|字(?=以内|左右|上下|数)|语气|口吻|人称|风格|格式|篇幅|正式|一点|一些|一篇|一份|初稿|指令|以上(?:要求|内容)|写法|模板|语言|编造|提示词)|^(?:字数|篇幅)?(?:控制在|不超过|限)\d{3,5}字"
)
# What the office does or did, whatever words of writing stand in it: 把展陈文字复核率从80%提到100%, 用方言讲了9场.
_TELLS = re.compile(
    r"\d[余多]?(?:人次|[次场期条件起个家处名人册块户%％])|[\u4e00-\u9fff]了(?!解)|[都已均]|每[周月季年]|率|从[^，。；]{1,8}[到至]"
)
_UNCOUNTED = re.compile(
    r"(?<!心里)(?<!心中)(?:率|数|人次|情况|多少)?(?:还)?(?<!心里)(?<!心中)(?:没有?|未|没去?)(?:统计|算过?|数过?|汇总)(?:过|出来|好)?$|(?:次数|人数|具体|数字|多少)[^，。]{0,4}记不清"
)
# Words to whoever drafts: 数字回头补, 罚款的不写.
_LEFT_TO_WRITER = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:回头|过后|稍后|晚点|之后|到时候?|明天|下周|再)(?:再|来|给你|我|要|得|去)*(?:补|核实|核对|核|确认|加|查|翻|问|数|统计)(?:上|充|一下|准|[一查翻问数核看]+|下)?(?:记录|台账|本子|材料|资料|档案)?(?:吧|了)?"
    r"|(?:具体)?(?:数字|数据|人数|名单|时间)(?:待|等|还要|需要?)(?:补|核实|核对|确认|统计)(?:充)?"
)
_NOT_TO_WRITE = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:的|这个|这条|这些|这段|这块|这事|那个|那条|那段|这|就)(?:就|先|可以|最好)?(?:不写|不提|不报)(?:了|进去|上)?"
    r"|[\u4e00-\u9fff]{0,8}?(?:别写|别提|不要写|不用写|不用提|先不写|不必写)(?:了|进去|上|这个|它)*(?:吧)?"
)
_ANNOUNCED = re.compile(
    r"^(?:[^，。（]{0,8}（[^）]{2,30}）)?(?:[^，。\d]{0,8}(?:今年|全年|一年来)|一年来|本人|我们?)?(?:主要)?(?:抓|做|干|开展)了?(?:以下|这么)?[一二两三四五六七八九几\d]+(?:件事|项工作|方面工作|个方面)情?况?$"
    r"|^(?:那|就|我|先|来|想|给大家|跟大家|简单|大概|主要)*(?:说说|讲讲|谈谈|聊聊|唠唠|报报|(?:汇报|报告|说|讲)(?:一?下|一说)|汇报|报告)"
    r"[^，。；\d]{0,16}?(?:[做干抓办搞][了过]?(?:些|点|哪些)?(?:什么|啥|哪些|工作|事情?)(?:情况)?|(?:的)?(?:情况|想法|体会|工作|事情?))$"
    r"|^(?:(?:19|20)\d{2}年|今年|全年)?(?:[上下]半年)?(?:我们|咱们)?[\u4e00-\u9fff]{0,4}主要(?:就)?是抓(?:了)?[\u4e00-\u9fff]{2,6}$"
)


def cue_role(clause: str) -> tuple[Role | None, bool]:
    """Return the role the wording of ``clause`` shows and whether it shows it for certain."""
    if _CAUSE.search(clause):
        return "causes", True
    if _MENDED.search(clause) or _CORRECTED.search(clause) or _DESPITE.search(clause):
        return "done", True
    if _INTENDS.search(clause) and not _THWARTED.search(clause):
        return "plans", not _WEAK_PLAN.match(clause)
    if _MEANT.match(clause) and not _THWARTED.search(clause):
        return "plans", True
    if without_rest(clause) != clause:
        return "done", False
    clause = _ASKED.sub("", clause)
    clause = _SAID.sub("", clause)  # what is said of us on the web is no shortfall of ours
    clause = _BEFORE.sub("", clause)  # what was so before is told for the sake of what is done now
    if found := _PLAN.search(clause):
        return "plans", not _WEAK_PLAN.match(clause) and found.start() == 0
    clause = _DEALT_WITH.sub("", clause)  # what was sent back or shut down is told as a deed
    short = _SHORTFALL.search(clause)
    if short and not _SOLVED.search(clause[: short.start()]) and not _ACTED_ON.search(clause, short.end()):
        return "problems", not _OF_COUNTED.match(clause, short.end())
    return None, False


def is_answered(rest: str) -> bool:
    """Whether ``rest``, what a sentence says behind a shortfall, tells what was done about it, or in spite of it."""
    return _ACTED_ON.search(rest) is not None or _DESPITE.search(f"少，{rest.lstrip('，,')}") is not None


def is_answer_to(before: str, words: str) -> bool:
    """Whether ``words`` tell how an event that befell the unit was answered: 三天给调解好了 after 闹到网上去了."""
    return _BEFELL.search(before) is not None and (_ANSWER.match(words) is not None or is_answered(words))


def is_exception(clause: str) -> bool:
    """Whether a clause tells of work all of which was done but one: 三会一课都开了，就是8月那次没开成."""
    return _EXCEPTED.search(clause) is not None


def puts_right(clause: str) -> bool:
    """Whether a clause tells that something was put right: 改了7处不准确的表述, 纠正过时提法12处."""
    return _PUT_RIGHT.search(clause) is not None or any(one.search(clause) for one in (_SET_RIGHT, _DEALT_WITH))


def misfit(clause: str) -> str:
    """Return why ``clause`` must stay out of a report, or "" where nothing speaks against it."""
    if _PRIVATE.search(clause):
        return "含证件号、电话等个人信息，不宜写入报告，未采用"
    if _SECRET.search(clause) or (_SECRET_MATTER.search(clause) and not _SECRET_CARE.search(clause)):
        return "可能涉及国家秘密或不宜公开的内容，不得在本系统处理，未采用；请按保密规定另行办理"
    if _REQUEST.search(clause):
        return "属请示事项：报告不得夹带请示事项，请另行行文（请示），未采用"
    if (order := _ORDER.search(clause)) and (order[1] or not _TELLS.search(clause)):
        return "是写作要求，不是工作事实，未写入正文"
    if _BESIDE_TABLE.match(clause):
        return "是表格的题目或落款，不是工作事实，没有写入正文"
    if _TITLE_ALONE.fullmatch(clause):
        return "是标题，不是工作事实，没有写入正文"
    if re.fullmatch(
        r"(?:村里?|单位|小学|中学|高中|医院|法院|企业|国企|银行|镇里|乡里|学校|科室|街道|社区|局里|院里|公司|我们|今年)的",
        clause,
    ):
        return "看不出要写什么，未采用"
    if _LEFT_TO_WRITER.fullmatch(clause):
        return "是您写给自己或起草人的话，未写入正文；数字补上后再起草"
    if _NOT_TO_WRITE.fullmatch(clause):
        return "您在要点里注明不写，未采用"
    if re.search(r"(?:另外|以后|回头|到时候?|过后)再(?:说|定|看)$", clause):
        return "您在要点里说以后再说，未采用"
    if _UNCOUNTED.search(clause):
        return "还没有统计，没有写入正文；有数了再补"
    if _ANNOUNCED.match(clause):
        return "只是引出下文，没有写入正文"
    if not re.search(r"[\u4e00-\u9fff]", clause):
        return "没有中文内容，看不出要写什么，未采用"
    return ""


_UNIT_TAIL = (
    "(?:局|委员会|居委会|村委会|委|办公室|办|党组|党委|党工委|党支部|支部|中心|学院|保健院|卫生院|研究院|学校|中学|小学|大学|[一二三四五六七八九十]中|附中|附小|医院|街道|公司|集团"
    "|厅|法院|检察院|社区|村|镇|乡|馆|站|队|处|科|幼儿园|供销社|合作社|出版社|报社|联社|协会|联合会|总工会|银行|分行|福利院|敬老院|养老院|卫生所|派出所|研究所|科研所|监督所|所|院|台|党总支|校|武装部|残联|妇联|侨联|工商联|团委|法庭|商会|老年大学|总队|支队|宣传部|组织部|统战部|政法委)"
)
_HEADER_UNIT = re.compile(
    rf"^((?![我本该各全])[\u4e00-\u9fff*×]{{0,24}}?{_UNIT_TAIL})(?=(?:19|20)\d{{2}}年|关于|意识|工作|落实|述职|报告|汇报|总结|材料|要点|今年|全年|的|\s|$|[，,（(：:])"
)
# What stands over and under a pasted table: 附件2：台账（单位：次）, 填表人：某某.
_BESIDE_TABLE = re.compile(
    r"(?:附件|附表|表)\s*[\d一二三四五六七八九十]*[：:．.、\s]?[^，。；\d]{2,24}(?:表|台账|清单|一览|统计|汇总)(?:[（(][^（）()]{0,12}[）)])?$"
    r"|(?:填表|制表|统计|填报|审核|复核|联系|报送)(?:人|日期|时间|单位)?[：:][\u4e00-\u9fff\d.年月日]{1,12}(?:[，,\s]|$)|注[：:].*|[（(]?单位[：:][\u4e00-\u9fff、/]{1,6}[）)]?$"
)
# What notes are headed by and for: 法院意识形态, 写半年.
_TITLE_ALONE = re.compile(
    rf"[\u4e00-\u9fff]{{0,8}}{_UNIT_TAIL}意识形态(?:工作)?(?:情况|材料|要点|总结|素材)?"
    r"|(?:要|就|先)?写(?:上|下)?(?:半年|全年|一年|一?季度)(?:的|报告|总结)*"
)
_NO_NAME = re.compile(
    r"[把将给让放到了的每没]|认为|觉得|以为|是|[还尚]未|未[出制定签报经有能]|出台|时候|(?<!第)[一二两三四五六七八九十]期"
)  # in no name of a unit: 放到网上办
_PERIOD = re.compile(r"((?:19|20)\d{2})\s*年?\s*(上半年|下半年|第?[一二三四]季度|度)?")
_MONTH_SPAN = re.compile(r"((?:19|20)\d{2})\s*年\s*(\d{1,2})月?[-—–~～至到](\d{1,2})月")
_SELF = re.compile(
    r"我(?:局|委|办|校|院|镇|乡|街道|中心|单位|公司|支部|部|处|科|厅|区|县|市|村|社区|党组|党委)(?!领)|(?<![见由到给对向让请是找了评])本人(?!删|撤|承认|道歉|认错|检讨|作了检|写了检|家属|不服|同意|申请|也|已(?:道|删|承|认))|本单位|我(?=[是坚主带始认作参组撰讲在把任分约牵负今让去])"
)
_BODY = re.compile(r"(?:局|委|院|校)?(?:党组|党工委|党委)(?=[召专定研传把将带坚成制印])")


def header_unit(line: str) -> str:
    """Return the unit a heading line of notes begins with, or ""."""
    found = _HEADER_UNIT.match(line.strip())
    return found[1] if found and len(found[1]) > 2 and not _NO_NAME.search(found[1]) else ""


def period_in(text: str, *, sure: bool = False) -> str:
    """Return the one period ``text`` names, as 2026年 or 2026年上半年; "" where none or several years stand in it.

    ``sure``: the text is known to be about the period, so that a bare 2026 counts and the first one is taken.
    """
    if sure and (span := _MONTH_SPAN.search(text)):
        return f"{span[1]}年{span[2]}月至{span[3]}月"
    found = [(hit[1], hit[2] or "") for hit in _PERIOD.finditer(text) if sure or "年" in hit[0]]
    years = {year for year, _ in found}
    if not found or (len(years) > 1 and not sure):
        return ""
    halves = {half for _, half in found if half not in ("", "度")}
    year = found[0][0]
    half = found[0][1] if sure else (next(iter(halves)) if len(halves) == 1 and all(h for _, h in found) else "")
    return f"{year}年{half if half != '度' else ''}"


def speaker_in(text: str) -> str:
    """Return who speaks in ``text``: the most frequent self-reference, a body named as doer at least twice, or ""."""
    found = _SELF.findall(text)
    if not found:
        found = _BODY.findall(text)
        if len(found) < 2:
            return ""
    best: str = max(dict.fromkeys(found), key=found.count)
    return "本人" if best == "我" else best
