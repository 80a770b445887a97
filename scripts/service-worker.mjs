// Builds the service worker beside the client's files and tells it which of them to take onto the device.
import { join } from 'node:path'
import { build } from 'vite'
import { getManifest } from 'workbox-build'
import { root } from './house.mjs'

const client = join(root, 'build/client')

/** The look of every page, small enough for any connection; scripts are kept as they are used. */
const { manifestEntries } = await getManifest({
  globDirectory: client,
  globPatterns: ['assets/root-*.css', 'assets/*.woff2', 'drawings.svg', 'icon.svg', 'manifest.webmanifest'],
  dontCacheBustURLsMatching: /^assets\//,
})

await build({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  define: { __FILES__: JSON.stringify(manifestEntries) },
  build: {
    outDir: client,
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: join(root, 'app/offline/service-worker.ts'),
      formats: ['iife'],
      name: 'worker',
      fileName: () => 'service-worker.js',
    },
  },
})
