/// The months as English names them, which programs write whatever the zone.
let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

/// Returns the English name of a month, from 1, or its first three letters.
func monthName(_ month: Int, _ isShort: Bool) -> String {
  let name = englishMonths[month - 1]
  return isShort ? String(name.prefix(3)) : name
}
