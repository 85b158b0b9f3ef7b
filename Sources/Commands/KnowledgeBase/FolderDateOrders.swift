internal import Documents
internal import Platform
internal import Synchronization

/// Which of two numbers is the month in the dates of a folder, as its files tell together.
///
/// Asked only for a document whose own dates leave it open. Each folder is looked at once, up to a bound,
/// however many documents ask from however many threads.
final class FolderDateOrders: Sendable {
  private let known = Mutex<[String: DateOrder?]>([:])

  /// More files than this tell nothing new.
  private static let maximumFiles = 200

  /// Returns the order that the files below a folder agree on; nil where none tells, or two disagree.
  func order(root: String, folder: String, within boundary: String?) -> DateOrder? {
    known.withLock { known in
      if let order = known[folder] { return order }
      let order = FolderDateOrders.find(root: root, folder: folder, boundary: boundary)
      known[folder] = .some(order)
      return order
    }
  }

  private static func find(root: String, folder: String, boundary: String?) -> DateOrder? {
    let files = walk(root: root, folder: folder, within: boundary) {
      $0.suffix(3).elementsEqual(".md".utf8)
    }.files.sorted(by: StampedFile.precedes).prefix(maximumFiles)
    var orders: Set<DateOrder> = []
    for file in files {
      let path = String(decoding: file.path, as: UTF8.self)
      let bytes =
        (try? Files.read(Path.join(root, path), within: boundary, limit: Limits.fileBytes)) ?? []
      // Names such as `10-31-2021-x.md` tell as much as texts do.
      for order in [
        dateOrderEvidence(in: bytes), dateOrderEvidence(in: Array(Path.name(of: path).utf8)),
      ] {
        if let order { orders.insert(order) }
      }
      if orders.count > 1 { return nil }
    }
    return orders.first
  }
}
