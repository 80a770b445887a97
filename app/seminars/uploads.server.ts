import { type UploadUse, workUpload } from '#app/authoring/upload-uses.server.ts'
import { captionUpload } from './captions/caption-upload.server.ts'
import { makeSoon } from './processing/asking.server.ts'
import { addMaterial, setPoster, setVideo } from './recordings.server.ts'

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

/** The files that belong to a recording; `app/registries.ts` lists them. */
export const recordingUploads: readonly UploadUse[] = [video, poster, captionUpload, material]
