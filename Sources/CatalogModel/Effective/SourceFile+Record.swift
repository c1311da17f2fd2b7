extension SourceFile {
  /// The record of the whole file by itself, of whichever kind, without what other files add to it.
  public var record: Record {
    var assembly = EffectiveAssembly(sharedMaterials: [:])
    assembly.assemble([self], as: kind.root)
    return EffectiveItem(
      standard: kind == .standard ? self : nil, item: kind == .item ? self : nil, assembly: assembly
    ).root
  }
}
