/** Seconds that a signed address lives, so that what is withdrawn stops within a minute. */
export const lifetime = 60

/** What led someone to a video: for whom and what it was opened, each by its id. */
export type Leave =
  | readonly ['watched' | 'drafted', personId: string, workId: string]
  | readonly ['desk', personId: string, speakerId: string]
  | readonly ['link', linkId: string]

/** What is signed: the file, the moment until which it may be asked for, in seconds since 1970, and what led there. */
export const signedWords = (renditionId: string, until: number, leave: string) =>
  `rendition ${renditionId} ${until} ${leave}`

/** Whether an address that holds until `until` may still be read, and was not made for later than it could be. */
export const isAlive = (until: number, now: Date): boolean => {
  const left = until - now.getTime() / 1000
  return left > 0 && left <= lifetime
}
