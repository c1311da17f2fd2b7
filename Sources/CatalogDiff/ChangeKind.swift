/// What kind of change one is; the raw value is its name in machine output.
public enum ChangeKind: String, CaseIterable, Sendable {
  /// A standard, an item, a shared material or an entry of a list came, went, got another code or another place.
  case added, removed, recoded, moved
  /// A file is refused by the text reader on one side, so that its content was not compared.
  case unreadable
  /// A time limit got shorter, longer, or is counted in another unit, newly said or no longer said.
  case limitShortened, limitLengthened, limitChanged
  /// 到办事现场次数.
  case visitsFewer, visitsMore, visitsChanged
  /// A material that some case needs or may use came or went.
  case materialAdded, materialDropped
  /// A material that stays is now, or no longer, asked for in some cases.
  case requirementAdded, requirementDropped
  /// 材料必要性.
  case necessityRaised, necessityLowered
  /// 原件份数, 复印件份数.
  case originalsMore, originalsFewer, copiesMore, copiesFewer
  /// A material that will do instead of another.
  case alternativeAdded, alternativeDropped
  /// 免提交方式 and 关联电子证照.
  case waiverAdded, waiverDropped, waiverChanged, licenceAdded, licenceDropped
  /// The condition under which a material is needed.
  case requirementWidened, requirementNarrowed, requirementRewritten
  /// 办事情形.
  case caseAdded, caseDropped, caseWidened, caseNarrowed, caseRewritten, caseRenamed
  /// A body begins, or ceases, to handle a case.
  case caseOffered, caseWithdrawn
  /// 收费项目 and 减免.
  case feeAdded, feeDropped, feeRaised, feeLowered, feeChanged, reductionAdded, reductionDropped
  /// 审批结果.
  case resultAdded, resultDropped
  /// 设定依据.
  case basisAdded, basisDropped
  /// 受理条件.
  case conditionAdded, conditionDropped, conditionRewritten
  /// The applicant's own time to apply.
  case applicationAdded, applicationDropped
  /// 特别程序.
  case procedureAdded, procedureDropped
  /// The condition under which a fee, a reduction, a check, a special procedure, a condition of acceptance, a question
  /// or an option applies.
  case scopeWidened, scopeNarrowed, scopeRewritten
  /// 情形引导问题 and their options.
  case questionAdded, questionDropped, questionChanged, optionAdded, optionDropped
  /// 办理流程; an order of steps or of questions that changed.
  case stepAdded, stepDropped, stepChanged, reordered
  /// 审查要点.
  case checkAdded, checkDropped
  /// 办理窗口, 咨询与监督, 行政复议, 行政诉讼.
  case windowAdded, windowDropped, windowChanged, contactChanged
  /// A value joined, or left, an element that lists several: 办理形式, 服务对象 and the like.
  case choiceAdded, choiceDropped
  /// 事项状态.
  case statusChanged
  /// 业务办理项序号.
  case handlingChanged
  /// An id inside of a file changed, and what it names did not.
  case idRenamed
  /// Another record came or went: 联办机构, 裁量, 常见问题 and the like.
  case recordAdded, recordDropped
  /// Words changed, and no value that the format understands.
  case wording
  /// Any other element.
  case valueChanged

  /// Whether only words changed; shown as 文字.
  public var isWording: Bool {
    switch self {
    case .wording, .conditionRewritten, .caseRenamed: true
    default: false
    }
  }

  /// Whether a code or an id changed; counted as 标识变化.
  public var isIdentity: Bool {
    switch self {
    case .recoded, .handlingChanged, .idRenamed: true
    default: false
    }
  }
}

/// What a change means to the applicant.
public enum Burden: String, CaseIterable, Sendable {
  /// More to bring, to do, to pay, or to wait for.
  case heavier
  /// Less of it.
  case lighter
  /// Neither, or not to be told by a program.
  case neutral
}
