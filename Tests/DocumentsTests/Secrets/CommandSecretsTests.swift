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
    "docker login --password-stdin", "ann: it's done, password=later", "curl -u \"$USER:$PASS\" x",
  ])
  func `what holds no password stays as it is`(command: String) {
    #expect(redacted(command) == (command, 0))
  }
}
