import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { publicationsOf } from '#app/authoring/publications.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { courseFigures, givenFigures } from '../course-figures.server.ts'
import { CourseFiguresPage } from '../course-figures.tsx'
import { figuresWords } from '../figures-words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(figuresWords, (t, { work }: Data) => `${t('figures')}: ${work.title}`)

export const loader = page(['expert', 'reviewer'], async ({ person, params, url, language, now }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'course')
  const all = await publicationsOf(db, head.id)
  const [latest, previous] = all
  const numbered = (name: string) =>
    url.searchParams.has(name)
      ? all.find(({ number }) => String(number) === url.searchParams.get(name))
      : undefined
  const chosen = numbered('now') ?? latest
  const beside = url.searchParams.has('before') ? numbered('before') : previous
  const wanted = [chosen, beside].filter((each, at, both) => each && both.indexOf(each) === at)
  return {
    given: chosen ? await givenFigures(db, chosen.id) : [],
    work: head,
    publications: all.map(({ number, publishedAt }) => ({ number, publishedAt })),
    shown: await Promise.all(wanted.flatMap(each => (each ? courseFigures(db, each, language, now) : []))),
  }
})

export default function Route() {
  return <CourseFiguresPage {...useLoaderData<typeof loader>()} />
}
