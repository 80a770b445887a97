/** Where the fragments of a rendition lie in its one file. Sizes and places are bytes. */
export interface Fragments {
  readonly head: { readonly bytes: number; readonly at: number }
  readonly fragments: readonly (readonly [seconds: number, bytes: number, at: number])[]
}

/** Reads what ffmpeg writes beside a single file; null where it is not that. */
export function readPlaylist(text: string): Fragments | null {
  const map = /#EXT-X-MAP:.*BYTERANGE="(\d+)@(\d+)"/.exec(text)
  const found = text.matchAll(/#EXTINF:([\d.]+),[^\n]*\n#EXT-X-BYTERANGE:(\d+)@(\d+)/g)
  const fragments = [...found].map(
    ([, seconds, bytes, at]) => [Number(seconds), Number(bytes), Number(at)] as const,
  )
  if (!map || fragments.length === 0 || !text.includes('#EXT-X-ENDLIST')) return null
  return { head: { bytes: Number(map[1]), at: Number(map[2]) }, fragments }
}

/** Whether the fragments are the whole file of `bytes`, one after the other, and nothing beyond it. */
export function isWhole({ head, fragments }: Fragments, bytes: number): boolean {
  let at = head.at + head.bytes
  for (const [seconds, length, from] of fragments) {
    if (from !== at || length <= 0 || !(seconds >= 0)) return false
    at += length
  }
  return head.at === 0 && fragments.length > 0 && at === bytes
}

export const secondsIn = ({ fragments }: Fragments): number =>
  fragments.reduce((sum, [seconds]) => sum + seconds, 0)

/** The playlist of one rendition, whose file stands at `address`. */
export function mediaPlaylist({ head, fragments }: Fragments, address: string): string {
  const longest = Math.max(1, ...fragments.map(([seconds]) => Math.round(seconds)))
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${longest}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI="${address}",BYTERANGE="${head.bytes}@${head.at}"`,
    ...fragments.flatMap(([seconds, bytes, at]) => [
      `#EXTINF:${seconds.toFixed(6)},`,
      `#EXT-X-BYTERANGE:${bytes}@${at}`,
      address,
    ]),
    '#EXT-X-ENDLIST',
    '',
  ].join('\n')
}

export interface Variant {
  readonly address: string
  readonly width: number
  readonly height: number
  readonly codecs: string
  readonly fragments: Fragments
}

/** Bits a second: the most of any fragment, and over all. */
function rates({ fragments }: Fragments): { readonly most: number; readonly mean: number } {
  const most = Math.max(...fragments.map(([seconds, bytes]) => (bytes * 8) / Math.max(seconds, 1)))
  const bytes = fragments.reduce((sum, [, each]) => sum + each, 0)
  const seconds = fragments.reduce((sum, [each]) => sum + each, 0)
  return { most: Math.ceil(most), mean: Math.ceil((bytes * 8) / Math.max(seconds, 1)) }
}

/** The playlist from which a player picks by the line; the second smallest stands first, with which it begins. */
export function masterPlaylist(variants: readonly Variant[]): string {
  const bySize = [...variants].sort((one, other) => one.height * one.width - other.height * other.width)
  const order = [...bySize.slice(1, 2), ...bySize.slice(0, 1), ...bySize.slice(2)]
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...order.flatMap(({ address, width, height, codecs, fragments }) => {
      const { most, mean } = rates(fragments)
      return [
        `#EXT-X-STREAM-INF:BANDWIDTH=${most},AVERAGE-BANDWIDTH=${mean},CODECS="${codecs}",RESOLUTION=${width}x${height}`,
        address,
      ]
    }),
    '',
  ].join('\n')
}

/** The names players ask for, of an MP4 as it begins: `avc1.…` by its decoder's own words, and AAC. */
export function codecsIn(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1')
  const at = text.indexOf('avcC')
  const profile = [...head.subarray(at + 5, at + 8)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return [at >= 0 && `avc1.${profile}`, text.includes('mp4a') && 'mp4a.40.2'].filter(Boolean).join(',')
}
