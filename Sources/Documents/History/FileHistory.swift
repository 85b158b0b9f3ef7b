internal import Platform

/// What git tells of one action item.
public struct ActionHistory: Sendable, Equatable {
  /// How far its first day can be trusted.
  public enum Beginning: UInt8, Sendable {
    /// It was put into a file that was there.
    case added
    /// It stood in the first version of its file: it may be older than that.
    case withFile
    /// It stood there already in the commit at which a shallow clone ends.
    case beforeHistory
  }

  /// Hash of ``words``.
  public var wording: UInt64
  /// Hashes of its words, as they are now; empty where only days are asked for.
  public var words: [UInt64]
  /// Hashes of the words that it had before it was re-worded, a bounded number, the latest last; empty where only days
  /// are asked for. Whoever noted its id then still means it.
  public var former: [[UInt64]] = []
  public var beginning: Beginning
  /// In order of time; the first says when it first stood in the file. Never empty.
  public var changes: [StateChange]

  public init(
    words: [UInt64], beginning: Beginning, changes: [StateChange], wording: UInt64? = nil
  ) {
    self.words = words
    self.wording = wording ?? Documents.wording(of: words)
    self.beginning = beginning
    self.changes = changes
  }
}

/// What git tells of the action items of one file.
public struct FileHistory: Sendable, Equatable {
  /// Its content at the last commit that was read; nil where the file is gone.
  public var content: ObjectName?
  /// Those that stand in it, in order.
  public var actions: [ActionHistory]
  /// Those that stood in it: one that comes back goes on where it was. The latest last, a bounded number.
  public var gone: [ActionHistory]
  /// When it was first committed, under whatever name, in seconds since 1970; 0 where that is not known.
  public var begun: Int
  /// When it reached the branch that is checked out, in seconds since 1970; 0 where that is not known.
  public var arrived: Int

  public init(
    content: ObjectName? = nil, actions: [ActionHistory] = [], gone: [ActionHistory] = [],
    begun: Int = 0, arrived: Int = 0
  ) {
    self.content = content
    self.actions = actions
    self.gone = gone
    self.begun = begun
    self.arrived = arrived
  }

  /// True for a path of which only that it once was is remembered.
  public var isEmpty: Bool { content == nil && actions.isEmpty && gone.isEmpty }
}
