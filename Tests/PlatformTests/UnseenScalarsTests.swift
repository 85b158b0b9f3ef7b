import Platform
import Testing

@Suite struct UnseenScalarsTests {
  @Test
  func
    `what is unseen is a control, a separator of lines, or a format character with few exceptions`()
  {
    let signs: Set<UInt32> = [0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd]
    let wrong = (UInt32(0)...0x10ffff).compactMap(Unicode.Scalar.init).filter { scalar in
      let isExpected =
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: !signs.contains(scalar.value) && !(0x600...0x605).contains(scalar.value)
        case .unassigned: scalar.properties.isDefaultIgnorableCodePoint
        default: false
        }
      return scalar.isUnseen(after: nil) != isExpected
    }
    #expect(wrong == [])
  }

  @Test(
    arguments: [
      (nil, false), ("a", false), ("1", false), (" ", false), ("\u{200d}", false), ("—", false),
      ("م", true), ("\u{94d}", true), ("👩", true), ("\u{fe0f}", true), ("🏽", true), ("é", true),
    ] as [(Unicode.Scalar?, Bool)])
  func `a joiner is seen in what it joins`(previous: Unicode.Scalar?, isSeen: Bool) {
    #expect(("\u{200c}" as Unicode.Scalar).isUnseen(after: previous) == !isSeen)
    #expect(("\u{200d}" as Unicode.Scalar).isUnseen(after: previous) == !isSeen)
  }
}
