package org.pressespiegel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Loads the product's classes anew, with one of the files beside them changed. */
final class ChangedFile extends ClassLoader {

  private static final String ROOT = "org.pressespiegel.";
  private static final String FOLDER = "org/pressespiegel/";

  private final String file;
  private final String text;

  /**
   * Makes a loader.
   *
   * @param file the file by its folder and name, such as {@code text/abbreviations.tsv}
   * @param text what it says instead
   */
  ChangedFile(String file, String text) {
    super(ChangedFile.class.getClassLoader());
    this.file = file;
    this.text = text;
  }

  /** Returns what such a file of the product says. */
  static String text(String file) {
    try (InputStream bytes =
        ChangedFile.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * Makes the product read its files.
   *
   * @param reader a class without its root, read when it is loaded, or {@code class#method} or
   *     {@code class#method:argument}
   * @throws Throwable what went wrong first
   */
  void read(String reader) throws Throwable {
    String[] parts = reader.split("[#:]");
    try {
      Class<?> loaded = Class.forName(ROOT + parts[0], true, this);
      if (parts.length > 1) {
        Class<?>[] types = new Class<?>[parts.length - 2];
        Arrays.fill(types, String.class);
        Method method = loaded.getDeclaredMethod(parts[1], types);
        method.setAccessible(true);
        method.invoke(null, (Object[]) Arrays.copyOfRange(parts, 2, parts.length));
      }
    } catch (ExceptionInInitializerError | InvocationTargetException e) {
      throw first(e);
    }
  }

  private static Throwable first(Throwable error) {
    boolean wrapped =
        error instanceof ExceptionInInitializerError || error instanceof InvocationTargetException;
    return wrapped ? first(error.getCause()) : error;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(ROOT)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return name.equals(FOLDER + file)
        ? new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))
        : super.getResourceAsStream(name);
  }
}
