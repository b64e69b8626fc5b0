package org.herodotus.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Measures how long a pass takes, by the clock and by the processor: on a machine that does other
 * work too, only the second is the program's own.
 */
final class Stopwatch {
  private final long start = System.nanoTime();
  private final long busy = processorTime();

  /** Seconds since the watch was made. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Seconds of processor time that all threads of the program took since then. */
  double processor() {
    return (processorTime() - busy) / 1e9;
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
