import type { Path } from '../path.ts'
import { mermaidOf } from './mermaid.ts'
import { scxmlOf } from './scxml.ts'

/** One way to write a path into a file. */
interface Written {
  readonly ending: string
  readonly type: string
  readonly write: (path: Path) => string
}

/** What names the format of a file that a path can be read back from. */
export const format = 'bina-path-1'

/** Every way a path can be taken along, by its name. */
export const writtenForms: Readonly<Record<string, Written>> = {
  json: {
    ending: 'json',
    type: 'application/json',
    write: path => `${JSON.stringify({ format, path }, null, 2)}\n`,
  },
  scxml: { ending: 'scxml', type: 'application/scxml+xml', write: scxmlOf },
  mermaid: { ending: 'mmd', type: 'text/plain; charset=utf-8', write: mermaidOf },
}
