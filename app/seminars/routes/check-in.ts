import { mutationAfter, resource } from '#app/people/gate.server.ts'
import { checkInForm, mayCheckIn, takeCode } from '../attendance/check-in.server.ts'

/** A code of a session, typed now or kept on the device since. */
export const action = resource(mutationAfter('signedIn', checkInForm, mayCheckIn, takeCode))
