#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Surroundings {
  /// A pipe that nobody reads, and a file that may grow no further, are failures of writing, not ends of the process.
  static func ignoreSignalsOfWriting() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// From now on, whoever interrupts the process leaves nothing behind that is not whole.
  ///
  /// A thread waits for the signals, so that it may take a lock and remove folders, which a handler must not. A signal
  /// that is ignored (as `nohup` does) stays so. The process ends by the signal, as its parent expects.
  static func removeLeftoversOnSignals() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    // Where there is no thread to wait for them, they end the process as ever.
    if pthread_create(&thread, nil, { _ in Surroundings.awaitSignal() }, nil) != 0 {
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
  }

  /// Whether whoever began the process has a signal ignored.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    // It begins with the address of the handler, which is 1 where there is none to call.
    return withUnsafeBytes(of: &action) { $0.load(as: UInt.self) == 1 }
  }

  /// Waits for a signal that is blocked: the thread has the mask of the one that made it.
  private static func awaitSignal() -> Never {
    var signals = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &signals)
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
    Leftovers.removeAll(andEnd: { die(by: number) })
    _exit(128 + number)
  }

  private static func die(by number: Int32) -> Never {
    _ = signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    _exit(128 + number)
  }
}
