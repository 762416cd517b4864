package org.pressespiegel.actor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identifier of an actor: of what kind it is and by which name it is known. */
public final class ActorId {

  private static final int DIGITS = 32;

  private ActorId() {}

  /** Returns 32 hex digits, the same wherever the same key names the same kind of actor. */
  public static String of(ActorType type, String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((type.label() + "\n" + key).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
