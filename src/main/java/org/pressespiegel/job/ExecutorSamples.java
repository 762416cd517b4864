package org.pressespiegel.job;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What Spark's task threads do, looked at fifty times a second by Java Flight Recorder. */
final class ExecutorSamples {

  private static final String OURS = "org.pressespiegel.";
  private static final Duration PERIOD = Duration.ofMillis(20);
  private static final int MOST = 10;

  /** Packages that hand the work on to others. */
  private static final Set<String> RIM = Set.of("stage", "store", "job", "table");

  private final Recording recording;

  private ExecutorSamples(Recording recording) {
    this.recording = recording;
  }

  static ExecutorSamples start() {
    Recording recording = new Recording();
    recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
    // Where the tagger's network is, Java sees a native method.
    recording.enable("jdk.NativeMethodSample").withPeriod(PERIOD);
    recording.start();
    return new ExecutorSamples(recording);
  }

  /** Stops, and prints the share of each package, and the methods with the largest shares. */
  void print(PrintStream out) {
    Map<String, Integer> packages = new HashMap<>();
    Map<String, Integer> methods = new HashMap<>();
    int samples = 0;
    try {
      Path file = Files.createTempFile("pressespiegel", ".jfr");
      try {
        recording.stop();
        recording.dump(file);
        recording.close();
        try (RecordingFile events = new RecordingFile(file)) {
          while (events.hasMoreEvents()) {
            samples += count(events.readEvent(), packages, methods) ? 1 : 0;
          }
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.printf(Locale.ROOT, "%,d samples of task threads; by what they work for:%n", samples);
    print(out, packages, samples, packages.size());
    out.println("by the method of ours they are in, or below:");
    print(out, methods, samples, MOST);
    out.println();
  }

  private static boolean count(
      RecordedEvent event, Map<String, Integer> packages, Map<String, Integer> methods) {
    boolean isNative = event.getEventType().getName().equals("jdk.NativeMethodSample");
    String thread =
        event.getThread("sampledThread") == null
            ? ""
            : String.valueOf(event.getThread("sampledThread").getJavaName());
    if (!thread.startsWith("Executor task launch") || event.getStackTrace() == null) {
      return false;
    }
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    String top = name(frames.get(0));
    if (isNative && !top.startsWith("ai.onnxruntime")) {
      // Waits for something.
      return false;
    }
    String worksFor = "Spark";
    String rim = null;
    Set<String> inside = new HashSet<>();
    for (RecordedFrame frame : frames) {
      String name = name(frame);
      if (name.startsWith(OURS)) {
        String own = name.substring(OURS.length());
        String of = own.substring(0, own.indexOf('.'));
        if (RIM.contains(of)) {
          rim = of;
        } else {
          worksFor = of;
          if (inside.add(own)) {
            methods.merge(own, 1, Integer::sum);
          }
        }
      }
    }
    if (worksFor.equals("Spark") && rim != null && top.startsWith(OURS)) {
      worksFor = rim;
    }
    packages.merge(worksFor, 1, Integer::sum);
    return true;
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  private static void print(PrintStream out, Map<String, Integer> counts, int samples, int most) {
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(
            e ->
                out.printf(
                    Locale.ROOT,
                    "  %5.1f %%  %s%n",
                    100.0 * e.getValue() / Math.max(1, samples),
                    e.getKey()));
  }
}
