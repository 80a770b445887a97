import { type UploadUse, workUpload } from '#app/authoring/upload-uses.server.ts'
import { captionUpload } from './captions/caption-upload.server.ts'
import { makeSoon } from './processing/asking.server.ts'
import { addMaterial, setPoster, setVideo } from './recordings.server.ts'
import { drawSoon } from './slides/decks.server.ts'
import { chooseSlides } from './slides/slides.server.ts'

const pageOf = (workId: string) => `/recordings/${workId}`

const arriving = workUpload('recordingVideo', 'recording', pageOf, (db, person, workId, media, now) =>
  setVideo(db, person, workId, media, now),
)

/** Once it is kept, the background makes it ready; its opening picture comes with that. */
const video: UploadUse = {
  ...arriving,
  async receive(...sent) {
    const received = await arriving.receive(...sent)
    if (received.ok) await makeSoon()
    return received
  },
}

const poster = workUpload('recordingPoster', 'picture', pageOf, (db, person, workId, media, now) =>
  setPoster(db, person, workId, media.id, now),
)

const material = workUpload('recordingMaterial', 'material', pageOf, (db, person, workId, media, now) =>
  addMaterial(db, person, workId, media.id, now),
)

/** Slides are one of the papers to take along; the background draws them. */
const arrivingSlides = workUpload(
  'recordingSlides',
  'material',
  pageOf,
  async (db, person, workId, media, now) =>
    (await addMaterial(db, person, workId, media.id, now)) && chooseSlides(db, person, workId, media.id, now),
)

const slides: UploadUse = {
  ...arrivingSlides,
  async receive(...sent) {
    const received = await arrivingSlides.receive(...sent)
    if (received.ok) await drawSoon()
    return received
  },
}

/** The files that belong to a recording; `app/registries.ts` lists them. */
export const recordingUploads: readonly UploadUse[] = [video, poster, captionUpload, material, slides]
