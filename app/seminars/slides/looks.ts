import type { Showing } from './showings.ts'

/** Pixels of what is compared. */
export const lookSize = { width: 80, height: 45 } as const
const pixels = lookSize.width * lookSize.height

/** Grey pixels, row by row, 0 to 255. */
export type Look = ArrayLike<number>

/** The same with mean 0 and length 1, so that brightness and contrast do not count; all zero where it is one colour. */
function normal(look: ArrayLike<number>): Float32Array {
  const out = new Float32Array(pixels)
  let mean = 0
  for (let i = 0; i < pixels; i += 1) mean += (look[i] ?? 0) / pixels
  let square = 0
  for (let i = 0; i < pixels; i += 1) {
    const from = (look[i] ?? 0) - mean
    out[i] = from
    square += from * from
  }
  const length = Math.sqrt(square)
  if (length < pixels ** 0.5) return out.fill(0)
  for (let i = 0; i < pixels; i += 1) out[i] = (out[i] ?? 0) / length
  return out
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let i = 0; i < pixels; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}

/** What a vector has that another has not. */
function without(look: Float32Array, common: Float32Array): Float32Array {
  const share = dot(look, common)
  const rest = look.map((value, i) => value - share * (common[i] ?? 0))
  const length = Math.sqrt(dot(rest, rest))
  return length < 0.05 ? rest.fill(0) : rest.map(value => value / length)
}

/** How much a frame may change and still be the same scene: mean difference of grey, of 255. */
const stillness = 1.5

/** Whether two frames show the same scene. */
function isStill(one: Look, other: Look): boolean {
  let sum = 0
  for (let i = 0; i < pixels; i += 1) sum += Math.abs((one[i] ?? 0) - (other[i] ?? 0))
  return sum / pixels < stillness
}

/** How alike a scene and a slide must be for it to be that slide, where being anything else counts as much. */
const another = 0.45

/** What going to another slide costs, in seconds of likeness: little to the next, more elsewhere and back. */
function stepCost(from: number, to: number): number {
  if (from === to) return 0
  if (from < 0 || to < 0) return 0.3
  if (to === from + 1) return 0.2
  return to > from ? 0.5 : 0.7
}

/**
 * Finds slides in a film: frames at even steps of `every` seconds against the looks of slides. Frames are gathered to scenes
 * by how much they change; each scene is compared with every slide, as a whole and in what that slide has that all have not,
 * since one template looks much like itself; and of all ways through the deck the most alike one is taken (Viterbi), going on
 * to the next slide being likelier than leaping. A stretch that is like no slide shows the one before.
 */
export function findSlides(
  frames: readonly Look[],
  slides: readonly Look[],
  every: number,
): readonly Showing[] {
  const search = searching(frames, slides, every)
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
  }
}

/** The same scene by scene, for who has others to serve meanwhile. */
export function* searching(
  frames: readonly Look[],
  slides: readonly Look[],
  every: number,
): Generator<void, readonly Showing[]> {
  if (slides.length === 0) return []
  const scenes = scenesOf(frames)
  const likeness = likenessTo(slides)
  const states = [-1, ...slides.keys()]
  let best = states.map(state => stepCost(-1, state) * -1)
  const from: number[][] = []
  for (const { at, length } of scenes) {
    yield
    const frame = frames[at]
    const like = frame ? likeness(frame) : slides.map(() => 0)
    // A scene of a minute says no more than one of ten seconds.
    const weight = Math.min(10, length * every)
    const came: number[] = []
    best = states.map((state, place) => {
      let [most, before] = [Number.NEGATIVE_INFINITY, 0]
      for (const [i, other] of states.entries()) {
        const value = (best[i] ?? 0) - stepCost(other, state)
        if (value > most) [most, before] = [value, i]
      }
      came[place] = before
      return most + weight * (state < 0 ? another : (like[state] ?? 0))
    })
    from.push(came)
  }
  return told(scenes, from, best, states, every)
}

interface Scene {
  /** Index of its first frame. */
  readonly first: number
  /** Index of the frame that stands for it: the last, when all has appeared. */
  readonly at: number
  /** Frames. */
  readonly length: number
}

function scenesOf(frames: readonly Look[]): readonly Scene[] {
  const scenes: Scene[] = []
  for (const [i, frame] of frames.entries()) {
    const last = scenes.at(-1)
    const before = frames[i - 1]
    if (last && before && isStill(before, frame))
      scenes[scenes.length - 1] = { first: last.first, at: i, length: last.length + 1 }
    else scenes.push({ first: i, at: i, length: 1 })
  }
  return scenes
}

function likenessTo(slides: readonly Look[]): (frame: Look) => readonly number[] {
  const normals = slides.map(normal)
  const common = normal(
    Float32Array.from(
      { length: pixels },
      (_, i) => normals.reduce((sum, each) => sum + (each[i] ?? 0), 0) * 255,
    ),
  )
  const own = normals.map(each => without(each, common))
  return frame => {
    const whole = normal(frame)
    const rest = without(whole, common)
    return normals.map((each, i) => {
      const alike = dot(whole, each)
      return slides.length === 1 ? alike : (alike + dot(rest, own[i] ?? rest)) / 2
    })
  }
}

function told(
  scenes: readonly Scene[],
  from: readonly (readonly number[])[],
  best: readonly number[],
  states: readonly number[],
  every: number,
): readonly Showing[] {
  let place = best.indexOf(Math.max(...best))
  const way: number[] = []
  for (let i = scenes.length - 1; i >= 0; i -= 1) {
    way[i] = states[place] ?? -1
    place = from[i]?.[place] ?? 0
  }
  const showings: Showing[] = []
  for (const [i, { first }] of scenes.entries()) {
    const number = (way[i] ?? -1) + 1
    if (number > 0 && number !== showings.at(-1)?.number) showings.push({ seconds: first * every, number })
  }
  return showings
}
