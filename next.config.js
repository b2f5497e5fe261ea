// How Next builds and serves Gantry. What guards a request before Next sees it lives in server.mjs.

/** @type {import('next').NextConfig} */
const config = {
  // Two builds can lie beside each other: the tests build apart from the one that is being served.
  distDir: process.env.GANTRY_DIST_DIR ?? '.next',
  poweredByHeader: false,
  compress: true,
  images: { unoptimized: true },
  // What the head says stands in the head, for everybody: a page is sent whole, so nothing is won by writing it later.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types, the tests' included; a build on the way to `npm start` need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg'],
  async rewrites() {
    return {
      // Before the pages: `/compare/:slugs` would take the suffix as a part of the last slug.
      beforeFiles: [
        {
          source: '/compare/:slugs([^/]+)\\.:format(md|csv|json)',
          destination: '/compare/:slugs/export/:format',
        },
        {
          source: '/categories/:slug([^/]+)\\.:format(md|csv|json)',
          destination: '/categories/:slug/export/:format',
        },
        {
          source: '/tools/:slug([^/]+)\\.:format(md|json)',
          destination: '/tools/:slug/export/:format',
        },
        {
          source: '/changes/:span([^/]+)\\.:format(md|json)',
          destination: '/changes/:span/export/:format',
        },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
}

export default config
