import type { KeyboardEvent, RefObject } from 'react'
import { type CaptionLook, resized } from './on-screen/caption-look.ts'
import type { FullScreen } from './on-screen/use-full-screen.ts'
import type { SmallWindow } from './on-screen/use-small-window.ts'
import type { RecordingFacet } from './recording.ts'
import type { Player } from './use-player.ts'

interface Steered {
  readonly player: Player
  readonly facet: RecordingFacet
  readonly full: FullScreen
  readonly small: SmallWindow
  readonly changeLook: (change: (look: CaptionLook) => CaptionLook) => void
  readonly noteField: RefObject<HTMLTextAreaElement>
}

/** Keys of the player; a control that uses a key itself keeps it. */
export function pressed(event: KeyboardEvent<HTMLElement>, steered: Steered) {
  const { target, key } = event
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return
  if (target.matches('input, select, textarea')) return
  const isSpace = key === ' ' && !target.matches('button, a, summary')
  const act = /^\d$/.test(key)
    ? () => steered.player.seek((steered.facet.seconds * Number(key)) / 10)
    : acts.get(isSpace ? 'k' : key)
  if (!act) return
  event.preventDefault()
  act(steered)
}

const acts = new Map<string, (steered: Steered) => void>([
  ['k', ({ player }) => player.toggle()],
  ['j', ({ player }) => player.skip(-10)],
  ['l', ({ player }) => player.skip(10)],
  ['ArrowLeft', ({ player }) => player.skip(-5)],
  ['ArrowRight', ({ player }) => player.skip(5)],
  [
    'c',
    ({ player, facet }) => player.setCaptions(player.captions ? '' : (facet.captions[0]?.language ?? '')),
  ],
  ['n', ({ noteField }) => noteField.current?.focus()],
  ['f', ({ full }) => full.isPossible && full.toggle()],
  ['i', ({ small }) => small.isPossible && small.toggle()],
  ['+', ({ changeLook }) => changeLook(look => resized(look, 1))],
  ['-', ({ changeLook }) => changeLook(look => resized(look, -1))],
])
