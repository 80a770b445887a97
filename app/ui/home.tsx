import { Link } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import { classes } from './classes.ts'
import { Mark } from './mark.tsx'

/** The mark and the product's name, leading to the start page; or where one comes from, leading back there. */
export function Home({ product, back }: { product: string; back?: { to: string; label: string } }) {
  return (
    <Link
      to={back?.to ?? '/'}
      className="-ml-1 inline-flex min-h-11 min-w-0 items-center gap-2.5 rounded-control px-1 font-bold hover:text-primary"
    >
      {back ? <ArrowLeft aria-hidden size={22} strokeWidth={1.75} className="shrink-0" /> : <Mark />}
      <span className={classes('min-w-0 truncate', back ? 'font-semibold' : 'text-lg tracking-tight')}>
        {back?.label ?? product}
      </span>
    </Link>
  )
}
