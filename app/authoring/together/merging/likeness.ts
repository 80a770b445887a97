/** How much of what two things say is the same: 0 for nothing, 1 for all of it. */
export function likenessOf(one: unknown, other: unknown): number {
  const [here, there] = [saidIn(one), saidIn(other)]
  const shared = [...here].filter(word => there.has(word)).length
  return shared === 0 ? 0 : (2 * shared) / (here.size + there.size)
}

function saidIn(value: unknown, said = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') for (const word of value.match(/[\p{L}\p{N}]+/gu) ?? []) said.add(word)
  else if (typeof value === 'number') said.add(String(value))
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) saidIn(inner, said)
  return said
}
