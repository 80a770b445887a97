import { idIn } from '#app/authoring/params.server.ts'
import { endpoint, notFound } from '#app/people/gate.server.ts'
import { db } from '#db/connection.ts'
import { mayGoOn } from '../leave.server.ts'
import { renditionResponse } from '../processing/renditions.server.ts'
import { isSigned } from '../processing/signed.server.ts'

/** Whoever asked at an address that knows them was sent here for a minute; the signature is the permission to begin. */
export const loader = endpoint('anyone', async ({ params, request, url, now }) => {
  const id = idIn(params, 'renditionId')
  if (!isSigned(id, url.searchParams, now)) notFound()
  const leave = url.searchParams.get('leave') ?? ''
  return (await renditionResponse(db, request, id, mediaId => mayGoOn(db, mediaId, leave))) ?? notFound()
})
