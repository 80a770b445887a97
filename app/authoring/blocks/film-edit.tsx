import { Clapperboard } from 'lucide-react'
import type { EditProps } from './block.ts'
import type { Played } from './played.ts'
import { EditPlayed } from './played-edit.tsx'

export default function EditFilm(props: EditProps<Played>) {
  return <EditPlayed kind="video" icon={Clapperboard} accept="video/mp4,video/webm" {...props} />
}
