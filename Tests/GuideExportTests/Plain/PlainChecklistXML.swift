import CaseLogic
import CatalogModel
import ServiceCodes
import XMLIO

@testable import GuideExport

extension PlainXMLWriter {
  /// The checklist of one case, or of the implicit one, with everything inherited worked out.
  mutating func writeChecklist(_ index: Int?) {
    let record = index.map { guide.sheet.cases[$0] }
    let filing = Checklist.filing(ofCaseAlone: index, in: guide.item, sheet: guide.sheet)
    let anchor = guide.anchor(ofCase: index)
    if let record {
      xml.startElement("checklist", ["anchor": anchor, "case": record.id ?? ""])
    } else {
      xml.startElement("checklist", ["anchor": anchor])
    }
    derived("name", label(.name, .serviceCase), record.map { $0.text(.name) ?? $0.id ?? "" } ?? guide.title)
    derived("group", label(.group, .serviceCase), record?.text(.group))
    derived("handling-code", "业务办理项编码", filing.handlingCode)
    if let when = record?[.when] { open(when: guide.sheet.condition(when), label: label(.when, .serviceCase)) }
    for limit in filing.statutory { derived("statutory", label(.statutory, .limits), limit.description) }
    for limit in filing.promised { derived("promised", label(.promised, .limits), limit.description) }
    derived("visits", label(.visits, .serviceCase), filing.visits.map { String($0) })
    for sentence in guide.wording.applications(filing.applications) {
      derived("apply", label(.apply, .serviceCase), sentence)
    }
    writeGains(filing)
    for line in filing.lines { writeRequirement(line) }
    derived("note", label(.note, .serviceCase), record?.text(.note))
    xml.endElement()
  }

  private mutating func writeGains(_ filing: Filing) {
    for result in filing.resultParts { reference("result", result.record) }
    if guide.item.root.has(.fees), filing.fees.isEmpty { derived("free", label(.fees, .serviceCase), "不收费") }
    for fee in filing.fees { conditional("fee", fee) }
    for procedure in filing.procedures { conditional("special-procedure", procedure) }
    for discretion in filing.discretion {
      xml.startElement("discretion", ["id": discretion.record.id ?? ""])
      derived("about", label(.about, .discretion), discretion.record.text(.about))
      if let condition = discretion.condition, discretion.isOpen {
        open(when: condition, label: label(.when, .discretion))
      }
      xml.endElement()
    }
  }

  private mutating func reference(_ name: String, _ record: Record) {
    xml.element(name, text: record.text(.name) ?? "", ["id": record.id ?? ""])
  }

  private mutating func conditional(_ name: String, _ conditional: ConditionalRecord) {
    xml.startElement(name, ["id": conditional.record.id ?? ""])
    derived("name", label(.name, conditional.record.kind), conditional.record.text(.name))
    derived("amount", label(.amount, .fee), conditional.record.text(.amount))
    derived("limit", label(.limit, .specialProcedure), conditional.record.text(.limit))
    if let condition = conditional.condition, conditional.isOpen {
      open(when: condition, label: label(.when, conditional.record.kind))
    }
    xml.endElement()
  }

  private mutating func open(when condition: Condition, label: String) {
    xml.startElement("when", ["label": label])
    writeParts(condition)
    xml.endElement()
  }

  private mutating func writeRequirement(_ line: ChecklistLine) {
    let origin = line.isAddition ? "item" : "standard"
    xml.startElement("requirement", ["material": line.material?.id ?? "", "origin": origin])
    derived("name", label(.name, .material), line.name)
    derived("necessity", label(.necessity, .requirement), line.necessity, codeList: .necessity)
    derived("original", label(.original, .requirement), String(line.original))
    derived("copy", label(.copy, .requirement), String(line.copy))
    derived("form", label(.form, .material), line.material?.textOrDefault(.form), codeList: .materialForm)
    derived("waiver", label(.waiver, .material), line.waiver, codeList: .waiver)
    derived(
      "waiver-fallback", label(.waiverFallback, .material), line.material?.text(.waiverFallback),
      codeList: .waiverFallback)
    derived("supplement-within", label(.supplementWithin, .material), line.material?.text(.supplementWithin))
    for alternative in line.alternatives {
      xml.element(
        "alternative", text: alternative.text(.name) ?? "",
        ["label": label(.alternatives, .requirement), "material": alternative.id ?? ""])
    }
    for condition in line.conditions where line.isOpen { open(when: condition, label: label(.when, .requirement)) }
    if !line.hasOneTerm { for terms in line.terms { write(terms) } }
    for check in line.checks {
      xml.startElement("check")
      derived("text", label(.text, .check), check.record.text(.text))
      derived("otherwise", label(.otherwise, .check), check.record.textOrDefault(.otherwise), codeList: .checkOutcome)
      if let condition = check.condition, check.isOpen { open(when: condition, label: label(.when, .check)) }
      xml.endElement()
    }
    for note in line.notes { derived("note", label(.note, .requirement), note) }
    xml.endElement()
  }

  /// One of several requirements of a material that differ by a condition.
  private mutating func write(_ terms: RequirementTerms) {
    xml.startElement("terms")
    derived("necessity", label(.necessity, .requirement), terms.necessity, codeList: .necessity)
    derived("original", label(.original, .requirement), String(terms.original))
    derived("copy", label(.copy, .requirement), String(terms.copy))
    if let condition = terms.condition, terms.isOpen { open(when: condition, label: label(.when, .requirement)) }
    xml.endElement()
  }
}
