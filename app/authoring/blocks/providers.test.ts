import { expect, it } from 'vitest'
import { frameOf, providers } from './providers.ts'

it.each([
  [
    'https://www.youtube.com/watch?v=V74AxCqOTvg&t=9',
    'https://www.youtube-nocookie.com/embed/V74AxCqOTvg?rel=0',
  ],
  ['https://youtu.be/V74AxCqOTvg?si=x', 'https://www.youtube-nocookie.com/embed/V74AxCqOTvg?rel=0'],
  ['https://m.youtube.com/shorts/V74AxCqOTvg', 'https://www.youtube-nocookie.com/embed/V74AxCqOTvg?rel=0'],
  ['https://vimeo.com/1084537', 'https://player.vimeo.com/video/1084537?dnt=1'],
  [
    'https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh_i8eXc67Jo2O9C6Vuc/edit#slide=id.p',
    'https://docs.google.com/presentation/d/1EAYk18WDjIG-zp_0vLm3CsfQh_i8eXc67Jo2O9C6Vuc/embed',
  ],
])('knows what to show of %s', (address, src) => {
  expect(frameOf(address)?.src).toBe(src)
})

it.each([
  '',
  'javascript:alert(1)',
  'http://www.youtube.com/watch?v=V74AxCqOTvg',
  'https://youtube.com.evil.example/watch?v=V74AxCqOTvg',
  'https://evil.example/youtube.com/watch?v=V74AxCqOTvg',
  'https://x@www.youtube.com/watch?v=V74AxCqOTvg',
  'https://www.youtube.com/watch?v=../../x',
  'https://www.youtube.com/redirect?q=https://evil.example',
  'https://vimeo.com/about',
  'https://docs.google.com/forms/d/1EAYk18WDjIG-zp_0vLm3CsfQh_i8eXc67Jo2O9C6Vuc/edit',
])('shows nothing of %j', address => {
  expect(frameOf(address)).toBeNull()
})

it('frames come from the hosts in the list alone', () => {
  expect(providers.map(({ host }) => host)).toEqual([
    'www.youtube-nocookie.com',
    'player.vimeo.com',
    'docs.google.com',
  ])
})
