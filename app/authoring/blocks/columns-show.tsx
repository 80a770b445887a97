import { classes } from '#app/ui/classes.ts'
import type { ShowProps } from './block.ts'

export default function ShowColumns({ sections }: ShowProps<object>) {
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
