import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import { Button } from './button.tsx'
import { useToast } from './toast.tsx'
import { words } from './words.ts'

export interface Later<P> {
  /** Stands in its place until it is here; nothing by default. Where it could not be fetched, `again` tries again. */
  readonly Waits?: ComponentType<P & { readonly again: () => void }>
  /** Where it is said that it could not be fetched: in its place, or in passing for what opens over the page. */
  readonly told?: 'inPlace' | 'inPassing'
}

type State = 'waits' | 'here' | 'failed'

/**
 * A part of a page that is fetched when it is first shown; where it cannot be, words say so and a button tries again, for all
 * places at once. Never for what the server should show.
 */
export function later<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  { Waits = Nothing, told = 'inPassing' }: Later<P> = {},
): ComponentType<P> {
  let Fetched: ComponentType<P> | null = null
  const everywhere = new Set<(state: State) => void>()
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where its module is read
  return function Part(props: P) {
    const [state, setState] = useState<State>('waits')
    useEffect(() => {
      everywhere.add(setState)
      return () => void everywhere.delete(setState)
    }, [])
    useEffect(() => {
      if (Fetched || state !== 'waits') return
      let isWanted = true
      load().then(
        part => {
          Fetched = part.default
          for (const tell of everywhere) tell('here')
        },
        () => isWanted && setState('failed'),
      )
      return () => {
        isWanted = false
      }
    }, [state])
    if (Fetched) return <Fetched {...props} />
    const again = () => setState('waits')
    if (state === 'failed' && told === 'inPlace') return <ToldInPlace again={again} />
    return (
      <>
        {state === 'failed' && <ToldInPassing again={again} />}
        <Waits {...props} again={again} />
      </>
    )
  }
}

const Nothing = () => null

function ToldInPlace({ again }: { again: () => void }) {
  const t = useWords(words)
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-well p-4 text-sm"
    >
      {t('notFetched')}
      <Button type="button" size="small" onClick={again}>
        {t('fetchAgain')}
      </Button>
    </div>
  )
}

function ToldInPassing({ again }: { again: () => void }) {
  const notFetched = useNotFetched()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is said once for each time it fails
  useEffect(() => notFetched(again), [])
  return null
}

/** Says in passing that something could not be fetched, and offers to try again. */
export function useNotFetched(): (again: () => void) => void {
  const t = useWords(words)
  const toast = useToast()
  return useCallback(
    again =>
      toast({ kind: 'bad', message: t('notFetched'), action: { label: t('fetchAgain'), onPress: again } }),
    [t, toast],
  )
}
