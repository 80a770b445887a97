import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { pathSchema } from '../path.ts'
import { type Difference, differences } from './merging.ts'
import type { Editor } from './use-editor.ts'
import { editorWords } from './words.ts'

const wordOf = {
  added: 'diffAdded',
  removed: 'diffRemoved',
  moved: 'diffMoved',
  changed: 'diffChanged',
} as const satisfies Record<Difference['kind'], keyof (typeof editorWords)['id']>

/** When two arrangements grew apart: what differs, and which goes on. */
export function Conflict({ editor }: { editor: Editor }) {
  const t = useWords(editorWords)
  const { dateTime } = useFormat()
  const { state, found } = editor
  const { other } = state
  if (found)
    return (
      <Notice
        kind="warn"
        live="assertive"
        title={t('foundTitle')}
        actions={
          <>
            <Button type="button" size="small" onClick={() => editor.chooseFound(true)}>
              {t('useDevice')}
            </Button>
            <Button type="button" size="small" onClick={() => editor.chooseFound(false)}>
              {t('useServer')}
            </Button>
          </>
        }
      >
        {t('found', { date: dateTime(new Date(found.at)) })}
      </Notice>
    )
  if (!other) return null
  const theirs = pathSchema.safeParse(other.body)
  const base = pathSchema.safeParse(editor.saver.stored ?? editor.draft.path)
  const told = theirs.success && base.success ? differences(base.data, theirs.data) : []
  return (
    <Notice
      kind="warn"
      live="assertive"
      title={other.by ? t('otherTitle', { name: other.by }) : t('otherOwnTitle')}
      actions={
        <>
          <Button type="button" size="small" onClick={() => editor.join(other)}>
            {t('mergeIt')}
          </Button>
          <Button type="button" size="small" onClick={() => editor.yieldTo(other)}>
            {t('takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('other', { date: dateTime(other.at) })}</p>
      <ul className="list-disc pl-5 text-sm">
        {told.slice(0, 12).map(({ kind, id, title }) => (
          <li key={`${kind} ${id}`}>{t(wordOf[kind], { title })}</li>
        ))}
      </ul>
    </Notice>
  )
}
