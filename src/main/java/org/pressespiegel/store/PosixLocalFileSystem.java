package org.pressespiegel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, with permissions set through the JDK.
 *
 * <p>Without its native library, which is in no jar, Hadoop starts a process, {@code chmod}, for
 * each file and folder that it makes: most of the time of writing small tables.
 */
public final class PosixLocalFileSystem extends LocalFileSystem {

  /** Creates it; Hadoop does so by its name in {@code fs.file.impl}. */
  public PosixLocalFileSystem() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view == null || permission.getStickyBit()) {
        // The JDK knows neither of them.
        super.setPermission(path, permission);
        return;
      }
      view.setPermissions(permissions(permission));
    }

    private static Set<PosixFilePermission> permissions(FsPermission permission) {
      Set<PosixFilePermission> allowed = EnumSet.noneOf(PosixFilePermission.class);
      for (PosixFilePermission each : PosixFilePermission.values()) {
        String[] who = each.name().split("_");
        FsAction granted =
            switch (who[0]) {
              case "OWNER" -> permission.getUserAction();
              case "GROUP" -> permission.getGroupAction();
              default -> permission.getOtherAction();
            };
        if (granted.implies(FsAction.valueOf(who[1]))) {
          allowed.add(each);
        }
      }
      return allowed;
    }
  }
}
