import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mayInstall } from '../../../scripts/browser.ts'

const program = '/usr/bin/janus'

/** Whether Janus is here, after Debian's packages were installed where that may be done without asking. */
export function hasJanus(): boolean {
  if (!existsSync(program) && mayInstall())
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'janus', 'janus-tools'], {
      stdio: 'ignore',
    })
  return existsSync(program)
}

export type Janus = {
  url: string
  folder: string
  /** Dies at once, and is started again at the same address. */
  killAndStart: () => Promise<void>
  stop: () => Promise<void>
}

/** A real Janus on this machine, with nothing but the VideoRoom and WebSockets on the loopback address. */
export async function startJanus(): Promise<Janus> {
  const home = await mkdtemp(join(tmpdir(), 'imeds-janus-'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const libraries = '/usr/lib/x86_64-linux-gnu/janus'
  for (const folder of ['plugins', 'transports', 'recordings', 'none']) await mkdir(join(home, folder))
  await symlink(`${libraries}/plugins/libjanus_videoroom.so`, join(home, 'plugins/libjanus_videoroom.so'))
  await symlink(
    `${libraries}/transports/libjanus_websockets.so`,
    join(home, 'transports/libjanus_websockets.so'),
  )
  await writeFile(
    join(home, 'janus.jcfg'),
    `general: { configs_folder = "${home}"; plugins_folder = "${home}/plugins"; transports_folder = "${home}/transports"; events_folder = "${home}/none"; loggers_folder = "${home}/none"; debug_level = 2; interface = "127.0.0.1" }
     media: { rtp_port_range = "40000-40200" }
     nat: { ice_lite = false; ice_enforce_list = "127.0.0.1"; full_trickle = false }`,
  )
  await writeFile(
    join(home, 'janus.transport.websockets.jcfg'),
    `general: { ws = true; ws_port = ${port}; ws_ip = "127.0.0.1" } admin: { admin_ws = false }`,
  )
  await writeFile(join(home, 'janus.plugin.videoroom.jcfg'), 'general: { }')
  const start = async () => {
    const child = spawn(program, ['-F', home, '-C', join(home, 'janus.jcfg')], { stdio: 'ignore' })
    const gone = new Promise((resolve) => child.once('exit', resolve))
    await answers(port)
    return async (signal: 'SIGTERM' | 'SIGKILL') => {
      child.kill(signal)
      await gone
    }
  }
  let end = await start()
  return {
    url: `ws://127.0.0.1:${port}`,
    folder: join(home, 'recordings'),
    killAndStart: async () => {
      await end('SIGKILL')
      end = await start()
    },
    stop: async () => {
      await end('SIGTERM')
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function answers(port: number): Promise<void> {
  for (let n = 0; n < 100; n++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Janus does not answer.')
}
