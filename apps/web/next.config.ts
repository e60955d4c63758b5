import type { NextConfig } from 'next'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

// Only `next dev` needs this: in production Fastify answers these paths before Next sees them.
const apiForDevelopment = process.env['NODE_ENV'] === 'development' ? process.env['IMEDS_API_URL'] : undefined

const config: NextConfig = {
  // Several people can build side by side, each into a folder of their own.
  distDir: process.env['IMEDS_WEB_DIST'] ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them with tsc.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ['@imeds/client', '@imeds/contracts', '@imeds/i18n', '@imeds/tokens'],
  outputFileTracingRoot: root,
  turbopack: { root },
  experimental: {
    // Otherwise each build folder is written into tsconfig.json.
    strictRouteTypes: true,
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@mantine/dates', '@tabler/icons-react'],
  },
  rewrites: async () =>
    apiForDevelopment
      ? ['api', 'ws', 'docs', 'simulator'].flatMap((part) => [
          { source: `/${part}`, destination: `${apiForDevelopment}/${part}` },
          { source: `/${part}/:path*`, destination: `${apiForDevelopment}/${part}/:path*` },
        ])
      : [],
}

export default config
