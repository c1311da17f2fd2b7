import CatalogModel

/// Every phrase that the rules about wording know, by kind.
///
/// A row's roles are those in which one of its phrases alone makes a text worth looking at; what only stands beside
/// such phrases has none. Of phrases that overlap the leftmost wins, then the longest: an innocent word is spared by
/// writing it here in full.
enum PhraseList {
  /// One kind of phrases, parted by spaces.
  struct Row: Sendable {
    let kind: PhraseKind
    let roles: TextRoles
    let words: StaticString

    init(_ kind: PhraseKind, _ roles: TextRoles = [], _ words: StaticString) {
      self.kind = kind
      self.roles = roles
      self.words = words
    }

    /// Whether such phrases may stand behind 等, which is a phrase of one character.
    var isFollowed: Bool {
      switch kind {
      case .papers, .documents, .proof, .qualifier, .necessary, .tail, .proving: true
      default: false
      }
    }
  }

  static let rows: [Row] = materials + laws + conditions + times + signs + innocent

  /// Where something may be left open.
  static let open: TextRoles = [.materialName, .condition, .review, .procedure, .note, .answer]
  /// Where it must be said when a condition is fulfilled.
  static let judged: TextRoles = [.condition, .review]
  /// Where it must be said how long something takes.
  static let timed: TextRoles = [.timeNote, .procedure, .note, .answer]
  /// Where days must be called working days or calendar days.
  static let counted: TextRoles = [.timeNote, .procedure, .answer]
  /// What must not be left empty.
  static let filled: TextRoles = [.title, .materialName, .condition, .review, .answer]
  /// Names, which are no sentences.
  static let names: TextRoles = [.title, .materialName]
  /// How to reach the body.
  static let reach: TextRoles = [.contact, .phone]
  /// Every role that a rule looks at.
  static let all: TextRoles = [
    .title, .materialName, .condition, .review, .procedure, .timeNote, .note, .answer, .contact, .phone,
  ]

  private static let materials: [Row] = [
    Row(.other, open, "其他 其它"),
    Row(.qualifier, .materialName, "相关 有关 相关的 有关的"),
    Row(.qualifier, [], "所需 所需的 必需 必需的 需要 应有 应有的 配套 附加 类似 同类 辅助 佐证 支撑 合法 合法的 重要"),
    Row(.qualifier, .materialName, "必要"),
    Row(.necessary, [.materialName, .condition, .review], "必要的"),
    Row(.etc, open, "等 合同等 高中等 初中等 水平等 其中等"),
    Row(.papers, [], "材料 资料 申请材料 申请资料 证明材料 证明资料 佐证材料 支撑材料 辅助材料 补充材料 申报材料 申报资料 报审材料 报批材料 附件材料 书面材料 图纸资料"),
    Row(.documents, [], "文件 证件 证照 证书 手续 凭证 文书 申请文件 申报文件 单据 票据 单证 票证 表格 图纸 协议 合同 许可证"),
    Row(.proof, [], "证明 证明文书"),
    Row(.proofFile, .materialName, "证明文件 证明性文件"),
    Row(.identityProof, .materialName, "身份证明"),
    Row(
      .validProof, .materialName,
      "有效证明 有效证明材料 有效证件 有效身份证件 有效身份证明 有效凭证 有效的证明 有效的证件 有效的身份证件 有效的证明材料 合法有效的证明 合法有效的证件 合法有效的证明材料"),
    Row(.qualificationFile, .materialName, "资质文件 资质材料"),
    Row(
      .bareName, .materialName,
      "执照 申请 表格 材料 资料 文件 证件 证照 证明 手续 凭证 文书 证书 图纸 单据 票据 申请材料 申请资料 申请文件 证明材料 证明资料 证明文书 佐证材料 支撑材料 辅助材料 补充材料 申报材料 申报资料 申报文件 报审材料 报批材料 附件材料 书面材料 图纸资料 资格证书 资质证书 协议 合同 许可证 单证 票证 附件"
    ),
    // What papers are said to show: 其他能够证明就业的材料.
    Row(.proving, [], "能证明 能够证明 可证明 可以证明 足以证明 能说明 能够说明 可以说明 能反映 能够反映 可以反映"),
    Row(
      .tail, [],
      "原件 复印件 影印件 扫描件 电子版 电子件 电子文件 纸质版 正本 副本 原件及复印件 原件和复印件 加盖公章 盖章 签字 签章 如有 若有 如需 若需 如有请提供 有则提供 一份 两份 各一份 一式一份 一式两份 一式三份 1份 2份 3份"
    ),
  ]

  private static let laws: [Row] = [
    Row(
      .law, [],
      "法律 法规 法律法规 法律、法规 行政法规 规章 政策 国家 国务院 人民政府 省 本省 全省 省级 市 本市 市级 县级 自治区 地方性法规 本办法 本条例 本规定 本细则 本法 现行 上级 行业 地方"),
    Row(.rule, judged, "规定 规定执行 规定要求 政策执行 政策办理"),
    Row(.rule, [], "的规定"),
    Row(.ruled, open, "规定的"),
    Row(.articleRuled, [], "条规定的 款规定的 项规定的 目规定的 条规定 款规定 项规定 目规定 条的规定 款的规定 项的规定 条所规定的"),
    Row(
      .body, [],
      "部门 机关 单位 窗口 机构 登记机关 审批机关 主管部门 审批部门 审查部门 受理部门 办理机构 审批局 受理机构 审查机构 审批机构 登记机构 主管机关 主管机构 行政部门 行政主管部门 业务主管部门 监管部门 政务服务中心 服务大厅 经办人员 工作人员 审查人员 审批人员 受理人员 行政机关 许可机关 受理机关"
    ),
    Row(.think, open, "认为"),
    Row(.demand, open, "要求"),
    Row(
      .need, [],
      "需要的 提供的 提交的 补充的 报送的 出示的 需要提供的 需要提交的 需要补充的 应当提供的 应当提交的 应提供的 应提交的 须提供的 须提交的 须报送的 需提供的 需提交的 需补充的 需补充提供的 需补充提交的 应补充的 需要说明的 应当说明的 需说明的 需报送的 应报送的 依法应当提供的 依法应当提交的 依法需要提供的 依法需要提交的 依法须提供的 依法须提交的 依法应提供的 依法应提交的 有必要的 确有必要的 必须的 必须提供的 必须提交的 有必要提供的 有必要提交的"
    ),
    Row(.give, [], "提供 提交 补充 补交 报送 补充提供 补充提交 另行提交 另行提供"),
    Row(.closedByGuide, [], "目前无其他 目前没有其他 目前无其它 现无其他 暂无其他规定 暂无其他要求 暂无其他条件"),
  ]

  private static let conditions: [Row] = [
    Row(.terms, [], "条件 情形 情况 事项 规定条件 规定要求 特殊情形 特殊情况"),
    // What other cases are said to lead to: 其他不予受理的情形.
    Row(
      .outcome, [],
      "应当受理的 不宜受理的 应当登记的 可以受理的 应予受理的 不予受理的 不予受理 不应受理的 不得受理的 不能受理的 不符合受理条件的 不符合条件的 不符合要求的 不符合规定的 不予许可的 不予许可 不得申请的 不予登记的 不予登记 不予批准的 不予办理的 不予办理 应当办理的 可以办理的 可以申请的 依法应当受理的 依法不予受理的 依法不予许可的 依法不予登记的 依法应当办理的 依法可以办理的"
    ),
    Row(
      .capacity, [],
      "能力 资质 资格 资金 人员 设备 设施 场所 技术 技能 经费 财产 场地 管理制度 专业人员 技术人员 专业技术人员 经济实力 实力 经营能力 管理能力 技术力量 经营条件 工作经验 管理经验 经验 专业知识 从业人员"),
    Row(.meet, judged, "符合 满足 达到"),
    Row(
      .aboveTerms, judged, "符合以上条件 符合上述条件 符合以上要求 符合上述要求 符合前述条件 满足以上条件 满足上述条件 符合以上所有条件 符合上述所有条件"),
    Row(
      .possess, judged,
      "具有相应 具备相应 具有相应的 具备相应的 有相应的 有相应 拥有相应的 具有相关 具备相关 具有相关的 具备相关的 具有有关 具备有关 具备有关的 具有必要的 具备必要的 有必要的 具备必要 具有一定的 有一定的 具备一定的 具备所需 具备所需的 相适应的 相适应 相匹配的 取得相应 取得相应的 持有相应 持有相应的"
    ),
    Row(.according, [], "按 按照 依 依照 依据 根据 遵照 参照 比照"),
    Row(.standard, [], "标准 规范 产业政策 技术标准 技术规范"),
    Row(.of, [], "的"),
    Row(.byReference, judged, "参照执行 比照执行 参照办理 比照办理"),
    Row(
      .byCase, open,
      "视情况 视情 视具体情况 视实际情况 视情形 视情况而定 酌情 酌定 根据情况 根据实际情况 根据具体情况 根据实际需要 根据需要 根据审查情况 根据审查需要 根据审核情况 根据审核需要 根据审批需要 根据审批情况 根据工作需要 根据业务需要 按需"
    ),
    Row(.moderate, judged, "适当"),
    Row(.inDueTime, judged, "适时"),
    Row(.whenNeeded, judged, "必要时 确有必要时 有必要时"),
    Row(.inPrinciple, [.condition, .review, .timeNote, .procedure, .note, .answer], "原则上"),
    Row(
      .usually, judged,
      "一般应 一般应当 一般为 一般不 一般不得 一般需 一般需要 一般须 一般在 一般由 一般要 一般可 一般可以 一般情况下 一般情况 通常应 通常为 通常需 通常情况下 特殊情况除外 特殊情形除外 特殊情况的除外 情况特殊的除外"
    ),
    Row(
      .vagueBody, judged,
      "有关部门 相关部门 有关单位 相关单位 有关机关 相关机关 有关机构 相关机构 有关主管部门 相关主管部门 有关行政部门 有关方面 相关方面"),
    Row(.notOver, [], "不超过 不得超过 不多于 不长于"),
  ]

  private static let times: [Row] = [
    Row(.soon, timed, "尽快 及时 尽早 从速 抓紧 第一时间 短时间内 短期内 最短时间内"),
    Row(.recent, timed, "近期"),
    Row(.several, timed, "若干"),
    Row(.about, timed, "左右"),
    Row(.roughly, timed, "大约 大约需 大约需要 大概 大概需要 约需 约需要 约为"),
    Row(.day, counted, "日 天"),
    Row(.dayKind, [], "工作日 自然日 日历日 日历天 个工作日 个自然日 工作天"),
    Row(.pending, filled.union(reach), "待定 待确认 待核实 待补充 待完善 待更新 另行通知 另行规定 另行公布 另行制定 另行告知 另行确定"),
    Row(
      .pending, filled,
      "以窗口答复为准 以窗口解释为准 以窗口要求为准 以窗口告知为准 以窗口通知为准 以窗口为准 以窗口意见为准 以实际办理为准 以实际情况为准 以实际为准 以现场为准"),
    Row(.blank, names, "__ ＿ ﹍"),
    Row(.attached, [.materialName, .condition, .review], "附后 见附件 见附表"),
    Row(.see, filled.union(reach), "详见 另见 参见 参阅 请参见 请参阅 请见 请详见 见上文 见办事指南 见官网"),
    Row(
      .nothing, filled.union(reach),
      "无 暂无 没有 测试 略 空 不详 未知 同上 详见 附后 XXX XX xxx xx test 暂缺 无要求 无条件 见上 如上 同前 暂时没有 请咨询窗口 暂无电话 没有电话 暂未公布 未公布 暂未开通 测试事项 测试材料 测试数据 N/A n/a"
    ),
  ]

  private static let signs: [Row] = [
    // With 予以, 齐全 and their like something is said of what was named: the name ends.
    Row(.stop, [], "。 ； ; ， , ！ ？ \n ： : 予以 不予 方可 方能 即可 才能 才可 一并 齐全 齐备 完备 到场 前往 办理"),
    Row(.pause, [], "、 / ／"),
    Row(.joiner, [], "和 及 与 或 或者 以及 并"),
    Row(.opening, [], "（ ( 【 [ 〔"),
    Row(.closing, [], "） ) 】 ] 〕"),
    Row(.quoteOpening, [], "《 “ 「 『 〈"),
    Row(.quoteClosing, [], "》 ” 」 』 〉"),
  ]

  private static let innocent: [Row] = [
    Row(
      .plain, [],
      "等级 等次 等额 等待 等候 等于 等同 等值 等价 等效 等量 同等 平等 对等 均等 相等 不等 中等 高等 初等 优等 特等 头等 一等 二等 三等 四等 甲等 乙等 丙等 一等奖 二等奖 三等奖 一等功 二等功 三等功 立等"
    ),
    Row(
      .plain, [],
      "其他组织 其他机构 其他经济组织 其他企业 其他个人 其他行政权力 其他登记机关 其他股东 其他原因 其他市 其他省 其他区 其他地区 其他国家 其他类"),
    Row(
      .plain, [],
      "未按 未按照 未依 未依照 未根据 不按 不按照 不依照 按规定缴纳 按照规定缴纳 按规定缴存 按照规定缴存 按规定参加 按照规定参加 按规定参保 依规定缴纳"),
    Row(.plain, [], "不符合 未符合 未达到 不满足 未满足 符合性 不适当 适当性 未及时 不及时 及时性 非必要 不必要 没有必要 无必要 无需 无须 无偿"),
    Row(
      .plain, [],
      "近期免冠 近期彩色 近期正面 近期一寸 近期二寸 近期1寸 近期2寸 近期小一寸 近期大一寸 近期照片 近期标准 近期证件照 近期白底 近期蓝底 近期红底 若干规定 若干意见 若干措施 若干问题 若干政策 若干事项 若干决定"
    ),
    Row(
      .plain, [],
      "有关部门规章 有关单位犯罪 用人单位 建设单位 施工单位 设计单位 监理单位 勘察单位 工作单位 所在单位 就业单位 原单位 本单位 事业单位 产权单位 申请单位 申报单位 从业单位 使用单位 生产单位 经营单位 企业单位 单位名称"
    ),
    Row(.plain, [], "一般在册 一般为主 测试报告 测试结果 空白 无人 无锡 无线 法律文书 国家机关 国家标准 行业标准 身份证明书"),
  ]
}
