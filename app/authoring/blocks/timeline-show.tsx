import type { ShowProps } from './block.ts'

export default function ShowTimeline({ sections }: ShowProps<object>) {
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
