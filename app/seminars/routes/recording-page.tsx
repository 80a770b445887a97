import { useLoaderData } from '@remix-run/react'
import { NotebookText } from 'lucide-react'
import { idIn } from '#app/authoring/params.server.ts'
import { partPageOf } from '#app/authoring/part-page.server.ts'
import { LessonLinks, Writing } from '#app/authoring/part-view.tsx'
import { pageOf } from '#app/authoring/parts.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { notFound, page } from '#app/people/gate.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { titled } from '#app/web/title.ts'
import { useWords } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { digestWords } from '../digest/words.ts'
import { RecordingPage } from '../recording-page.tsx'
import { words } from '../words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (t, { work }: Data) => t('pageOf', { title: work.title }))

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'recording')
  const partId = (await pageOf(db, head.id)) ?? notFound()
  return { work: head, ...(await partPageOf(db, person, head.id, partId)) }
})

export default function Route() {
  const t = useWords(words)
  const tDigest = useWords(digestWords)
  const { work, ...written } = useLoaderData<typeof loader>()
  return (
    <RecordingPage work={work}>
      <p className="text-quiet">{t('pageIntro')}</p>
      <div className="flex flex-wrap gap-3">
        {work.mayEdit && (
          <LinkButton to={`/recordings/${work.id}/digest`} size="small" icon={NotebookText}>
            {tDigest('make')}
          </LinkButton>
        )}
        <LessonLinks partId={written.part.id} comments={written.threads.length} />
      </div>
      <Writing key={written.part.id} {...written} base="/recordings" mayEdit={work.mayEdit} />
    </RecordingPage>
  )
}
