/** Seconds that a signed address lives, so that what is withdrawn stops within a minute. */
export const lifetime = 60

/** What is signed: the file and the moment until which it may be read, in seconds since 1970. */
export const signedWords = (renditionId: string, until: number) => `rendition ${renditionId} ${until}`

/** Whether an address that holds until `until` may still be read, and was not made for later than it could be. */
export const isAlive = (until: number, now: Date): boolean => {
  const left = until - now.getTime() / 1000
  return left > 0 && left <= lifetime
}
