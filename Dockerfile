# The service and nothing else. Runs as a user without rights, on a root file system that may be read-only:
#   docker run --read-only --tmpfs /tmp -p 3978:3978 …
# `npm run image-contents` tells what goes in, without Docker.

FROM node:26-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
# What no program reads: source maps, types, and papers; but licence texts stay with what they are about.
RUN find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.md' ! -iname '*licen[cs]e*' ! -iname 'copying*' ! -iname 'notice*' \) -delete

FROM node:26-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978
# Azure's exporter of telemetry would tell Microsoft how it is used.
ENV APPLICATION_INSIGHTS_NO_STATSBEAT=true APPLICATIONINSIGHTS_SDKSTATS_DISABLED=true
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE ./
COPY src src
COPY cards cards
# Its number and not its name, so that a cluster can see that it is not root.
USER 1000
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/livez').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself takes the signals: npm would not pass them on.
CMD ["node", "src/start.js"]
