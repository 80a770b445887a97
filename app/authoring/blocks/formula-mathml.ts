import type Katex from 'katex'

/** The server always has the typesetter; an author's browser fetches it with the first formula, a learner's never. */
let katex: typeof Katex | null = import.meta.env.SSR ? (await import('katex')).default : null

export async function fetchTypesetter() {
  katex ??= (await import('katex')).default
}

export type Typeset = { readonly mathml: string } | { readonly fault: string }

/**
 * A formula in TeX as MathML, which browsers draw and read aloud by themselves; else what is wrong with it, in the typesetter's
 * words. Null while there is no typesetter. Without styles, which pages do not allow.
 */
export function typeset(tex: string): Typeset | null {
  if (!katex) return null
  try {
    const options = { output: 'mathml', displayMode: true, throwOnError: true, strict: 'ignore' } as const
    const [mathml = ''] = /<math[\s\S]*<\/math>/.exec(katex.renderToString(tex, options)) ?? []
    return { mathml: mathml.replaceAll(/ style="[^"]*"/g, '') }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
