import { AudioLines } from 'lucide-react'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { ofPlayed, type Played } from './played.ts'

const EditSound = editLater(() => import('./sound-edit.tsx'))

/** Something to listen to, from the files of the course. */
export const sound = defineBlock<Played>({
  ...ofPlayed,
  name: 'audio',
  word: 'audio',
  find: 'audioFind',
  icon: AudioLines,
  Edit: props => <EditSound {...props} />,
})
