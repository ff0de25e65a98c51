# Builds the jar with the project's own wrapper, and an image that starts from its parts: docs/deploying.md.
FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -Dmaven.test.skip=true package
# What changes seldom lies in layers of its own.
RUN java -Djarmode=tools -jar target/ledgerbridge.jar extract --layers --destination layers

FROM eclipse-temurin:25.0.3_9-jre-noble
LABEL org.opencontainers.image.title="Ledgerbridge" \
      org.opencontainers.image.description="HubSpot deals, quotes and payments become QuickBooks Online documents, once each." \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --system --gid 10001 ledgerbridge \
 && useradd --system --uid 10001 --gid 10001 --no-create-home --home-dir /app --shell /usr/sbin/nologin ledgerbridge
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY routes routes
COPY deploy/container/ledgerbridge deploy/container/healthy /usr/local/bin/
# The demo trains the AOT cache, which halves the start; that it ends well also shows that the image works.
RUN ledgerbridge --train && rm -rf data && install -d -o 10001 -g 10001 data
USER 10001:10001
VOLUME /app/data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["healthy"]
ENTRYPOINT ["ledgerbridge"]
