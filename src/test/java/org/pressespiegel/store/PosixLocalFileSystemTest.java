package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PosixLocalFileSystemTest {

  @TempDir java.nio.file.Path folder;

  private FileSystem files;

  @BeforeEach
  void open() throws IOException {
    files = new PosixLocalFileSystem();
    files.initialize(URI.create("file:///"), new Configuration());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-xr-x", "rw-r--r--", "r--------", "rwx---rwx", "---------"})
  void permissions_are_those_asked_for(String permissions) throws IOException {
    java.nio.file.Path file = Files.createFile(folder.resolve("file"));

    files.setPermission(new Path(file.toUri()), FsPermission.valueOf("-" + permissions));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(permissions);
  }

  @Test
  void new_files_and_folders_obey_the_umask() throws IOException {
    Path file = new Path(new Path(folder.toUri()), "made/file");

    files.create(file).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("made"))))
        .isEqualTo("rwxr-xr-x");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("made/file"))))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void a_sticky_folder_is_one() throws IOException {
    java.nio.file.Path sticky = Files.createDirectory(folder.resolve("sticky"));

    files.setPermission(new Path(sticky.toUri()), FsPermission.valueOf("drwxrwxrwt"));

    assertThat((int) Files.getAttribute(sticky, "unix:mode") & 01777).isEqualTo(01777);
  }

  @Test
  void what_is_not_there_has_no_permissions() {
    assertThatThrownBy(
            () ->
                files.setPermission(
                    new Path(folder.resolve("none").toUri()), FsPermission.getFileDefault()))
        .isInstanceOfAny(NoSuchFileException.class, FileNotFoundException.class);
  }
}
