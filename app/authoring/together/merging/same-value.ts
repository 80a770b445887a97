/** Whether two stored values are the same, in whatever order their fields were stored. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const fields = Object.keys(one)
  return (
    fields.length === Object.keys(other).length &&
    fields.every(field => Object.hasOwn(other, field) && sameValue(at(one, field), at(other, field)))
  )
}

const at = (value: object, field: string) => (value as Record<string, unknown>)[field]
