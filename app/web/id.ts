/** A new UUIDv7: sorts by time and never collides across machines. */
export { v7 as newId } from 'uuid'
