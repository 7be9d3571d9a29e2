/**
 * Measures the processor time of this thread, in milliseconds, for comparison with a limit. Unlike time on the clock, it does
 * not depend on other programs and tests.
 */
export function startStopwatch(): () => number {
  const start = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  };
}
