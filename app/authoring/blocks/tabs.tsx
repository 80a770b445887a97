import { PanelsTopLeft } from 'lucide-react'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { ofSections } from './section.ts'

const EditSections = editLater(() => import('./sections-edit.tsx'))

/** Alternatives of which a reader needs one. On paper and without JavaScript all stand below each other. */
export const tabs = defineBlock<object>({
  name: 'tabs',
  word: 'tabs',
  find: 'tabsFind',
  icon: PanelsTopLeft,
  ...ofSections,
  sections: { least: 2, most: 8, titleAt: () => 'tabsTitle', untitled: 'tabsUntitled' },
  Edit: ({ children }) => (
    <EditSections icon={PanelsTopLeft} word="tabs">
      {children}
    </EditSections>
  ),
})
