/** Fields of blocks and questions that are read, not followed, counted or compared. */
const read: ReadonlySet<string> = new Set(
  'title caption alt words why instead front back ask text items explanation speaker consequence advice unit accepted prompt term short meaning source transcript'.split(
    ' ',
  ),
)

/** Whether what stands in a field of this name is words for a reader. */
export const isRead = (name: string): boolean => read.has(name)
