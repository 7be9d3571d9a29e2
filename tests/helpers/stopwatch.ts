/**
 * Milliseconds that this thread has computed since, to hold against a limit: other programs on the machine, and other tests
 * of the same run, do not lengthen them as they do the time on the clock.
 */
export function startStopwatch(): () => number {
  const start = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  };
}
