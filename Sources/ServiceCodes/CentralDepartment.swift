public import Wording

/// The central department (中央业务指导部门) that the first two digits of a national main item hint at.
///
/// Read off published codes of national place (00); Guangdong's own items number their departments differently. A hint
/// for people, never a reason for an error.
/// - Parameter digits: the two digits as a number.
/// - Returns: the department's field of work, with a question mark where it was filled in by order only; nil if unknown.
public func centralDepartment(_ digits: UInt8) -> Bilingual? {
  CentralDepartments.names[digits]
}

enum CentralDepartments {
  static let names: [UInt8: Bilingual] = {
    var names: [UInt8: Bilingual] = [:]
    for (list, isSeen) in [(seen, true), (inferred, false)] {
      for line in list.split(separator: "\n") {
        let fields = line.split(separator: " ", maxSplits: 2)
        guard fields.count == 3, let number = UInt8(fields[0]) else { continue }
        let mark = isSeen ? Bilingual("", "") : Bilingual("（待核）", " (?)")
        names[number] = Bilingual(String(fields[1]) + mark.chinese, String(fields[2]) + mark.english)
      }
    }
    return names
  }()

  /// Anchored on published items.
  private static let seen = """
    04 发展改革 development and reform
    05 教育 education
    07 工业和信息化 industry and information technology
    09 公安 public security
    11 民政 civil affairs
    12 司法 justice
    13 财政 finance
    14 人力资源社会保障 human resources and social security
    15 自然资源 natural resources
    16 生态环境 ecology and environment
    17 住房城乡建设 housing and urban-rural development
    18 交通运输 transport
    19 水利 water resources
    20 农业农村 agriculture and rural affairs
    22 文化和旅游 culture and tourism
    23 卫生健康 health
    24 退役军人事务 veterans affairs
    25 应急管理 emergency management
    30 税务 taxation
    31 市场监管 market regulation
    32 广播电视 radio and television
    33 体育 sport
    34 统计 statistics
    36 医疗保障 healthcare security
    39 新闻出版、版权 press, publication and copyright
    41 宗教事务 religious affairs
    59 粮食和物资储备 food and strategic reserves
    62 烟草 tobacco
    64 林业和草原 forestry and grassland
    68 文物 cultural heritage
    72 药品监管 medical products
    82 残联 disabled persons' federation
    """

  /// Filled in by the order of the list.
  private static let inferred = """
    02 外交 foreign affairs
    03 国防 national defence
    06 科技 science and technology
    08 民族事务 ethnic affairs
    10 国家安全 state security
    21 商务 commerce
    26 人民银行 central bank
    27 审计 audit
    28 国资监管 state-owned assets
    29 海关 customs
    35 国际发展合作 international development cooperation
    37 参事 counsellors
    38 机关事务管理 government offices administration
    55 气象 meteorology
    58 信访 public complaints
    60 能源 energy
    61 国防科工 defence industry
    63 移民管理 immigration
    65 铁路 railway
    66 民航 civil aviation
    67 邮政 post
    69 中医药 traditional Chinese medicine
    70 矿山安全监察 mine safety
    71 外汇管理 foreign exchange
    73 知识产权 intellectual property
    75 档案 archives
    99 其他 other
    """
}
