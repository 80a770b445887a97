/** `newId`: a new UUIDv7, sorts by time and never collides across machines. `isId`: whether a text is a UUID at all. */
export { v7 as newId, validate as isId } from 'uuid'
