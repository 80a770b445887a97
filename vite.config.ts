import { globSync, readFileSync } from 'node:fs'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import type { PluginOption, UserConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import type {} from 'vitest/config'
import remixOptions from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

const sourceOf = (file: string) => readFileSync(file, 'utf8')

/** Kinds of blocks, as the registry names their files. */
const blocks = [...sourceOf('app/authoring/blocks/registry.ts').matchAll(/from '\.\/([\w-]+)\.tsx?'/g)].map(
  ([, file]) => file,
)

/**
 * What stands around every page, what shows a lesson, what asks a question, what takes an answer; what a lesson is written
 * with. A poor line pays for each file, and small ones compress badly. A bundle takes along what it imports, so what learners
 * share with writing has a bundle of its own.
 */
const bundles = {
  react: /\/node_modules\/(react|react-dom|scheduler|@remix-run|turbo-stream)\//,
  frame:
    /\/app\/(web\/(words|format|form|day|title|id)|ui\/(words|classes|button|mark|avatar|fold|link|drawing|page|empty|badge|notice|card|progress|account-menu|navigation|frame|breadcrumbs|skeleton|weave|toast|error-page|choice|field))\.tsx?$/,
  reading:
    /\/app\/authoring\/(document\.tsx|doc-node\.ts|blocks\/(shown|href|term|words|(callout|image|question)-show)\.tsx?)$/,
  asking:
    /\/app\/assessment\/(words|question|questions|questions\/[\w-]+|ask-text|options|option-rows|choice-edit|shuffle)\.tsx?$/,
  sitting: /\/app\/assessment\/(sitting-words|question-block|result|feedback)\.tsx?$/,
  lent: /\/app\/authoring\/blocks\/(conversation|clock-time|providers|reflected)\.ts$/,
  blocks: new RegExp(
    `/app/authoring/(document\\.ts|blocks/(registry|edit-words|${blocks.join('|')})\\.tsx?)$`,
  ),
  editorWords: /\/app\/authoring\/editor\/(words|question-words)\.tsx?$/,
  tools:
    /\/app\/authoring\/editor\/(keys|key-words|insert-block|block-words|look|tool|tool-words|move-block|use-editor-state|picking-words|group-words|insertable|block-name|budget)\.tsx?$/,
  prose:
    /\/node_modules\/(@tiptap\/(?!static-renderer|pm\/dist\/tables)|prosemirror-(?!tables)|orderedmap|rope-sequence|w3c-keyname|yjs|lib0|y-protocols|@hocuspocus)/,
}

/** Who pays for an icon: every page, lessons that hold a certain block, or writing alone. */
const payerOf = (file: string) => {
  if (!file.startsWith('app/authoring/') || bundles.reading.test(`/${file}`)) return 'everyone'
  return file.endsWith('-show.tsx') ? 'lessons' : 'writing'
}

/** The file of each icon by each of its names. */
const iconFiles = new Map(
  [
    ...sourceOf('node_modules/lucide-react/dist/esm/lucide-react.mjs').matchAll(
      /export \{([^}]+)\} from '\.\/icons\/([\w-]+)\.mjs'/g,
    ),
  ].flatMap(([, names = '', file]) => [...names.matchAll(/as (\w+)/g)].map(([, name]) => [name, file])),
)

/** Files of the icons that one of them shows. */
const iconsFor = (payer: ReturnType<typeof payerOf>) =>
  new Set(
    globSync('app/**/*.{ts,tsx}')
      .filter(file => payerOf(file) === payer)
      .flatMap(file => [...sourceOf(file).matchAll(/import \{([^}]+)\} from 'lucide-react'/g)])
      .flatMap(([, names = '']) => names.match(/\b[A-Z]\w*/g) ?? [])
      .map(name => iconFiles.get(name)),
  )

const icons = { everyone: iconsFor('everyone'), lessons: iconsFor('lessons') }

function together(id: string) {
  const [, icon] = /\/lucide-react\/dist\/esm\/icons\/([\w-]+)\./.exec(id) ?? []
  if (icon) return icons.everyone.has(icon) ? 'icons' : icons.lessons.has(icon) ? undefined : 'writing-icons'
  if (id.includes('/lucide-react/')) return 'icons'
  return Object.entries(bundles).find(([, members]) => members.test(id))?.[0]
}

/** Not in development, where Remix looks through the server's modules with the browser's eyes, for their styles. */
const onlyBuilding = (plugins: PluginOption[]): PluginOption =>
  plugins.map(plugin => (plugin && 'name' in plugin ? { ...plugin, apply: 'build' as const } : plugin))

/** A property that is tried ten times as often may take ten times as long. */
const patience = 120_000 * Math.max(1, Number(process.env.RUNS ?? 200) / 200)

/** Tests that change what a process has but once: its environment, its clock, its signals. */
const alone = [
  'app/people/demo.server.test.ts',
  'app/seminars/captions/{listening,pressed}.server.test.ts',
  'app/seminars/processing/{killed,serving}.server.test.ts',
  'app/seminars/speaking/{closed-desks,links}.server.test.ts',
  'app/web/mail-kills.server.test.ts',
]

export default {
  plugins: process.env.VITEST
    ? []
    : [
        onlyBuilding(denyImports({ client: { specifiers: ['kysely', 'pg', /^#db\//], files: ['db/**'] } })),
        tailwindcss(),
        remix(remixOptions),
      ],
  build: {
    target: 'es2022',
    sourcemap: false,
    rollupOptions: { output: { manualChunks: together } },
  },
  server: { hmr: { port: Number(process.env.HMR_PORT ?? 24678) } },
  test: {
    pool: 'forks',
    maxWorkers: 3,
    globalSetup: ['db/test-template.ts'],
    testTimeout: patience,
    hookTimeout: patience,
    projects: [
      // Files of one process share libraries; rules share even ours. Who changes the environment or the clock stays alone.
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['app/**/*.test.{ts,tsx}'],
          exclude: ['**/*.server.test.*'],
          setupFiles: ['db/test-runs.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['app/**/*.server.test.{ts,tsx}', 'db/**/*.test.ts', 'content/**/*.test.ts'],
          exclude: alone,
          setupFiles: ['db/test-runs.ts', 'db/test-database.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          setupFiles: ['db/test-runs.ts', 'db/test-database.ts'],
        },
      },
    ],
  },
} satisfies UserConfig
