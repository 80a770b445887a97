/** How headings part a text: each of the highest begins a lesson, or a module whose lessons the next level begins. */
export type Split = 'auto' | 'lessons' | 'modules'

/** One block at the top of a text, as far as parting it needs to know. */
export interface Top {
  /** 1 to 6 for a heading, else 0. */
  readonly level: number
  readonly text: string
  /** A heading that names the whole. */
  readonly isTitle: boolean
}

export interface SplitLesson {
  readonly title: string
  /** Places (from 0) of its blocks. */
  readonly blocks: readonly number[]
}

export interface SplitCourse {
  readonly title: string
  readonly modules: readonly { readonly title: string; readonly lessons: readonly SplitLesson[] }[]
}

/**
 * Parts a text by its headings into modules and lessons; every block that is no such heading comes into exactly one lesson.
 * What stands before the first heading becomes a lesson with an empty title.
 */
export function splitByHeadings(tops: readonly Top[], split: Split): SplitCourse {
  const titleAt = titlePlace(tops)
  const left = tops.map((top, at) => ({ ...top, at })).filter(({ at }) => at !== titleAt)
  const levels = [...new Set(left.map(({ level }) => level).filter(Boolean))].sort()
  const [high = 0, low = 0] = levels
  const asModules = split === 'modules' || (split === 'auto' && looksLikeModules(left, high, low))
  const modules: { title: string; lessons: { title: string; blocks: number[] }[] }[] = []
  for (const { level, text, at } of left) {
    const isModule = asModules && level === high
    const isLesson = level !== 0 && (asModules ? level === low : level === high)
    if (isModule) modules.push({ title: text, lessons: [] })
    else {
      if (modules.length === 0) modules.push({ title: '', lessons: [] })
      const lessons = modules.at(-1)!.lessons
      if (isLesson) lessons.push({ title: text, blocks: [] })
      else {
        if (lessons.length === 0) lessons.push({ title: modules.at(-1)!.title, blocks: [] })
        lessons.at(-1)!.blocks.push(at)
      }
    }
  }
  return {
    title: titleAt < 0 ? '' : (tops[titleAt]?.text ?? ''),
    modules: modules.map(module => ({
      ...module,
      lessons: module.lessons.length ? module.lessons : [{ title: module.title, blocks: [] }],
    })),
  }
}

/** A title by its style, or the only heading of its level when it stands first and others stand below. */
function titlePlace(tops: readonly Top[]): number {
  const styled = tops.findIndex(({ isTitle }) => isTitle)
  if (styled >= 0) return styled
  const headings = tops.map((top, at) => ({ ...top, at })).filter(({ level }) => level > 0)
  const [first, ...rest] = headings
  const isAlone = first && rest.length > 1 && rest.every(({ level }) => level > first.level)
  return isAlone && first.at === 0 ? first.at : -1
}

/** Whether the highest headings only gather others: each is followed at once by one of the next level. */
function looksLikeModules(tops: readonly Top[], high: number, low: number): boolean {
  const places = tops.flatMap(({ level }, at) => (level === high ? [at] : []))
  return low > 0 && places.length > 1 && places.every(at => tops[at + 1]?.level === low)
}
