import type Hls from 'hls.js/light'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { byTheLine, type Film, firstChoice, type Quality } from './film.ts'

export interface Watching {
  readonly quality: Quality
  /** Whether this device is told to save data. */
  readonly savesData: boolean
  /** Whether its person chose how they watch, and not we for them. */
  readonly isChosen: boolean
  /** Whether no rendition could be loaded, so that the file is played as it was uploaded. */
  readonly asItIs: boolean
  readonly choose: (quality: Quality) => void
}

const nativeKind = 'application/vnd.apple.mpegurl'

/**
 * Plays renditions of a film in a video element, from the first press of play on; what is chosen keeps the moment. `asked` says
 * whether the device told with its request that it saves data; some tell only their scripts.
 */
export function useFilm(
  video: RefObject<HTMLVideoElement>,
  film: Film | null,
  plain: string,
  asked = false,
): Watching {
  const [quality, setQuality] = useState<Quality>(() => (film ? firstChoice(film, asked) : byTheLine))
  const [savesData, setSavesData] = useState(asked)
  const [isChosen, setChosen] = useState(false)
  const [asItIs, setAsItIs] = useState(false)
  const wanted = useRef(quality)
  const chosen = useRef(false)
  const hls = useRef<Hls | null>(null)
  const loaded = useRef<Quality | null>(null)
  /** What the element is to do once what it waits for is there; a choice made meanwhile keeps it. */
  const awaited = useRef<{ readonly at: number; readonly plays: boolean } | null>(null)
  const turn = useRef(0)

  /** Puts what is wanted into the element, at the moment where it stands. */
  const load = useCallback(
    async (element: HTMLVideoElement, base: string) => {
      const mine = ++turn.current
      const { at, plays } = awaited.current ?? { at: element.currentTime, plays: !element.paused }
      awaited.current = { at, plays }
      const rate = element.playbackRate
      const address = `${base}/${wanted.current}.m3u8`
      loaded.current = wanted.current
      hls.current?.destroy()
      hls.current = null
      const goOn = () => {
        awaited.current = null
        element.playbackRate = rate
        if (plays) void element.play().catch(() => undefined)
      }
      const giveUp = () => {
        hls.current?.destroy()
        hls.current = null
        loaded.current = null
        setAsItIs(true)
        from(element, `${plain}`, element.currentTime || at, goOn)
      }
      if (playsItself(element)) {
        element.addEventListener('error', giveUp, { once: true })
        return from(element, address, at, goOn)
      }
      element.pause()
      const Player = await import('hls.js/light').then(
        module => module.default,
        () => null,
      )
      if (mine !== turn.current) return
      if (!Player?.isSupported()) return giveUp()
      const player = new Player({ startPosition: at, enableWorker: false, maxBufferLength: 20 })
      hls.current = player
      player.on(Player.Events.ERROR, (_, { fatal }) => fatal && giveUp())
      player.on(Player.Events.MANIFEST_PARSED, goOn)
      player.loadSource(address)
      player.attachMedia(element)
    },
    [plain],
  )

  useEffect(() => {
    const element = video.current
    if (!element || !film || chosen.current || !savingData()) return
    const lightest = firstChoice(film, true)
    wanted.current = lightest
    setQuality(lightest)
    setSavesData(true)
  }, [video, film])

  useEffect(() => {
    const element = video.current
    const base = film?.base
    if (!element || !base) return
    const began = () => {
      if (loaded.current === null && !element.dataset.plain) void load(element, base)
    }
    element.addEventListener('play', began)
    // The browser's own controls were there before this: on a poor line somebody has pressed them by now.
    if (!element.paused) began()
    return () => {
      element.removeEventListener('play', began)
      turn.current += 1
      awaited.current = null
      hls.current?.destroy()
      hls.current = null
      loaded.current = null
    }
  }, [video, film?.base, load])

  return {
    quality,
    savesData,
    isChosen,
    asItIs,
    choose(next) {
      wanted.current = next
      setQuality(next)
      chosen.current = true
      setChosen(true)
      setAsItIs(false)
      const element = video.current
      if (!element || !film) return
      delete element.dataset.plain
      const isStarted = loaded.current !== null || !element.paused
      if (isStarted && loaded.current !== next) void load(element, film.base)
    },
  }
}

/** Another source, from the same moment. */
function from(element: HTMLVideoElement, address: string, at: number, then: () => void) {
  if (!address.endsWith('.m3u8')) element.dataset.plain = 'plain'
  const ready = () => {
    if (at > 0) element.currentTime = at
    then()
  }
  element.addEventListener('loadedmetadata', ready, { once: true })
  element.preload = 'auto'
  element.src = address
  element.load()
}

/**
 * Whether the browser's own player reads playlists well. Chromium says that it may, but asks for every fragment from the first
 * byte of the file on; browsers by Apple do it well, and can be told by what only they have.
 */
const playsItself = (element: HTMLVideoElement): boolean =>
  element.canPlayType(nativeKind) !== '' && ('ManagedMediaSource' in window || !('MediaSource' in window))

const savingData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
