/// Why an action item is left as it is.
public struct EditRefusal: Error, Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// The place of the item cannot be found in the bytes.
    case notFound
    /// The file is UTF-16: it can be read, and words in UTF-8 cannot be put into it.
    case encoding
    /// What stands in the place of its mark, which is not understood and therefore not replaced.
    case notUnderstood(String)
    /// Whatever was written, the item would be read in another state than wanted.
    case stateStays(ActionItem.State)
    case ownerStays, dueStays
    /// The item would get another id: its words would change.
    case wordsChange
    /// Another of its facts, such as the owner, would be read otherwise.
    case fieldsChange
    /// Another item, or a fact of the document, would be read otherwise.
    case othersChange
  }

  /// As it stands in the file.
  public var item: ActionItem
  public var reason: Reason
}
