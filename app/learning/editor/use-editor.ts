import { useEffect, useMemo, useRef, useState } from 'react'
import type { DocNode } from '#app/authoring/blocks/block.ts'
import type { OtherText } from '#app/authoring/editor/saver.ts'
import { deviceShelf } from '#app/authoring/editor/shelf.ts'
import { useSaver } from '#app/authoring/editor/use-saver.ts'
import { newId } from '#app/web/id.ts'
import { sameJson } from '#app/web/same.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { type Change, changed, idsOf } from '../change.ts'
import type { ComposerShown } from '../composer-page.server.ts'
import { mostNodes } from '../most-nodes.ts'
import { newNodes } from '../new-nodes.ts'
import { isArrangeable, nodesOf, type Path, pathSchema } from '../path.ts'
import type { Crowd } from './crowd.tsx'
import { begun, done, type History, redone, undone } from './history.ts'
import { type Difference, merged } from './merging.ts'
import { readChange } from './read-change.ts'
import { aboutOf, neighbourOf, toldOf } from './telling.ts'
import { useAsked } from './use-asked.ts'
import { editorWords } from './words.ts'

/** The saver keeps any JSON; its type only knows documents. */
const asBody = (path: Path) => path as unknown as DocNode

const asPath = (body: unknown): Path | null => {
  const read = pathSchema.safeParse(body)
  return read.success ? read.data : null
}

/** An arrangement on this device that the server does not have. */
export interface Found {
  readonly path: Path
  readonly at: number
}

/** A path while it is arranged: what was, what is picked, where it is kept, what is to be mended. */
export function useEditor(draft: ComposerShown, opensAt: string | null) {
  const t = useWords(editorWords)
  const language = useLanguage()
  const [history, setHistory] = useState<History<Path>>(() => begun(draft.path))
  const [picked, setPicked] = useState<readonly string[]>(() =>
    nodesOf(draft.path.steps)
      .map(({ id }) => id)
      .filter(id => id === opensAt),
  )
  const [said, setSaid] = useState('')
  const [round, setRound] = useState(0)
  const [found, setFound] = useState<Found | null>(null)
  const [saver, state] = useSaver(draft.textKey, `/paths/${draft.id}/draft`, draft.revision)
  const { findings, span } = useExamined(draft, saver.revision, state.where === 'server')
  const [isRehearsed, setRehearsed] = useState(false)
  const crowd = useAsked<Crowd>(`/paths/${draft.id}/draft/rehearsal`, saver.revision, isRehearsed)
  const [isCompared, setCompared] = useState(false)
  const difference = useAsked<readonly Difference[]>(
    `/paths/${draft.id}/draft/difference`,
    saver.revision,
    isCompared,
  )
  const now = useRef(history)
  now.current = history
  const path = history.present

  const acts = useMemo(() => {
    const read = () => asBody(now.current.present)
    const put = (next: History<Path>) => {
      if (next.present === now.current.present) return false
      if (!isArrangeable(next.present)) {
        setSaid(t('tooManySteps', { most: mostNodes }))
        return false
      }
      now.current = next
      setHistory(next)
      saver.changed(read)
      return true
    }
    /** Does a change, says what came of it, and picks what it is about; `isTyped` when a field says it, which stays as it is. */
    const change = (what: Change, isTyped = false) => {
      const before = now.current.present
      const nodes = newNodes(what, draft.things, { newId, language }) ?? []
      const after = changed(before, what, { nodes, newId: newId() })
      const about = aboutOf(what, before, after)
      setSaid(toldOf(what, before, after, about ?? idsOf(what)[0] ?? null, t))
      if (!put(done(now.current, after))) return
      if (!isTyped) setRound(count => count + 1)
      if (what.intent === 'remove') setPicked([neighbourOf(before, idsOf(what))].filter(id => id !== null))
      else if (!isTyped && about && what.intent !== 'move' && what.intent !== 'place') setPicked([about])
    }
    const turn = (next: History<Path>, told: string) => {
      if (!put(next)) return
      setRound(count => count + 1)
      setSaid(told)
    }
    return {
      read,
      change,
      say: setSaid,
      pick: setPicked,
      take(form: FormData) {
        const what = readChange(form)
        if (what) change(what, what.intent !== 'remove' && what.intent !== 'unwrap' && what.intent !== 'add')
      },
      replace: (next: Path, told: string) => turn(done(now.current, next), told),
      undo: () => turn(undone(now.current), t('undone')),
      redo: () => turn(redone(now.current), t('redone')),
    }
  }, [saver, draft.things, language, t])

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the path is opened
  useEffect(() => {
    void keptHere(draft).then(kept => {
      if (!kept) return
      if (kept.isNewest) acts.replace(kept.path, t('restored'))
      else setFound(kept)
    })
  }, [draft.textKey])

  return {
    ...acts,
    ...{
      draft,
      path,
      history,
      round,
      said,
      found,
      state,
      saver,
      findings,
      span,
      crowd,
      isRehearsed,
      setRehearsed,
      difference,
      isCompared,
      setCompared,
    },
    // What is picked may have gone meanwhile.
    picked: useMemo(() => {
      const known = new Set(nodesOf(path.steps).map(({ id }) => id))
      return picked.filter(id => known.has(id))
    }, [path, picked]),
    chooseFound(isMine: boolean) {
      if (isMine && found) acts.replace(found.path, t('restored'))
      else void deviceShelf(draft.textKey).remove()
      setFound(null)
    },
    /** Joins what someone else saved meanwhile with what is here; returns what both changed. */
    join(other: OtherText) {
      const theirs = asPath(other.body)
      if (!theirs) return
      const base = asPath(saver.stored) ?? draft.path
      const { path: whole, clashes } = merged(base, now.current.present, theirs)
      const list = clashes.map(({ title }) => `“${title}”`).join(', ')
      acts.replace(whole, clashes.length > 0 ? t('clashes', { list }) : t('merged'))
      void saver.settle(other.revision, acts.read)
    },
    yieldTo(other: OtherText) {
      const theirs = asPath(other.body)
      if (theirs) acts.replace(theirs, t('taken'))
      void saver.yield(other.revision)
    },
  }
}

export type Editor = ReturnType<typeof useEditor>

/** What this device keeps, unless the server has the same; `isNewest` when nobody changed the path since. */
async function keptHere(draft: ComposerShown): Promise<(Found & { isNewest: boolean }) | null> {
  const shelf = deviceShelf(draft.textKey)
  const kept = await shelf.read().catch(() => null)
  const path = kept && asPath(kept.body)
  if (!kept || !path) return null
  if (!sameJson(path, draft.path)) return { path, at: kept.at, isNewest: kept.revision === draft.revision }
  await shelf.remove().catch(() => undefined)
  return null
}

type Examined = Pick<ComposerShown, 'findings' | 'span'>

/** What is to be mended in what the server has, and how long it is, asked anew whenever it has something else. */
function useExamined(draft: ComposerShown, revision: number, isSaved: boolean): Examined {
  const [examined, setExamined] = useState<Examined>(draft)
  const known = useRef(draft.revision)
  useEffect(() => {
    if (!isSaved || known.current === revision) return
    const asking = new AbortController()
    fetch(`/paths/${draft.id}/draft`, { signal: asking.signal, headers: { Accept: 'application/json' } })
      .then(answer => (answer.ok ? answer.json() : null))
      .then((told: (Examined & { revision: number }) | null) => {
        if (!told) return
        known.current = told.revision
        setExamined(told)
      })
      .catch(() => undefined)
    return () => asking.abort()
  }, [draft.id, revision, isSaved])
  return examined
}
