/// Decision tables as other tools write them.
enum ForeignDMN {
  /// In the style of a modeller that writes DMN 1.3 without input data: inputs are expressions of the table.
  static let modeller = """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
        xmlns:modeler="http://tool.example/schema/modeler/1.0" id="Definitions_1" name="排水许可"
        namespace="http://tool.example/dmn" exporter="Modeler" modeler:executionPlatform="Platform">
      <decision id="Decision_kind" name="办理类型">
        <decisionTable id="DecisionTable_1">
          <input id="Input_1" label="排水户类别" modeler:inputVariable="k">
            <inputExpression id="InputExpression_1" typeRef="string"><text>householdKind</text></inputExpression>
          </input>
          <input id="Input_2" label="日排水量">
            <inputExpression id="InputExpression_2" typeRef="number"><text>dailyVolume</text></inputExpression>
            <inputValues id="UnaryTests_1"><text>[0..5000]</text></inputValues>
          </input>
          <input id="Input_3" label="是否接入市政管网">
            <inputExpression id="InputExpression_3" typeRef="boolean"><text>connected</text></inputExpression>
          </input>
          <output id="Output_1" label="类型" name="kind" typeRef="string" />
          <rule id="DecisionRule_1">
            <inputEntry id="UnaryTests_11"><text>"工业","医疗"</text></inputEntry>
            <inputEntry id="UnaryTests_12"><text></text></inputEntry>
            <inputEntry id="UnaryTests_13"><text>true</text></inputEntry>
            <outputEntry id="LiteralExpression_1"><text>"重点排水户"</text></outputEntry>
          </rule>
          <rule id="DecisionRule_2">
            <description>其他</description>
            <inputEntry id="UnaryTests_21"><text>not("工业","医疗")</text></inputEntry>
            <inputEntry id="UnaryTests_22"><text>&gt;= 50</text></inputEntry>
            <inputEntry id="UnaryTests_23"><text>true</text></inputEntry>
            <outputEntry id="LiteralExpression_2"><text>"重点排水户"</text></outputEntry>
          </rule>
          <rule id="DecisionRule_3">
            <inputEntry id="UnaryTests_31"><text>"餐饮"</text></inputEntry>
            <inputEntry id="UnaryTests_32"><text>[0..50)</text></inputEntry>
            <inputEntry id="UnaryTests_33"><text>true</text></inputEntry>
            <outputEntry id="LiteralExpression_3"><text>"一般排水户"</text></outputEntry>
          </rule>
          <rule id="DecisionRule_4">
            <inputEntry id="UnaryTests_41"><text>-</text></inputEntry>
            <inputEntry id="UnaryTests_42"><text>-</text></inputEntry>
            <inputEntry id="UnaryTests_43"><text>false</text></inputEntry>
            <outputEntry id="LiteralExpression_4"><text>"不予受理"</text></outputEntry>
          </rule>
        </decisionTable>
      </decision>
      <dmndi:DMNDI><dmndi:DMNDiagram id="DMNDiagram_1" /></dmndi:DMNDI>
    </definitions>
    """

  /// In the style of an engine's editor: DMN 1.2 with prefixes, item definitions, input data and requirements.
  static let engine = """
    <dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:feel="http://www.omg.org/spec/DMN/20180521/FEEL/"
        xmlns:own="https://engine.example/own" id="_A1" name="养老补贴" namespace="https://engine.example/dmn/_A1"
        expressionLanguage="http://www.omg.org/spec/DMN/20180521/FEEL/" typeLanguage="http://www.omg.org/spec/DMN/20180521/FEEL/">
      <dmn:extensionElements/>
      <dmn:itemDefinition id="_T1" name="tResidence" isCollection="false">
        <dmn:typeRef>string</dmn:typeRef>
        <dmn:allowedValues id="_V1"><dmn:text>"local", "permit", "other"</dmn:text></dmn:allowedValues>
      </dmn:itemDefinition>
      <dmn:itemDefinition id="_T2" name="tAge">
        <dmn:typeRef>feel:number</dmn:typeRef>
        <dmn:allowedValues id="_V2"><dmn:text>[0..130]</dmn:text></dmn:allowedValues>
      </dmn:itemDefinition>
      <dmn:inputData id="_I1" name="Residence"><dmn:variable id="_IV1" name="Residence" typeRef="tResidence"/></dmn:inputData>
      <dmn:inputData id="_I2" name="Age"><dmn:variable id="_IV2" name="Age" typeRef="tAge"/></dmn:inputData>
      <dmn:decision id="_D1" name="Allowance">
        <dmn:variable id="_DV1" name="Allowance" typeRef="string"/>
        <dmn:informationRequirement id="_R1"><dmn:requiredInput href="#_I1"/></dmn:informationRequirement>
        <dmn:informationRequirement id="_R2"><dmn:requiredInput href="#_I2"/></dmn:informationRequirement>
        <dmn:decisionTable id="_TB1" hitPolicy="UNIQUE" preferredOrientation="Rule-as-Row">
          <dmn:input id="_C1"><dmn:inputExpression id="_E1"><dmn:text>Residence</dmn:text></dmn:inputExpression></dmn:input>
          <dmn:input id="_C2"><dmn:inputExpression id="_E2" typeRef="tAge"><dmn:text>Age</dmn:text></dmn:inputExpression></dmn:input>
          <dmn:output id="_O1" name="id"/>
          <dmn:output id="_O2" name="name"/>
          <dmn:annotation name="依据"/>
          <dmn:rule id="_RU1">
            <dmn:inputEntry id="_U1"><dmn:text>"local"</dmn:text></dmn:inputEntry>
            <dmn:inputEntry id="_U2"><dmn:text>&gt;= 80</dmn:text></dmn:inputEntry>
            <dmn:outputEntry id="_L1"><dmn:text>"senior"</dmn:text></dmn:outputEntry>
            <dmn:outputEntry id="_L2"><dmn:text>"高龄津贴"</dmn:text></dmn:outputEntry>
            <dmn:annotationEntry><dmn:text>地方办法</dmn:text></dmn:annotationEntry>
          </dmn:rule>
          <dmn:rule id="_RU2">
            <dmn:inputEntry id="_U3"><dmn:text>"local"</dmn:text></dmn:inputEntry>
            <dmn:inputEntry id="_U4"><dmn:text>&lt; 80</dmn:text></dmn:inputEntry>
            <dmn:outputEntry id="_L3"><dmn:text>"none-yet"</dmn:text></dmn:outputEntry>
            <dmn:outputEntry id="_L4"><dmn:text>"暂不发放"</dmn:text></dmn:outputEntry>
          </dmn:rule>
          <dmn:rule id="_RU3">
            <dmn:inputEntry id="_U5"><dmn:text>"permit", "other"</dmn:text></dmn:inputEntry>
            <dmn:inputEntry id="_U6"><dmn:text>-</dmn:text></dmn:inputEntry>
            <dmn:outputEntry id="_L5"><dmn:text>"none-yet"</dmn:text></dmn:outputEntry>
            <dmn:outputEntry id="_L6"><dmn:text>"暂不发放"</dmn:text></dmn:outputEntry>
          </dmn:rule>
        </dmn:decisionTable>
      </dmn:decision>
    </dmn:definitions>
    """

  /// DMN 1.4 with a list as input, collecting.
  static let collecting = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" id="d" name="变更" namespace="urn:x">
      <itemDefinition id="t" name="tChanges" isCollection="true"><typeRef>string</typeRef>
        <allowedValues><text>"名称", "住所", "范围"</text></allowedValues></itemDefinition>
      <inputData id="i" name="变更事项"><variable id="v" name="变更事项" typeRef="tChanges"/></inputData>
      <decision id="e" name="变更情形">
        <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
        <decisionTable id="f" hitPolicy="COLLECT">
          <input id="c"><inputExpression id="x" typeRef="tChanges"><text>变更事项</text></inputExpression></input>
          <output id="o" name="情形"/>
          <rule id="r1"><inputEntry id="u1"><text>list contains(?, "名称")</text></inputEntry>
            <outputEntry id="l1"><text>"名称变更"</text></outputEntry></rule>
          <rule id="r2"><inputEntry id="u2"><text>list contains(?, "住所") or list contains(?, "范围")</text></inputEntry>
            <outputEntry id="l2"><text>"其他变更"</text></outputEntry></rule>
        </decisionTable>
      </decision>
    </definitions>
    """

  /// A table of one input; a cell, or whatever else is given, may be replaced.
  static func small(
    policy: String = "hitPolicy=\"UNIQUE\"", input: String = "<text>kind</text>", type: String = "string",
    cell: String = "<text>\"a\"</text>", output: String = "<output id=\"o\" name=\"name\"/>",
    entry: String = "<text>\"甲\"</text>", before: String = "", namespace: String = "20191111/MODEL/"
  ) -> String {
    """
    <definitions xmlns="https://www.omg.org/spec/DMN/\(namespace)" id="d" name="n" namespace="urn:x">
      \(before)
      <decision id="e" name="情形">
        ¦<decisionTable id="t" \(policy)>
          <input id="i">
            ¦<inputExpression id="x" typeRef="\(type)">
              ¦\(input)
            </inputExpression>
          </input>
          ¦\(output)
          ¦<rule id="r">
            <inputEntry id="u">
              ¦\(cell)
            </inputEntry>
            <outputEntry id="l">
              ¦\(entry)
            </outputEntry>
          </rule>
        </decisionTable>
      </decision>
    </definitions>
    """
  }
}
