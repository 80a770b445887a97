import { countNode, countPlaywright, countVitest } from './stage.mjs'

const node = process.execPath
const bin = path => `node_modules/${path}`

const vitest = (name, url, filters) => ({
  name,
  command: node,
  args: report => [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ],
  env: () => ({ NODE_ENV: 'test', BINA_ENV: 'test', TEST_DATABASE_URL: url }),
  count: countVitest,
})

export const types = { name: 'types', command: node, args: () => [bin('typescript/bin/tsc'), '--noEmit'] }
export const lint = {
  name: 'lint',
  command: node,
  args: () => [bin('@biomejs/biome/bin/biome'), 'check', '--max-diagnostics=200'],
}
export const unused = { name: 'nothing unused', command: node, args: () => [bin('knip/bin/knip.js')] }
export const build = { name: 'build', command: node, args: () => ['scripts/build.mjs'] }

/** The pure rules: no test that reads or writes a database. */
export const rules = url => vitest('rules', url, ['--project', 'rules'])
export const everyTest = url => vitest('unit, house, content and server tests', url, [])
/** The long proof asks another server everything; a short one what servers may answer differently: the schema, and finding by words. */
export const serverTests = (url, version, isLong) =>
  vitest(
    `server tests on PostgreSQL ${version}`,
    url,
    isLong ? ['.server.test', 'db/'] : ['db/', 'passages', 'finding.server'],
  )

export const drift = url => ({
  name: 'generated types fit the migrations',
  command: node,
  args: () => ['scripts/db-types.mjs', '--verify'],
  env: () => ({ TEST_DATABASE_URL: url }),
})

export const setUp = {
  name: 'set-up and operation',
  command: node,
  args: report => [
    '--test',
    '--test-timeout=600000',
    '--test-concurrency=2',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    'scripts/*.test.mjs',
  ],
  count: countNode,
}

export const journeys = {
  name: 'journeys',
  command: node,
  args: () => [bin('@playwright/test/cli.js'), 'test', '--reporter=line,json'],
  env: report => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report, FORCE_COLOR: '0' }),
  count: countPlaywright,
}
