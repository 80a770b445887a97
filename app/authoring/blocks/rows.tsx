import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import { editWords } from './edit-words.ts'
import { useRowKeys } from './row-keys.ts'

interface RowsProps<T> {
  readonly label: string
  readonly addLabel: string
  readonly rows: readonly T[]
  readonly blank: () => T
  readonly change: (rows: readonly T[]) => void
  readonly least: number
  readonly most: number
  /** What screen readers call a row; `number` counts from 1. */
  readonly nameOf: (number: number) => string
  /** Rows of one short field have their tools beside it. */
  readonly slim?: boolean
  readonly fields: (row: T, put: (changed: Partial<T>) => void, at: number) => ReactNode
}

/** Things of one kind within a block, each with its fields: added, taken out and moved by keyboard too. */
export function Rows<T extends object>(props: RowsProps<T>) {
  const { label, addLabel, rows, blank, change, least, most, nameOf, slim = false, fields } = props
  const t = useWords(editWords)
  const list = useRef<HTMLOListElement>(null)
  const next = useRef<number | null>(null)
  const keys = useRowKeys(rows)

  // A row just added asks for its words; where one was taken out, its neighbour is next.
  useEffect(() => {
    if (next.current === null) return
    list.current?.children[next.current]?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    next.current = null
  })

  const swap = (at: number, by: -1 | 1) => {
    const moved = [...rows]
    moved.splice(at + by, 0, ...moved.splice(at, 1))
    change(moved)
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold">{label}</legend>
      <ol ref={list} className={classes('list-none ps-0!', slim ? 'space-y-2' : 'space-y-4')}>
        {rows.map((row, at) => {
          const name = nameOf(at + 1)
          return (
            <li key={keys[at]}>
              <fieldset
                className={classes(
                  'min-w-0',
                  slim ? 'flex flex-wrap items-center gap-x-2' : 'rounded-control border border-line p-3',
                )}
              >
                <legend className={slim ? 'sr-only' : 'px-1 text-quiet text-sm'}>{name}</legend>
                <div className={slim ? 'min-w-48 flex-1' : 'space-y-3'}>
                  {fields(row, changed => change(rows.with(at, { ...row, ...changed })), at)}
                </div>
                <div className={classes('flex flex-wrap justify-end', !slim && 'mt-2')}>
                  <Button {...tool} icon={ArrowUp} disabled={at === 0} onClick={() => swap(at, -1)}>
                    {t('rowUp', { row: name })}
                  </Button>
                  <Button
                    {...tool}
                    icon={ArrowDown}
                    disabled={at === rows.length - 1}
                    onClick={() => swap(at, 1)}
                  >
                    {t('rowDown', { row: name })}
                  </Button>
                  <Button
                    {...tool}
                    icon={Trash2}
                    disabled={rows.length <= least}
                    onClick={() => {
                      next.current = Math.min(at, rows.length - 2)
                      change(rows.toSpliced(at, 1))
                    }}
                  >
                    {t('rowRemove', { row: name })}
                  </Button>
                </div>
              </fieldset>
            </li>
          )
        })}
      </ol>
      {rows.length < most && (
        <Button
          type="button"
          variant="plain"
          size="small"
          icon={Plus}
          className="mt-2"
          onClick={() => {
            next.current = rows.length
            change([...rows, blank()])
          }}
        >
          {addLabel}
        </Button>
      )}
    </fieldset>
  )
}

const tool = { type: 'button', variant: 'plain', size: 'small', iconOnly: true } as const
