import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const isOurs = (pid: string): boolean => {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === process.cwd() &&
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('embedded-worker')
    )
  } catch {
    return false
  }
}

/** Kills the process that records, of the product that was started from this folder. */
export function killRecorder(): void {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name))
  if (pids.length === 0) throw new Error('No recorder runs.')
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL')
}
