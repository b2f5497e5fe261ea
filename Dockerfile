# Gantry as an image: the web process and the commands, on Node and the libraries that it is linked with, and nothing else.
# `npm run image` builds it with the engine that is there; docs/containers.md tells what to give it.
ARG NODE_IMAGE=docker.io/library/node:24.21-trixie-slim@sha256:8ec5d7557396cfe32d21c3f9c13072355ceab22b584578ca4bb28af31120cffe

FROM ${NODE_IMAGE} AS build
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run pack -- /image/app \
  && sh deploy/image/make-root.sh "$(command -v node)" /usr/bin/tini-static /image/app /image/root

FROM scratch
ARG VERSION=unknown
ARG REVISION=unknown
ARG CREATED=unknown
ARG SOURCE=unknown
# Each set here, for an image takes over the labels of the one that it is made from.
LABEL org.opencontainers.image.title="Gantry" \
  org.opencontainers.image.description="A comparison catalogue of container tooling: every cell a fact, with its source." \
  org.opencontainers.image.licenses="Apache-2.0" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.created="${CREATED}" \
  org.opencontainers.image.source="${SOURCE}"
COPY --from=build /image/root/ /
COPY --from=build /image/app/ /srv/gantry/
WORKDIR /srv/gantry
# Any other number does as well, as long as it is in group 0.
USER 10001:0
# What glibc's allocator is told, and the flag below: lib/process/web-process.mjs says why.
ENV NODE_ENV=production \
  NEXT_TELEMETRY_DISABLED=1 \
  HOME=/tmp \
  PORT=3000 \
  GANTRY_DATA_DIR=/var/lib/gantry \
  MALLOC_ARENA_MAX=2 \
  MALLOC_TRIM_THRESHOLD_=131072 \
  MALLOC_MMAP_THRESHOLD_=131072
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=4s --start-period=90s --retries=3 \
  CMD ["/usr/local/bin/node", "scripts/healthy.mjs"]
# tini ends what a killed import leaves behind, and passes signals on.
ENTRYPOINT ["/usr/bin/tini", "--", "/usr/local/bin/node", "--max-semi-space-size=16", "scripts/gantry.mjs"]
CMD ["web"]
