import type { ProcessingState } from './processing-machine.ts'

/** Whether nothing more comes by itself. */
export const isOver = ({ state }: { readonly state: ProcessingState }): boolean =>
  state === 'ready' || state === 'refused' || state === 'failed'
