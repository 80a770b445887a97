/** Someone else at the same text, as the server names them. */
export interface Someone {
  readonly id: string
  readonly name: string
}

const tones = ['others-first', 'others-second', 'others-third', 'others-fourth'] as const

/** The class of a colour that stays one person's; names say who it is. */
export const toneOf = (id: string | undefined) =>
  tones[[...(id ?? '')].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % tones.length] ?? tones[0]

/** Who else is there, each once, by name; `own` is this page's place among the states. */
export function othersIn(
  states: ReadonlyMap<number, Record<string, unknown>>,
  own: number,
): readonly Someone[] {
  const found = new Map<string, Someone>()
  for (const [place, { user }] of states) {
    if (place !== own && isSomeone(user)) found.set(user.id, user)
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name))
}

const isSomeone = (user: unknown): user is Someone =>
  typeof user === 'object' && user !== null && 'id' in user && 'name' in user && typeof user.name === 'string'
