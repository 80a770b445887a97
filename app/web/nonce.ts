import { createContext, useContext } from 'react'

const Nonce = createContext<string | undefined>(undefined)

/** Carries the nonce of this one answer to the scripts in it; the browser has no need to know it afterwards. */
export const WithNonce = Nonce.Provider

export const useNonce = () => useContext(Nonce)
