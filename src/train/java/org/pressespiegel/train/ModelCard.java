package org.pressespiegel.train;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a user must know of a model, in Markdown. */
final class ModelCard {

  private ModelCard() {}

  /**
   * Returns the card.
   *
   * @param more corpora that it learnt from beside those that are always taken
   */
  static String of(
      Config config,
      Config with,
      List<? extends Config> more,
      Plan plan,
      String network,
      Map<String, Score> scores) {
    StringBuilder card = new StringBuilder();
    card.append("# ").append(with.getString("name")).append("\n\n");
    card.append(with.getString("about").strip()).append("\n\n");
    card.append("Licence: ").append(config.getString("licence")).append("\n\n");
    card.append("## Trained from\n\n| what | licence | cite |\n| --- | --- | --- |\n");
    for (Config source : config.getConfigList("train")) {
      line(card, source);
    }
    for (Config source : more) {
      line(card, source);
    }
    for (Config source : config.getConfigList("sources")) {
      line(card, source);
    }
    card.append(
        String.format(
            Locale.ROOT,
            "%n## How%n%n%s. %d epochs over word types, %d over sentences, rate %s, dropout %s,"
                + " hidden words %s, swapped names %s, hint %s, seed %d. Java %s, DJL 0.32.0 with PyTorch 2.5.1.%n",
            network,
            plan.typeEpochs(),
            plan.epochs(),
            plan.rate(),
            plan.dropout(),
            plan.hiddenWords(),
            plan.swappedNames(),
            plan.hint(),
            plan.seed(),
            Runtime.version().feature()));
    card.append("\n## Figures on development sets (strict F1, given tokens)\n\n");
    scores.forEach(
        (name, score) -> card.append("* ").append(name).append(": ").append(score).append('\n'));
    return card.toString();
  }

  private static void line(StringBuilder card, Config source) {
    card.append("| ")
        .append(source.getString("name"))
        .append(" | ")
        .append(source.getString("licence"))
        .append(" | ")
        .append(source.getString("cite"))
        .append(" |\n");
  }
}
