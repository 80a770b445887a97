import { ListCollapse } from 'lucide-react'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { ofSections } from './section.ts'

const EditSections = editLater(() => import('./sections-edit.tsx'))

/** Answers folded away under their questions, for a reader who needs only some of them. */
export const accordion = defineBlock<object>({
  name: 'accordion',
  word: 'accordion',
  find: 'accordionFind',
  icon: ListCollapse,
  ...ofSections,
  sections: { least: 1, most: 30, titleAt: () => 'accordionTitle', untitled: 'accordionUntitled' },
  Edit: ({ children }) => (
    <EditSections icon={ListCollapse} word="accordion">
      {children}
    </EditSections>
  ),
})
