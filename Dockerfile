# The program in a container, from the archive that `mvn -Prelease package` makes:
#   docker build -t pressespiegel .
#   docker run --rm -v "$PWD":/data pressespiegel build-tables /data/articles /data/tables
#   docker run --rm -v "$PWD":/data pressespiegel report /data/tables /data/report.html
FROM eclipse-temurin:17-jre
ADD target/pressespiegel-*-release.tar.gz /opt/
RUN mv /opt/pressespiegel-* /opt/pressespiegel \
 && useradd --create-home pressespiegel \
 && mkdir /opt/pressespiegel/cache && chown pressespiegel /opt/pressespiegel/cache
# Java finds files whose names the locale can spell.
ENV LC_ALL=C.UTF-8
USER pressespiegel
WORKDIR /data
ENTRYPOINT ["/opt/pressespiegel/jobs/pressespiegel"]
CMD ["--help"]
