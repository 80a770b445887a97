import type { Db } from '#db/connection.ts'
import type { AuthorLists } from './author-field.ts'

/** What conditions can be about beyond the path itself; one slice says each list, listed by `app/registries.ts`. */
export const authorLists: ((db: Db) => Promise<AuthorLists>)[] = []

export const listsBeyond = async (db: Db): Promise<AuthorLists> =>
  Object.assign({}, ...(await Promise.all(authorLists.map(list => list(db)))))
