import { parse } from 'yaml'
import { NoCourse } from './incoming.ts'

/** The fields written above a Markdown text between lines of three dashes, and the text below them. */
export function readFrontMatter(source: string, name: string) {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const [whole, fields] = /^---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(text) ?? []
  if (whole === undefined || fields === undefined) return { fields: {}, text, firstLine: 1 }
  return {
    fields: asFields(readYaml(fields, name)),
    text: text.slice(whole.length),
    firstLine: whole.split('\n').length,
  }
}

/** @throws NoCourse when it is no YAML, or refers to itself. */
export function readYaml(source: string, name: string): unknown {
  try {
    return parse(source, { maxAliasCount: 0, logLevel: 'silent' })
  } catch {
    throw new NoCourse('brokenCourse', name)
  }
}

export const asFields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
