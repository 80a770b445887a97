import { Link } from '@remix-run/react'
import {
  Check,
  ChevronsRight,
  CircleDashed,
  Hand,
  LifeBuoy,
  Lock,
  type LucideIcon,
  Minus,
} from 'lucide-react'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { Folded } from './folded.tsx'
import { type Fold, foldOf, isLong, type Run, runsOf } from './folding.ts'
import { Name } from './name.tsx'
import type { Stand } from './place.ts'
import { kindLook, standWord } from './step-look.ts'
import { stepWords } from './step-words.ts'
import { counted, type TrailGroup, type TrailItem, type TrailStop } from './trail.ts'
import { walkWords } from './walk-words.ts'
import { words } from './words.ts'

/** Where the trail belongs: whose walk, and whether it can still be walked. */
export interface TrailAt {
  readonly enrolmentId: string
  readonly isOpen: boolean
}

type Level = 3 | 4 | 5

interface Placed {
  readonly at: TrailAt
  readonly level: Level
  /** The choice that this is an option of, while it can still be made. */
  readonly choice: TrailGroup | null
}

/**
 * The steps one below the other, the next one large; every one says why it stands as it does. Of a long path what is behind
 * and what lies ahead is folded away.
 */
export function Trail({ items, at }: { items: readonly TrailItem[]; at: TrailAt }) {
  if (!isLong(items)) return <Items {...{ items, at }} level={3} choice={null} />
  return (
    <ol className="flex flex-col">
      {runsOf(items).map(({ fold, items: [first, ...others] }) => (
        <li key={first.id}>
          {first.kind === 'stop' && fold ? (
            <FoldedSteps run={{ fold, items: [first, ...others] }} at={at} />
          ) : (
            <Item item={first} at={at} level={3} choice={null} fold={fold} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Items({ items, ...placed }: Placed & { items: readonly TrailItem[] }) {
  return (
    <ol className="flex flex-col">
      {items.map(item => (
        <li key={item.id}>
          <Item item={item} {...placed} fold={null} />
        </li>
      ))}
    </ol>
  )
}

function Item({ item, fold, ...placed }: Placed & { item: TrailItem; fold: Fold | null }) {
  if (item.kind === 'stop') return <StopRow stop={item} {...placed} />
  return fold ? <FoldedGroup group={item} {...placed} /> : <GroupPart group={item} {...placed} />
}

/** Many steps alike in one line. */
function FoldedSteps({ run: { fold, items }, at }: { run: Run; at: TrailAt }) {
  const t = useWords(walkWords)
  const line = t(fold === 'behind' ? 'behind' : 'ahead', { count: items.length })
  return (
    <Folded line={<span className="flex-1 text-quiet">{line}</span>}>
      <Items {...{ items, at }} level={3} choice={null} />
    </Folded>
  )
}

/** A part that is not of now in one line. */
function FoldedGroup({ group, at, level }: Placed & { group: TrailGroup }) {
  const t = useWords(walkWords)
  const Heading = `h${level}` as const
  const isBehind = foldOf(group) === 'behind'
  return (
    <Folded
      line={
        <>
          <StandMark stand={isBehind ? 'passed' : 'closed'} isNext={false} />
          <span className="min-w-0 flex-1">
            <Heading className={classes('text-base', !isBehind && 'font-normal text-quiet')}>
              <Name of={group.id}>{group.title}</Name>
            </Heading>
            <span className="text-sm text-quiet">{t('stepsDone', { ...counted([group]) })}</span>
          </span>
        </>
      }
    >
      <GroupItems {...{ group, at, level }} choice={null} />
    </Folded>
  )
}

function GroupPart({ group, at, level, choice }: Placed & { group: TrailGroup }) {
  const t = useWords(words)
  const Heading = `h${level}` as const
  const isChoice = group.kind === 'choose' && at.isOpen && group.isReached && !group.isOver
  return (
    <section
      className={classes(
        group.isNext ? 'my-3 rounded-card border border-primary bg-surface p-4 sm:p-5' : 'pt-3 pb-1',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Heading className="flex flex-wrap items-baseline gap-x-3 text-base">
          <Name of={group.id}>{group.title}</Name>
          {group.kind === 'choose' && (
            <span className={classes('text-sm', group.isNext ? 'text-primary' : 'font-normal text-quiet')}>
              {t('chooseFirst', { atLeast: group.atLeast, all: group.items.length })}
            </span>
          )}
          {group.kind === 'all' && <span className="text-sm font-normal text-quiet">{t('anyOrder')}</span>}
        </Heading>
        {choice && <Pick option={group} choice={choice} at={at} />}
      </div>
      <GroupItems {...{ group, at, level }} choice={isChoice ? group : null} />
    </section>
  )
}

function GroupItems({ group, level, ...placed }: Placed & { group: TrailGroup }) {
  return (
    <div className={classes(group.kind !== 'sequence' && 'mt-1 border-l-2 border-dashed border-line pl-4')}>
      <Items items={group.items} level={level === 3 ? 4 : 5} {...placed} />
    </div>
  )
}

/** Picks an option, or says that it was picked. */
function Pick({ option, choice, at }: { option: TrailItem; choice: TrailGroup; at: TrailAt }) {
  const t = useWords(walkWords)
  if (choice.chosen.includes(option.id))
    return (
      <Badge tone="primary" icon={Check}>
        {t('picked')}
      </Badge>
    )
  return (
    <Form action={`/enrolments/${at.enrolmentId}/choice`}>
      <input type="hidden" name="choose" value={choice.id} />
      <input type="hidden" name="option" value={option.id} />
      <Button size="small" aria-label={`${t('pick')}: ${option.title}`}>
        {t('pick')}
      </Button>
    </Form>
  )
}

function StopRow({ stop, at, level, choice }: Placed & { stop: TrailStop }) {
  const Heading = `h${level}` as const
  const isPale = stop.stand === 'closed' || stop.stand === 'spare' || stop.stand === 'aside'
  const href = `/enrolments/${at.enrolmentId}/steps/${stop.id}`
  return (
    <article
      className={classes(
        'flex gap-4',
        stop.isNext ? 'my-2 rounded-card border border-primary bg-surface p-4 sm:p-5' : 'py-3',
      )}
    >
      <StandMark stand={stop.stand} isNext={stop.isNext} />
      <div className="min-w-0 flex-1">
        <Heading className={classes('text-base', isPale && 'font-normal text-quiet')}>
          {stop.isLinked ? (
            <Link to={href} className="rounded-sm hover:text-primary hover:underline">
              <Name of={stop.id}>{stop.title}</Name>
            </Link>
          ) : (
            <Name of={stop.id}>{stop.title}</Name>
          )}
        </Heading>
        <StopFacts stop={stop} at={at} />
        <Why stop={stop} />
        {choice && (
          <div className="mt-2">
            <Pick option={stop} choice={choice} at={at} />
          </div>
        )}
        {stop.isNext && at.isOpen && <GoOn stop={stop} href={href} />}
        {stop.remedy.length > 0 && <Remedy stop={stop} at={at} level={level} />}
      </div>
    </article>
  )
}

function StopFacts({ stop, at }: { stop: TrailStop; at: TrailAt }) {
  const t = useWords(words)
  const sayWalk = useWords(walkWords)
  const say = useWords(stepWords)
  const format = useFormat()
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
      <span>{say(kindLook(stop.stepKind).word)}</span>
      <span>{t('minutes', { count: stop.minutes })}</span>
      <span>{t(standWord(stop.stepKind, stop.stand))}</span>
      {stop.dueOn !== null && at.isOpen && (
        <span>{sayWalk('dueOn', { date: format.shortDay(stop.dueOn) })}</span>
      )}
    </p>
  )
}

function Why({ stop }: { stop: TrailStop }) {
  const t = useWords(walkWords)
  if (stop.isNext || stop.stand === 'needs-a-hand' || stop.stand === 'falling-short')
    return <p className="mt-2">{stop.why}</p>
  return (
    <details className="mt-1 text-sm">
      <summary className="inline-block min-h-6 cursor-pointer rounded-sm text-primary hover:underline">
        {t('why')}
        <span className="sr-only">
          {' '}
          <Name of={stop.id}>{stop.title}</Name>
        </span>
      </summary>
      <p className="pt-1 pb-2 text-ink">{stop.why}</p>
    </details>
  )
}

function GoOn({ stop, href }: { stop: TrailStop; href: string }) {
  const t = useWords(walkWords)
  return (
    <LinkButton to={href} variant="primary" className="mt-4">
      {t(stop.stand === 'doing' ? 'resume' : 'begin', { count: stop.minutes })}
    </LinkButton>
  )
}

function Remedy({ stop, at, level }: { stop: TrailStop; at: TrailAt; level: 3 | 4 | 5 }) {
  const t = useWords(walkWords)
  const isAsked = stop.stand === 'falling-short'
  if (!isAsked && stop.remedy.every(item => item.kind === 'stop' && item.stand === 'aside')) return null
  return (
    <div className="mt-3 border-l-2 border-accent pl-4">
      <p className="flex items-center gap-2 text-sm font-semibold text-accent">
        <LifeBuoy aria-hidden size={18} strokeWidth={1.75} />
        {t('help')}
      </p>
      <Items items={stop.remedy} at={at} level={level === 3 ? 4 : 5} choice={null} />
    </div>
  )
}

const marks: Readonly<Record<Stand, { icon: LucideIcon; look: string }>> = {
  closed: { icon: Lock, look: 'border-line text-quiet' },
  open: { icon: CircleDashed, look: 'border-control text-ink' },
  doing: { icon: CircleDashed, look: 'border-primary text-primary' },
  'handed-in': { icon: CircleDashed, look: 'border-control text-quiet' },
  'falling-short': { icon: LifeBuoy, look: 'border-accent text-accent' },
  'needs-a-hand': { icon: Hand, look: 'border-warn text-warn' },
  passed: { icon: Check, look: 'border-primary bg-primary-soft text-primary' },
  'tested-out': { icon: ChevronsRight, look: 'border-dashed border-primary bg-primary-soft text-primary' },
  waived: { icon: ChevronsRight, look: 'border-dashed border-primary bg-primary-soft text-primary' },
  spare: { icon: Minus, look: 'border-line text-quiet' },
  aside: { icon: Minus, look: 'border-line text-quiet' },
}

function StandMark({ stand, isNext }: { stand: Stand; isNext: boolean }) {
  const { icon: Icon, look } = marks[stand]
  return (
    <span
      aria-hidden
      className={classes(
        'flex size-9 shrink-0 items-center justify-center rounded-full border-2',
        isNext ? 'border-primary bg-primary text-on-primary' : look,
      )}
    >
      <Icon size={18} strokeWidth={2} />
    </span>
  )
}
