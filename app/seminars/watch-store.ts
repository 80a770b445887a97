const nameOf = (key: string) => `bina-watching/${key}`

/** What was watched and has not reached the server yet; null when nothing waits. */
export function keptWatching(key: string): string | null {
  try {
    return localStorage.getItem(nameOf(key))
  } catch {
    return null
  }
}

/** Keeps words for the server on this device until they arrived; `null` forgets them. A device that keeps nothing is no fault. */
export function keepWatching(key: string, words: string | null) {
  try {
    if (words === null) localStorage.removeItem(nameOf(key))
    else localStorage.setItem(nameOf(key), words)
  } catch {
    // Told again with the next sign of the player.
  }
}

/**
 * Whether the server has them now. What it will never take counts as arrived: sending it again would not help. What is more
 * than can have been watched by now is told again.
 */
export async function sendWatching(url: string, words: string, leaving: boolean): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: words,
      keepalive: leaving && words.length < 60_000,
    })
    if (response.status === 404 || response.status === 422) return true
    return response.ok && (await response.json()).isTooMuch !== true
  } catch {
    return false
  }
}
