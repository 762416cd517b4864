package org.pressespiegel.nlp;

import java.io.Serializable;
import java.util.Map;

/** Which model finds the names. */
public sealed interface NameModel extends Serializable {

  /** No model: articles have the names that the steps after it find, datelines and agencies. */
  record Off() implements NameModel {}

  /** The tagger that comes with the product: small and fast. */
  record Fast() implements NameModel {}

  /**
   * The tagger that stands on BERT. Its upper part comes with the product; BERT's part lies in a
   * file of the driver's, which Spark hands to the executors.
   *
   * @param encoder path or Hadoop URI of what {@link BertEncoderFile} wrote
   */
  record Accurate(String encoder) implements NameModel {}

  /**
   * A Spark NLP pipeline of the user's, from DocumentAssembler to named entities or chunks.
   *
   * @param path path or Hadoop URI of a saved PipelineModel
   * @param types our type (PER, LOC, ORG, MISC) by label of theirs; those not named are dropped
   */
  record SavedPipeline(String path, Map<String, String> types) implements NameModel {
    public SavedPipeline {
      types = Map.copyOf(types);
    }
  }

  /**
   * A pipeline of Spark NLP's model hub, which is downloaded because the user asked for it.
   *
   * @param name its name there
   * @param types as in {@link SavedPipeline}
   */
  record Pretrained(String name, Map<String, String> types) implements NameModel {
    public Pretrained {
      types = Map.copyOf(types);
    }
  }
}
