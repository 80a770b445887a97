import { Footprints } from 'lucide-react'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { ofSections } from './section.ts'

const EditSections = editLater(() => import('./sections-edit.tsx'))

/** What is done one after the other, each step numbered. */
export const steps = defineBlock<object>({
  name: 'steps',
  word: 'steps',
  find: 'stepsFind',
  icon: Footprints,
  ...ofSections,
  sections: { least: 2, most: 30, titleAt: () => 'stepsTitle', untitled: 'stepsUntitled' },
  Edit: ({ children }) => (
    <EditSections icon={Footprints} word="steps">
      {children}
    </EditSections>
  ),
})
