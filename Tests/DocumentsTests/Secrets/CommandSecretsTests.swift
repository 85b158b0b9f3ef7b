import Testing

@testable import Documents

struct CommandSecretsTests {
  @Test(arguments: [
    ("mysql -u root -pS3cr3tPw till", "mysql -u root -p# till"),
    ("PGPASSWORD=hunter2 psql -h db", "PGPASSWORD=# psql -h db"),
    ("export DB_PASSWORD='two words'", "export DB_PASSWORD='#'"),
    ("redis-cli -h db -a secretpw ping", "redis-cli -h db -a # ping"),
    ("curl -u ann:hunter2 https://x", "curl -u ann:# https://x"),
    ("curl --user=ann:hunter2 https://x", "curl --user=ann:# https://x"),
    (
      "kubectl create secret generic db --from-literal=password=flour",
      "kubectl create secret generic db --from-literal=password=#"
    ),
    ("helm install db --set auth.password=flour", "helm install db --set auth.password=#"),
    (
      "docker run -e MYSQL_ROOT_PASSWORD=root -p 80:80 db",
      "docker run -e MYSQL_ROOT_PASSWORD=# -p 80:80 db"
    ),
    ("docker login -u ann -p flour", "docker login -u ann -p #"),
    ("backup --password flour --verbose", "backup --password # --verbose"),
    (
      "sudo: ann : COMMAND=/usr/bin/mysqldump -pflour till",
      "sudo: ann : COMMAND=/usr/bin/mysqldump -p# till"
    ),
    ("(root) CMD (sshpass -p flour ssh till)", "(root) CMD (sshpass -p # ssh till)"),
    ("ssh till \"mysql -u root -pS3cret till\"", "ssh till \"mysql -u root -p# till\""),
    ("ssh till \"mysql -p\\\"S3cret\\\" till\"", "ssh till \"mysql -p\\\"#\\\" till\""),
    ("docker exec db sh -c 'mysql -pflour'", "docker exec db sh -c 'mysql -p#'"),
    ("ssh till 'PGPASSWORD=flour psql'", "ssh till 'PGPASSWORD=#'"),
    ("(PGPASSWORD=flour psql)", "(PGPASSWORD=# psql)"),
    ("mysql -p'$ecret' till", "mysql -p'#' till"),
    ("redis-cli -a '%flour'", "redis-cli -a '#'"), ("redis-cli -a *flour", "redis-cli -a #"),
    ("sshpass -pflour ssh till", "sshpass -p# ssh till"),
    ("ldapsearch -wflour x", "ldapsearch -w# x"), ("ldapsearch -xw flour", "ldapsearch -xw #"),
    ("docker login -u ann -pflour", "docker login -u ann -p#"),
    ("curl -sku ann:flour https://x", "curl -sku ann:# https://x"),
    ("cat a.sql|mysql -pflour till", "cat a.sql|mysql -p# till"),
    ("echo 1;mysql -pflour till", "echo 1;mysql -p# till"),
    (
      "the backup's gone, ann ran mysql -pflour till, it is ann's",
      "the backup's gone, ann ran mysql -p# till, it is ann's"
    ),
    ("SSHPASS=flour sshpass -e ssh till", "SSHPASS=# sshpass -e ssh till"),
    ("DB_PASS=flour till", "DB_PASS=# till"), ("till --pass flour", "till --pass #"),
    ("psql till\nbackup --password flour", "psql till\nbackup --password #"),
  ])
  func `a password in a command is known by its place`(command: String, told: String) {
    let (text, count) = redacted(command)
    #expect(text == told.replacing("#", with: "[redacted: secret]") && count == 1)
    #expect(redacted(text) == (text, 0))
    #expect(secrets(in: Array(command.utf8), atLeast: .likely) == [])
  }

  @Test(arguments: [
    "mysql -u root -p till", "PGPASSWORD=$PASS psql", "curl -u ann https://x", "ssh -p 2222 till",
    "docker run -p 80:80 db", "psql --no-password till", "redis-cli -a", "PASSWORD=",
    "docker login --password-stdin",
    "ann : TTY=pts/0 ; PWD=/home/ann2 ; USER=root ; COMMAND=/usr/bin/systemctl restart till",
    "OLDPWD=/srv/till", "PASS=12 FAIL=0", "ansible-playbook --ask-vault-pass deploy.yml",
    "sudo --askpass systemctl restart till", "psql --password till", "COMPASS=north",
    "till --bypass x",
    "redis-cli -a %PASS%", "redis-cli -a ****", "ann: it's done, password=later",
    "curl -u \"$USER:$PASS\" x",
  ])
  func `what holds no password stays as it is`(command: String) {
    #expect(redacted(command) == (command, 0))
  }

  @Test func `many signs in a word do not cost their square`() {
    let text = "A" + String(repeating: "=", count: 1 << 18)
    #expect(redacted(text).text == text)
  }
}
