import type { Page } from '@playwright/test'

export interface Line {
  cut(): Promise<void>
  mend(): Promise<void>
}

/** Puts a page on a line of so many kilobits a second, with nothing kept from before, which can be cut and mended. */
export async function lineOf(page: Page, kilobits: number): Promise<Line> {
  const client = await page.context().newCDPSession(page)
  const bytes = (kilobits * 1000) / 8
  const emulate = async (offline: boolean) =>
    void (await client.send('Network.emulateNetworkConditions', {
      ...{ offline, latency: 150, downloadThroughput: bytes, uploadThroughput: bytes },
    }))
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  await emulate(false)
  return { cut: () => emulate(true), mend: () => emulate(false) }
}
