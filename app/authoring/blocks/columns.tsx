import { Columns2 } from 'lucide-react'
import { classes } from '#app/ui/classes.ts'
import { defineBlock, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { ofSections } from './section.ts'

const EditSections = editLater(() => import('./sections-edit.tsx'))

/** Two or three things seen beside each other, on a phone below each other. */
export const columns = defineBlock<object>({
  name: 'columns',
  word: 'columns',
  find: 'columnsFind',
  icon: Columns2,
  ...ofSections,
  sections: { least: 2, most: 3, titleAt: () => 'columnsTitle' },
  Show,
  Edit: ({ children }) => (
    <EditSections icon={Columns2} word="columns" beside>
      {children}
    </EditSections>
  ),
})

function Show({ sections }: ShowProps<object>) {
  return (
    <div className={classes('grid gap-6', sections.length > 2 ? 'sm:grid-cols-3' : 'sm:grid-cols-2')}>
      {sections.map(({ id, title, body }) => (
        <div key={id} className="min-w-0">
          {title && <p className="mb-2 font-semibold">{title}</p>}
          <div className="prose">{body}</div>
        </div>
      ))}
    </div>
  )
}
