import { Clapperboard } from 'lucide-react'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { ofPlayed, type Played } from './played.ts'

const EditFilm = editLater(() => import('./film-edit.tsx'))

/** A short film from the files of the course. */
export const film = defineBlock<Played>({
  ...ofPlayed,
  name: 'video',
  word: 'video',
  find: 'videoFind',
  icon: Clapperboard,
  Edit: props => <EditFilm {...props} />,
})
