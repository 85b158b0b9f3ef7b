extension Unicode.Scalar {
  /// Returns whether it shows nothing itself and yet does something to a terminal, a reader or a program.
  ///
  /// Such are controls (Unicode's Cc), separators of lines, and format characters (Cf), among them the controls
  /// of bidirectional text, tags, and what joins or parts words.
  ///
  /// A joiner (U+200C, U+200D) that follows a letter, mark or emoji beyond ASCII is taken for a part of it:
  /// Persian, the scripts of India and families of emoji cannot be written without. One that follows anything
  /// else, another joiner too, only hides something.
  ///
  /// - Parameter previous: What stands before; nil at the beginning of a text.
  /// - Returns: False for all that is seen, and for marks, which are seen with what they stand upon.
  public func isUnseen(after previous: Unicode.Scalar?) -> Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029: true
    // Nearly all text is here, and Unicode's tables are slow to ask.
    case 0x20..<0xad, 0xae..<0x600, 0x2010..<0x2028, 0x2070..<0xfe00: false
    case 0x200c, 0x200d: !(previous?.takesJoiner ?? false)
    // Signs that stand below or around the digits that follow, in Arabic, Syriac and Kaithi.
    case 0x600...0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd: false
    default:
      switch properties.generalCategory {
      case .format: true
      // Without a meaning so far; nothing is shown of them all the same.
      case .unassigned: properties.isDefaultIgnorableCodePoint
      default: false
      }
    }
  }

  private var takesJoiner: Bool {
    guard value >= 0x80 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .modifierSymbol: return true
    default: return properties.isAlphabetic || properties.isEmoji
    }
  }
}
