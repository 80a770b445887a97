import { Eye, Headphones } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { byTheLine, choicesOf, type Film, pictureChoice, soundOnly } from './film.ts'
import type { Watching } from './use-film.ts'
import { words } from './words.ts'

/** How one watches, each way with what it weighs; sound alone by one press. */
export function QualityChoice({ film, watching }: { film: Film; watching: Watching }) {
  const t = useWords(words)
  const { bytes } = useFormat()
  const choices = choicesOf(film)
  const sound = choices.find(({ quality }) => quality === soundOnly)
  const { quality, savesData, choose } = watching
  const picture = pictureChoice(film, savesData)
  const nameOf = (name: string, size: string) => {
    if (name === byTheLine) return t('qualityLine', { size })
    if (name !== soundOnly) return t('qualityHeight', { name, size })
    return t(film.slideBytes ? 'qualitySlides' : 'qualitySound', { size })
  }
  if (choices.length < 2) return null
  return (
    <>
      <Select
        name="quality"
        label={t('quality')}
        value={quality}
        onChange={event => choose(event.currentTarget.value)}
        options={choices.map(each => ({
          value: each.quality,
          label: nameOf(each.quality, bytes(each.bytes)),
        }))}
        className="w-80 max-w-full"
      />
      {sound &&
        (quality === soundOnly && picture ? (
          <Button type="button" icon={Eye} onClick={() => choose(picture.quality)}>
            {t('seeAgain', { size: bytes(picture.bytes) })}
          </Button>
        ) : (
          <Button type="button" icon={Headphones} onClick={() => choose(soundOnly)}>
            {t(film.slideBytes ? 'listenSlides' : 'listenOnly', { size: bytes(sound.bytes) })}
          </Button>
        ))}
    </>
  )
}

interface WeightProps {
  readonly film: Film | null
  readonly watching: Watching
  readonly seconds: number
  /** Of the file as it was uploaded. */
  readonly bytes: number
}

/** What playing will cost, before it is pressed, and what was chosen for whom. */
export function Weight({ film, watching, seconds, bytes: whole }: WeightProps) {
  const t = useWords(words)
  const { clock, bytes } = useFormat()
  const { quality, savesData, isChosen, asItIs } = watching
  const sound = film?.slideBytes
    ? ({ saves: 'savesDataSlides', listening: 'listeningSlides' } as const)
    : ({ saves: 'savesData', listening: 'listening' } as const)
  const listens = film !== null && !asItIs && quality === soundOnly
  const chosen = film && !asItIs && choicesOf(film).find(choice => choice.quality === quality)
  const word = chosen && quality === byTheLine ? 'beforePlayingLine' : 'beforePlaying'
  return (
    <span>
      {t(word, { length: clock(seconds), size: bytes(chosen ? chosen.bytes : whole) })}{' '}
      <span role="status">
        {film && asItIs && t('asItIs')}
        {!asItIs && savesData && !isChosen && t(listens ? sound.saves : 'savesDataPicture')}
        {listens && (isChosen || !savesData) && t(sound.listening)}
      </span>
    </span>
  )
}
