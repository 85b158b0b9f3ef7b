/// A value behind one reference: to copy it costs one count, however many texts and lists it holds.
///
/// Lists of tens of thousands of items are filtered, sorted and grouped, and each step copies them.
struct Shared<Value: Sendable>: Sendable {
  private final class Holder: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var holder: Holder

  init(_ value: Value) {
    holder = Holder(value)
  }

  var value: Value {
    // Lends the value, where `get` would copy it.
    _read { yield holder.value }
    set { holder = Holder(newValue) }
  }
}

extension Shared: Equatable where Value: Equatable {
  static func == (left: Shared, right: Shared) -> Bool {
    left.holder === right.holder || left.holder.value == right.holder.value
  }
}
