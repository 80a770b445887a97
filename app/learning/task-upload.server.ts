import { fileTypeFromBuffer } from 'file-type'
import { BrokenForm, gather, readMultipart, textFrom } from '#app/web/multipart.server.ts'
import { TooLarge } from '#app/web/storage.server.ts'
import { taskFileKinds, taskFileLimit } from './task-file.ts'
import type { HandedFile } from './tasks.server.ts'

export type Uploaded =
  | { readonly ok: true; readonly answer: string; readonly file: HandedFile | null }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'wrongType' | 'broken' }

/**
 * Reads a task's form: its text, and its file if there is one; what the file is decide its first bytes, not its name. The file
 * stays in memory: it is kept only once the task is taken.
 */
export async function uploadedTask(request: Request): Promise<Uploaded> {
  let answer = ''
  let file: HandedFile | null = null
  try {
    for await (const part of readMultipart(request)) {
      if (part.name === 'answer' && part.filename === null)
        answer = (await textFrom(part.content)).slice(0, 20_000)
      if (part.name !== 'file' || !part.filename) continue
      if (file) return { ok: false, reason: 'broken' }
      const content = await gather(part.content, taskFileLimit)
      if (content.length === 0) continue
      const mime = (await fileTypeFromBuffer(content))?.mime ?? ''
      if (!taskFileKinds[mime]) return { ok: false, reason: 'wrongType' }
      file = { content, name: cleanName(part.filename), mime }
    }
  } catch (fault) {
    if (fault instanceof TooLarge) return { ok: false, reason: 'tooLarge' }
    if (fault instanceof BrokenForm) return { ok: false, reason: 'broken' }
    throw fault
  }
  return { ok: true, answer, file }
}

const cleanName = (name: string) =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}"<>|:*?]/gu, '')
    .slice(-120) || 'berkas'
