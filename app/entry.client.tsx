import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { isLanguage } from '#app/web/language.ts'
import { Speak } from '#app/web/words.tsx'

const { lang } = document.documentElement

// Whoever goes on before a page's data has all come breaks it off; Remix leaves that end of the stream to nobody.
window.addEventListener('unhandledrejection', event => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault()
})

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Speak value={isLanguage(lang) ? lang : 'id'}>
        <RemixBrowser />
      </Speak>
    </StrictMode>,
  )
})
