import Testing

@Suite struct MarkedSourceTests {
  @Test func `marks leave the text and tell where they stood`() {
    let source = MarkedSource("1️⃣a: b\nü 2️⃣c\r\n3️⃣")
    #expect(source.text == "a: b\nü c\r\n")
    #expect(source["1️⃣"]?.description == "1:1")
    #expect(source["2️⃣"]?.description == "2:4")
    #expect(source["3️⃣"]?.description == "3:1")
    #expect(source["4️⃣"] == nil)
  }
}
