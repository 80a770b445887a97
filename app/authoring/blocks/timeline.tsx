import { CalendarClock } from 'lucide-react'
import { defineBlock, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { ofSections } from './section.ts'

const EditSections = editLater(() => import('./sections-edit.tsx'))

/** What happens when, one below the other; a section's title is its time. */
export const timeline = defineBlock<object>({
  name: 'timeline',
  word: 'timeline',
  find: 'timelineFind',
  icon: CalendarClock,
  ...ofSections,
  sections: { least: 2, most: 40, titleAt: () => 'timelineTitle', untitled: 'timelineUntitled' },
  Show,
  Edit: ({ children }) => (
    <EditSections icon={CalendarClock} word="timeline">
      {children}
    </EditSections>
  ),
})

function Show({ sections }: ShowProps<object>) {
  return (
    <ol className="!list-none !pl-0 border-primary-soft border-l-2">
      {sections.map(({ id, title, body }) => (
        <li key={id} className="!mt-0 relative pb-6 pl-6 last:pb-0">
          <span
            aria-hidden
            className="absolute top-2 -left-px size-3 -translate-x-1/2 rounded-full border-2 border-primary bg-paper"
          />
          <p className="font-semibold text-primary">{title}</p>
          <div className="prose">{body}</div>
        </li>
      ))}
    </ol>
  )
}
