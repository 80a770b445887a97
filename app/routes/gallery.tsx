import { notFound, page } from '#app/people/gate.server.ts'
import { Gallery } from '#app/ui/gallery/gallery.tsx'
import { words } from '#app/ui/gallery/words.ts'
import { settings } from '#app/web/settings.server.ts'
import { titled } from '#app/web/title.ts'

export const meta = titled(words, 'title')

/** Only where Bina is made or shown; a production does not have it. */
export const loader = page('anyone', async () => (settings().BINA_ENV === 'production' ? notFound() : null))

export default Gallery
