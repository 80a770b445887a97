export const tabListClass = 'flex gap-6 overflow-x-auto border-b border-line'

export const tabClass =
  '-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent py-2 font-semibold whitespace-nowrap text-quiet ' +
  'transition-colors hover:text-ink focus-visible:-outline-offset-3 data-[state=active]:border-primary ' +
  'data-[state=active]:text-primary aria-[current=page]:border-primary aria-[current=page]:text-primary'
