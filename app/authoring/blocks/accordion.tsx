import { ChevronDown, ListCollapse } from 'lucide-react'
import { defineBlock, type ShowProps } from './block.ts'
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
  Show,
  Edit: ({ children }) => (
    <EditSections icon={ListCollapse} word="accordion">
      {children}
    </EditSections>
  ),
})

function Show({ sections }: ShowProps<object>) {
  return (
    <div className="rounded-card border border-line bg-surface">
      {sections.map(({ id, title, body }) => (
        <details key={id} className="group border-line not-first:border-t">
          <summary className="flex min-h-12 items-center gap-3 rounded-card px-5 py-3 font-semibold hover:text-primary">
            <span className="flex-1">{title}</span>
            <ChevronDown
              aria-hidden
              size={20}
              strokeWidth={1.75}
              className="shrink-0 text-quiet transition-transform group-open:rotate-180"
            />
          </summary>
          <div className="prose px-5 pb-5">{body}</div>
        </details>
      ))}
    </div>
  )
}
