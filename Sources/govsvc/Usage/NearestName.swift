/// The name that was probably meant: at most two changes away, and closer than any other.
func nearestName(to word: String, among names: [String]) -> String? {
  let distances = names.map { (name: $0, distance: editDistance(word, $0)) }.sorted { $0.distance < $1.distance }
  guard let best = distances.first, best.distance <= 2, best.distance < word.count else { return nil }
  return distances.count > 1 && distances[1].distance == best.distance ? nil : best.name
}

/// The least number of characters to insert, remove or replace to make one word of the other.
private func editDistance(_ left: String, _ right: String) -> Int {
  let right = Array(right)
  var row = Array(0...right.count)
  for (i, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let replaced = diagonal + (character == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}
