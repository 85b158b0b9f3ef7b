import Commands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

exit(runAsProcess(Array(CommandLine.arguments.dropFirst())))
