import { Clapperboard } from 'lucide-react'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { ofPlayed, type Played, ShowPlayed } from './played.tsx'

const EditFilm = editLater(() => import('./film-edit.tsx'))

/** A short film from the files of the course. */
export const film = defineBlock<Played>({
  ...ofPlayed,
  name: 'video',
  word: 'video',
  find: 'videoFind',
  icon: Clapperboard,
  Show: props => <ShowPlayed kind="video" {...props} />,
  Edit: props => <EditFilm {...props} />,
})
