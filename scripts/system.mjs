import { spawnSync } from 'node:child_process'
import { chromium, find } from './browser.mjs'
import { say } from './house.mjs'

const managers = [
  {
    program: 'apt-get',
    prepare: ['update', '-qq'],
    install: ['install', '-y', '-qq', '--no-install-recommends'],
    lighter: 'chromium-headless-shell',
  },
  { program: 'dnf', install: ['install', '-y', '-q'] },
  { program: 'apk', install: ['add', '--no-progress'] },
  { program: 'pacman', install: ['-Sy', '--noconfirm'] },
]

/** What the tests need of the system beside npm's packages, by the name that package managers agree on. */
const needed = [
  { name: 'chromium', present: chromium },
  { name: 'ffmpeg', present: () => find('ffmpeg') },
]

/** Installs what is absent when this machine lets us; otherwise says what to install. Returns the names still missing. */
export function ensureSystemPrograms() {
  const manager = managers.find(({ program }) => find(program))
  const asRoot = rightToInstall()
  if (asRoot && manager?.lighter && !find(manager.lighter)) install(manager, asRoot, [manager.lighter])
  const absent = missing()
  if (absent.length === 0) return []
  if (manager && asRoot) install(manager, asRoot, absent)
  const still = missing()
  if (still.length > 0) {
    const how = manager
      ? `: ${['sudo', manager.program, ...manager.install.slice(0, 1), ...still].join(' ')}`
      : ''
    say(
      `The tests need ${still.join(' and ')}, which could not be installed here. Please install ${still.length > 1 ? 'them' : 'it'}${how}`,
    )
  }
  return still
}

const missing = () => needed.filter(({ present }) => !present()).map(({ name }) => name)

/** The words to put before a command to run it as root, or undefined when we may not. */
function rightToInstall() {
  if (process.getuid?.() === 0) return []
  return find('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

function install({ program, prepare, install }, asRoot, names) {
  say(`Installing ${names.join(' and ')} with ${program} …`)
  const run = args => {
    const [first, ...rest] = [...asRoot, program, ...args]
    const { status, stdout, stderr } = spawnSync(first, rest, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) say(`${stdout}${stderr}`)
  }
  if (prepare) run(prepare)
  run([...install, ...names])
}
