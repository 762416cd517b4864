#!/usr/bin/env bash
# What: Iceberg's Hadoop catalog cannot be asked for a table called `files` (or `history`, `snapshots`, `entries` …) that
#   lies directly in its warehouse.
# Version: org.apache.iceberg:iceberg-core 1.10.0 with hadoop-client 3.3.4, Java 17.
# Seen: tableExists("articles") is false, as it should be; tableExists("files") ends in an IllegalArgumentException
#   "Cannot create table identifier without a table name". The name is one of a table's own metadata tables, so the
#   catalog looks for the table that it would belong to, which would be the empty namespace.
# Why it matters: a warehouse with tables in its root is how Spark's Hadoop catalog is often set up
#   (`catalog.table`), and the message names neither the table nor the reason. Call such a table something else.
# Fails if that changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>iceberg</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.iceberg</groupId>
      <artifactId>iceberg-core</artifactId>
      <version>1.10.0</version>
    </dependency>
    <dependency>
      <groupId>org.apache.hadoop</groupId>
      <artifactId>hadoop-client-api</artifactId>
      <version>3.3.4</version>
    </dependency>
    <dependency>
      <groupId>org.apache.hadoop</groupId>
      <artifactId>hadoop-client-runtime</artifactId>
      <version>3.3.4</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=lib

cat >Names.java <<'JAVA'
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.hadoop.HadoopCatalog;

public class Names {
  public static void main(String[] args) throws Exception {
    String warehouse = Files.createTempDirectory(java.nio.file.Path.of("."), "warehouse").toAbsolutePath().normalize().toUri().toString();
    try (HadoopCatalog catalog = new HadoopCatalog(new Configuration(), warehouse)) {
      for (String name : new String[] {"articles", "files"}) {
        try {
          System.out.println(name + ": " + catalog.tableExists(TableIdentifier.of(name)));
        } catch (IllegalArgumentException e) {
          System.out.println(name + ": " + e.getMessage());
        }
      }
    }
  }
}
JAVA
java -cp 'lib/*' Names.java 2>log | tee seen
grep -qx 'articles: false' seen && grep -q '^files: Cannot create table identifier' seen ||
  { cat log >&2; echo "no longer so" >&2; exit 1; }
