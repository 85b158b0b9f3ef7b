/// What help and manual say about the program as a whole.
enum Program {
  static let name = "postmortem"

  /// Semantic; CHANGELOG.md tells what each brought.
  static let version = "0.1.0"

  static let summary = "Ask a folder of markdown postmortems what it knows"

  static let discussion = [
    """
    Searches the postmortems of a folder, finds what keeps happening and what was promised and not \
    done, and helps to write the next one. The markdown files are the truth; the index beside them \
    is derived and rebuilt without asking.
    """,
    """
    The folder is that of `--root`, else that of `$POSTMORTEM_ROOT`, else the nearest one upward \
    that holds `postmortem.yml`, `.postmortem/` or `postmortems/`.
    """,
  ]

  static let environment = [
    Row("POSTMORTEM_ROOT", "The knowledge base to use where `--root` is not given"),
    Row(
      "POSTMORTEM_FOLLOW_LINKS",
      "`1` follows links and folders of the settings that lead out of the knowledge base"),
    Row("NO_COLOR", "Where set and not empty, nothing is coloured unless `--color` says so"),
    Row(
      "POSTMORTEM_PAGER",
      "What shows a long text on a terminal, else `PAGER`, else `less -FRX`; empty or `cat` is none"
    ),
    Row(
      "XDG_CACHE_HOME",
      "Where the index goes when nobody has made the folder a knowledge base, or it cannot be written"
    ),
  ]

  static let exitCodes = [
    Row("0", "Done, or found"),
    Row("1", "Asked, and the answer is no: no hit, or findings that are errors"),
    Row("2", "Could not: bad usage, or a folder that cannot be read"),
  ]
}
