export const tabListClass = 'flex gap-3 overflow-x-auto border-b border-line sm:gap-6'

export const tabClass =
  '-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent py-2 font-semibold whitespace-nowrap text-quiet ' +
  'transition-colors hover:text-ink focus-visible:-outline-offset-3 aria-selected:border-primary ' +
  'aria-selected:text-primary aria-[current=page]:border-primary aria-[current=page]:text-primary'
