import type { Editor } from '@tiptap/core'
import { Button } from '#app/ui/button.tsx'
import { later } from '#app/ui/later.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import { textOf } from '../document.ts'
import type { Meeting } from '../together/meeting.ts'
import { enter } from './insert-block.ts'
import { putBack } from './put-back.ts'
import { editorWords } from './words.ts'

const WordDifference = later(
  async () => ({ default: (await import('../together/word-difference.tsx')).WordDifference }),
  { told: 'inPlace' },
)

interface MeetingsProps {
  readonly editor: Editor
  readonly meetings: readonly Meeting[]
  readonly reviewed: (id: string) => void
}

/** Where a writer who was away met others: what both changes became, and one's own words to put back. */
export function Meetings({ editor, meetings, reviewed }: MeetingsProps) {
  const t = useWords(editorWords)
  if (meetings.length === 0) return null
  return (
    <Notice kind="warn" live="polite" className="mb-6" title={t('met', { count: meetings.length })}>
      <p>{t('metHelp')}</p>
      <ul className="mt-4 space-y-4">
        {meetings.map(meeting => (
          <li key={meeting.id} className="space-y-3 rounded-card bg-surface p-4">
            <p className="text-quiet text-sm">{t(meeting.now ? 'metBoth' : 'metGone')}</p>
            <WordDifference before={textOf(meeting.mine)} after={meeting.now ? textOf(meeting.now) : ''} />
            <div className="flex flex-wrap gap-2">
              <Button type="button" size="small" onClick={() => reviewed(meeting.id)}>
                {t('metLeave')}
              </Button>
              <Button
                type="button"
                size="small"
                onClick={() => {
                  putBack(editor, meeting)
                  reviewed(meeting.id)
                }}
              >
                {t('metMine')}
              </Button>
              {meeting.now && (
                <Button type="button" size="small" onClick={() => enter(editor, meeting.id)}>
                  {t('metShow')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
