import { words } from './words.ts'

export interface Kept {
  readonly path: string
  readonly title: string
}

export interface Looks {
  readonly language: 'id' | 'en'
  readonly theme: string | null
}

/** What a kept page says of itself: its title and the looks of its reader. */
export function readPage(html: string): Looks & { title: string } {
  const tag = /<html[^>]*>/.exec(html)?.[0] ?? ''
  return {
    language: /\blang="en"/.test(tag) ? 'en' : 'id',
    theme: /\bdata-theme="(light|dark)"/.exec(tag)?.[1] ?? null,
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/ · Bina$/, '') ?? '',
  }
}

/** The page in place of one that is not on the device. Titles come from our own pages and are HTML already. */
export function offlinePage(
  { language, theme }: Looks,
  path: string,
  styles: readonly string[],
  kept: readonly Kept[],
): string {
  const t = words[language]
  return `<!doctype html>
<html lang="${language}"${theme ? ` data-theme="${theme}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.title} · Bina</title>
${styles.map(href => `<link rel="stylesheet" href="${attribute(href)}">`).join('\n')}
</head>
<body>
<main class="mx-auto flex w-full max-w-xl flex-col items-start px-4 pt-10 pb-20 sm:px-8 sm:pt-20">
<svg aria-hidden="true" viewBox="0 0 240 160" class="mb-6 h-auto w-52 text-quiet"><use href="/drawings.svg#offline"/></svg>
<h1 class="text-3xl">${t.title}</h1>
<p class="mt-4">${t.what}</p>
<p class="mt-2">${t.safe}</p>
<p class="mt-8"><a class="inline-flex min-h-11 items-center rounded-control bg-primary px-5 py-2 font-semibold text-on-primary" href="${attribute(path)}">${t.again}</a></p>
${kept.length > 0 ? list(t.kept, kept) : ''}
</main>
</body>
</html>`
}

const list = (heading: string, kept: readonly Kept[]) => `<h2 class="mt-12 text-xl">${heading}</h2>
<ul class="mt-3 w-full divide-y divide-line border-y border-line">
${kept.map(({ path, title }) => `<li><a class="flex min-h-12 items-center py-2 hover:text-primary" href="${attribute(path)}">${title}</a></li>`).join('\n')}
</ul>`

const attribute = (text: string) => text.replace(/[&"<>]/g, sign => `&#${sign.codePointAt(0)};`)
