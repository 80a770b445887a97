import { parse } from 'yaml'
import { z } from 'zod'
import { checkSchema } from '#app/assessment/check.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { parseMarkdown } from '../markdown.ts'
import type { PartKind } from '../work.ts'
import { copiedBody } from './copy.ts'

/** What a course begins with. */
export interface Beginning {
  readonly summary: string
  readonly audience: string
  readonly modules: readonly {
    readonly title: string
    readonly parts: readonly { readonly kind: PartKind; readonly title: string; readonly body: unknown }[]
  }[]
}

export interface Template {
  readonly slug: string
  readonly name: string
  readonly about: string
}

const files = import.meta.glob<string>('/content/templates/**/*.{yaml,md}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const templateFile = z.strictObject({
  name: z.string(),
  about: z.string(),
  summary: z.string().min(1).max(2000),
  audience: z.string().min(1).max(500),
  modules: z.array(z.strictObject({ title: z.string(), parts: z.array(z.string()).min(1) })).min(1),
})

const folder = '/content/templates'

/** Names of the templates, each a folder of `content/templates`. */
export const templateSlugs: readonly string[] = [
  ...new Set(Object.keys(files).map(path => path.slice(folder.length + 1).split('/')[0] ?? '')),
].sort()

export const templatesIn = (language: Language): readonly Template[] =>
  templateSlugs.map(slug => {
    const { name, about } = headOf(slug, language)
    return { slug, name, about }
  })

/** A course as a template begins it, every block and question under an id of its own. Throws when a file is missing or wrong. */
export function beginningOf(slug: string, language: Language): Beginning {
  const { summary, audience, modules } = headOf(slug, language)
  return {
    summary,
    audience,
    modules: modules.map(({ title, parts }) => ({
      title,
      parts: parts.map(part => partOf(`${folder}/${slug}/${language}/${part}`)),
    })),
  }
}

const headOf = (slug: string, language: Language) =>
  templateFile.parse(parse(textOf(`${folder}/${slug}/${language}/template.yaml`)))

function partOf(path: string) {
  const lesson = files[`${path}.md`]
  if (lesson !== undefined) {
    const [, title = '', text = ''] = /^# (.+)\n+([\s\S]*)$/.exec(lesson) ?? []
    return { kind: 'lesson', title, body: copiedBody('lesson', parseMarkdown(text), newId) } as const
  }
  const { title, ...check } = parse(textOf(`${path}.check.yaml`)) as { title: string }
  return { kind: 'check', title, body: copiedBody('check', checkSchema.parse(check), newId) } as const
}

function textOf(path: string): string {
  const text = files[path]
  if (text === undefined) throw new Error(`there is no ${path}`)
  return text
}
