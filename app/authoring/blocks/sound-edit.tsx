import { AudioLines } from 'lucide-react'
import type { EditProps } from './block.ts'
import type { Played } from './played.ts'
import { EditPlayed } from './played-edit.tsx'

export default function EditSound(props: EditProps<Played>) {
  return (
    <EditPlayed
      kind="audio"
      icon={AudioLines}
      accept="audio/mpeg,audio/mp4,audio/x-m4a,.m4a,audio/ogg,audio/wav"
      {...props}
    />
  )
}
