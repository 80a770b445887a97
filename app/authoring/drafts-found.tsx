import { Form } from '@remix-run/react'
import { Search } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Section } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { draftSearchWords } from './draft-search-words.ts'
import { Marked } from './marked.tsx'
import type { FoundDraft } from './passages/drafts.server.ts'

/** Looks for words in the drafts one writes or reviews; a plain form. */
export function DraftSearch({ search }: { search: string }) {
  const t = useWords(draftSearchWords)
  return (
    <Form
      method="get"
      role="search"
      className="mb-10 flex max-w-reading flex-wrap items-end gap-3"
      key={search}
    >
      <TextInput
        name="search"
        type="search"
        label={t('searchDrafts')}
        help={t('searchDraftsHelp')}
        defaultValue={search}
        maxLength={200}
        className="min-w-0 flex-1 basis-60"
      />
      <Button icon={Search}>{t('find')}</Button>
    </Form>
  )
}

/** What was found, each passage leading to its block where it is written. */
export function DraftsFound({ search, found }: { search: string; found: readonly FoundDraft[] }) {
  const t = useWords(draftSearchWords)
  const close = <LinkButton to="/courses">{t('showAll')}</LinkButton>
  if (found.length === 0)
    return (
      <Empty title={t('foundNone', { search })} drawing="search" action={close}>
        {t('foundNoneHow')}
      </Empty>
    )
  return (
    <Section title={t('found')} actions={close}>
      <ul className="max-w-reading divide-y divide-line border-y border-line">
        {found.map(draft => (
          <li key={draft.part?.id ?? draft.workId} className="py-4">
            <Draft {...draft} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Draft({ workId, workTitle, part, passages }: FoundDraft) {
  const t = useWords(draftSearchWords)
  const address = part ? `/courses/${workId}/parts/${part.id}` : `/courses/${workId}/details`
  return (
    <>
      <p className="text-quiet text-sm">{part ? t('inCourse', { title: workTitle }) : t('courseItself')}</p>
      <p className="font-semibold">
        <Link to={address}>{part?.title ?? workTitle}</Link>
      </p>
      <ul>
        {passages.map(({ blockId, excerpt }) => (
          <li key={`${blockId} ${excerpt.map(({ text }) => text).join('')}`} className="mt-2">
            {/* Loads anew, so that the editor goes to the block. */}
            <a href={`${address}${blockId && `#${blockId}`}`} className="block rounded-sm hover:text-primary">
              <Marked stretches={excerpt} />
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
