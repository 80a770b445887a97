import { CalendarClock } from 'lucide-react'
import { defineBlock } from './block.ts'
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
  Edit: ({ children }) => (
    <EditSections icon={CalendarClock} word="timeline">
      {children}
    </EditSections>
  ),
})
