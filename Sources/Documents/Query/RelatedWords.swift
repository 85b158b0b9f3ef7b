/// Words that people on call use for one another.
///
/// Who remembers an incident says `the disk was full`, and the postmortem `no space left on the volume`. A
/// related word counts half of the word itself, and only in the look at what the index has found. Each line
/// is one group; English only, since that is what we know well enough.
private let groups = """
  rollback revert undo reset
  delete remove wipe erase drop purge destroy
  disk storage volume filesystem space
  full exhausted filled
  node server host machine vm instance worker
  login signin sign auth authenticate authentication password credential sso
  slow latency crawl sluggish delay lag degraded late
  crash die dead panic killed
  outage down unavailable unreachable offline downtime
  restart reboot
  database db postgres postgresql mysql sql
  certificate cert tls ssl
  expire lapse expiry
  kubernetes k8s cluster
  deploy deployment release rollout ship
  upgrade bump update version
  user customer client people member person
  alert page notification alarm
  key secret token credential
  memory oom ram
  cpu processor
  queue broker kafka rabbitmq message
  loadbalancer ingress proxy traefik nginx gateway
  timeout hang stuck block freeze
  duplicate double twice
  permission access denied forbidden
  wrong incorrect mistaken bad
  config configuration setting
  network connection route routing
  ui dashboard interface console
  developer engineer staff colleague
  error exception failure bug fault
  payment billing subscription charge invoice
  site website page frontend
  email mail smtp
  id identifier
  limit quota throttle
  backup snapshot
  migrate migration move
  training workshop course
  job task cron script
  table schema column
  lost missing gone disappeared vanish
  broken failing failed fail break
  request call
  query statement
  image container
  capacity room
  old stale outdated
  folder directory path
  repository repo source code
  manual manually hand
  new fresh
  mount nfs share
  power electricity
  replace rollover rotate recycle swap
  former previous
  attack abuse ddos
  change alter modify
  retire decommission drain
  """

/// Returns the words that are related to a word, itself not among them.
func relatedWords(to word: String) -> [String] {
  let stem = stemHash(of: word)
  let first = word.utf8.first
  return lists.filter { list in
    list.contains { $0.utf8.first == first && stemHash(of: String($0)) == stem }
  }
  .joined().map(String.init).filter { stemHash(of: $0) != stem }
}

private let lists = groups.split(separator: "\n").map { $0.split(separator: " ") }

/// Pairs of words that stand for one: `rolled back` is a rollback.
let joinedWords: [[String]: String] = [
  ["rolled", "back"]: "rollback", ["roll", "back"]: "rollback", ["rolling", "back"]: "rollback",
  ["sign", "in"]: "login", ["log", "in"]: "login", ["ran", "out"]: "expire",
  ["powered", "off"]: "power",
]
