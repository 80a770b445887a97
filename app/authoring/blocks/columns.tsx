import { Columns2 } from 'lucide-react'
import { defineBlock } from './block.ts'
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
  Edit: ({ children }) => (
    <EditSections icon={Columns2} word="columns" beside>
      {children}
    </EditSections>
  ),
})
