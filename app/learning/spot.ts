import { isId } from '#app/web/id.ts'

/** The part and block that an address names; null when it names none. */
export function spotIn(url: URL): { readonly partId: string; readonly blockId: string } | null {
  const partId = url.searchParams.get('part') ?? ''
  const blockId = url.searchParams.get('block') ?? ''
  return isId(partId) && /^[\w-]{0,64}$/.test(blockId) ? { partId, blockId } : null
}
