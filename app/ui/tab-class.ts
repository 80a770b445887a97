export const tabListClass = 'flex flex-wrap gap-x-4 border-b border-line sm:gap-x-6'

export const tabClass =
  '-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent py-2 text-left font-semibold text-quiet ' +
  'transition-colors hover:text-ink focus-visible:-outline-offset-3 aria-selected:border-primary ' +
  'aria-selected:text-primary aria-[current=page]:border-primary aria-[current=page]:text-primary'
