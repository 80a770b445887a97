import { useLoaderData } from '@remix-run/react'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { askedIn } from '../asked.ts'
import { standings } from '../catalogue.server.ts'
import { Catalogue } from '../catalogue.tsx'
import { catalogueWords } from '../catalogue-words.ts'
import { wordsOfCourses } from '../course-words.server.ts'
import { type CourseWords, languageOfName } from '../course-words.ts'
import { type Found, find } from '../finding.server.ts'

export const meta = titled(catalogueWords, 'catalogue')

export const loader = page('signedIn', async ({ person, url, language }) => {
  const asked = askedIn(url)
  const { found, page, ...rest } = await find(db, asked, language)
  const stands = await standings(
    db,
    person.id,
    found.flatMap(({ pathId }) => pathId ?? []),
  )
  const words = await wordsOfCourses(
    db,
    { id: person.id, language },
    found.map(({ thingId }) => thingId),
  )
  const here = found.map(thing => ({
    ...thing,
    ...stands.get(thing.pathId ?? ''),
    ...named(thing, words.get(thing.thingId)),
  }))
  return { asked: { ...asked, page }, found: here, ...rest }
})

/** A thing as it is called in the language in which this person reads it. */
const named = ({ title, summary, language }: Found, words?: CourseWords) => ({
  title: words?.names.title ?? title,
  summary: words?.names.summary ?? summary,
  titleLanguage: words ? languageOfName(words, 'title') : language,
  summaryLanguage: words ? languageOfName(words, 'summary') : language,
})

export default function Route() {
  return <Catalogue {...useLoaderData<typeof loader>()} />
}
