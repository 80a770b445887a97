import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const slices = [
  'people',
  'assessment',
  'authoring',
  'learning',
  'records',
  'seminars',
  'mentoring',
  'coordination',
  'voice',
  'culture',
  'exchange',
]
const rankOf = (slice: string) => (slice === 'ui' || slice === 'web' ? 0 : slices.indexOf(slice) + 1)
const files = globSync('app/**/*.{ts,tsx}')
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type)[^'"]*?['"]([^'"]+)['"]/gm)].map(
    match => match[1] ?? '',
  )
const sliceOf = (path: string) => /^(?:app|#app)\/([a-z-]+)\//.exec(path)?.[1]
const isTest = (file: string) => /\.test\.tsx?$|makers/.test(file)

it('no slice reaches to its right', () => {
  const reaching = files
    .filter(file => !isTest(file))
    .flatMap(file => {
      const home = sliceOf(file)
      if (!home || home === 'routes' || home === 'offline') return []
      return imports(file)
        .filter(to => to.startsWith('#app/'))
        .filter(to => {
          const there = sliceOf(to)
          return (
            there === undefined ||
            (there !== home && rankOf(there) >= rankOf(home) && !(rankOf(there) === 0 && rankOf(home) === 0))
          )
        })
        .map(to => `${file} → ${to}`)
    })
  expect(reaching).toEqual([])
})

it('every folder of app is a slice', () => {
  const folders = new Set(files.map(sliceOf).filter(slice => slice !== undefined))
  expect(
    [...folders].filter(
      folder =>
        folder !== 'routes' &&
        folder !== 'offline' &&
        rankOf(folder) === 0 &&
        folder !== 'ui' &&
        folder !== 'web',
    ),
  ).toEqual([])
})

it('a pure file does no input or output', () => {
  const leaking = files
    .filter(
      file =>
        file.endsWith('.ts') &&
        !/\.(server|test)\.ts$|\/routes\/|^app\/[^/]+\.ts$|offline|-store\.ts$|\/use-[a-z-]+\.ts$|\/send\.ts$/.test(
          file,
        ) &&
        !isTest(file),
    )
    .flatMap(file => [
      ...imports(file)
        .filter(to => /^(kysely|pg|node:(?!assert))|^#db\/|\.server(\.ts)?$/.test(to))
        .map(to => `${file} → ${to}`),
      ...(/\bDate\.now\(\)|new Date\(\)|Math\.random\(\)|process\.env|\bfetch\(/.test(
        readFileSync(file, 'utf8'),
      )
        ? [`${file} reads clock, chance or environment`]
        : []),
    ])
  expect(leaking).toEqual([])
})

it('one clock: nothing else on the server asks what time it is', () => {
  const asking = files
    .filter(
      file => /\.server\.ts$|\/routes\//.test(file) && !file.endsWith('clock.server.ts') && !isTest(file),
    )
    .filter(file => /\bDate\.now\(\)|new Date\(\)/.test(readFileSync(file, 'utf8')))
  expect(asking).toEqual([])
})

it('a route is thin', () => {
  const thick = files.filter(
    file => /\/routes\//.test(file) && readFileSync(file, 'utf8').split('\n').length > 100,
  )
  expect(thick).toEqual([])
})
