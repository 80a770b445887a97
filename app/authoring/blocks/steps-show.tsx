import type { ShowProps } from './block.ts'

export default function ShowSteps({ sections }: ShowProps<object>) {
  return (
    <ol className="!list-none !pl-0">
      {sections.map(({ id, title, body }, at) => (
        <li key={id} className="group !mt-0 flex gap-4">
          <div className="flex flex-col items-center">
            <span
              aria-hidden
              className="flex size-9 shrink-0 items-center justify-center rounded-full bg-primary font-semibold text-on-primary"
            >
              {at + 1}
            </span>
            <span aria-hidden className="my-1 w-px flex-1 bg-line group-last:hidden" />
          </div>
          <div className="min-w-0 flex-1 pt-1 pb-6 group-last:pb-0">
            <p className="mb-2 font-semibold">{title}</p>
            <div className="prose">{body}</div>
          </div>
        </li>
      ))}
    </ol>
  )
}
