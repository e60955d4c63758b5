import { performance } from 'node:perf_hooks'

const out = process.stdout

/** Says what happens: a line that counts seconds on a terminal, plain lines in a file or a pipe. */
export class Steps {
  #done = 0
  readonly #all: number

  constructor(all: number) {
    this.#all = all
  }

  /** Runs one step; what `work` hands to `say` shows as progress, what it returns closes the line. */
  async step(name: string, work: (say: (progress: string) => void) => Promise<string>): Promise<void> {
    const head = `${++this.#done}/${this.#all} ${name.padEnd(10)}`
    const began = performance.now()
    const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
    let progress = '…'
    const draw = () => out.isTTY && out.write(`\r\x1b[2K${head} ${progress} ${seconds()}`)
    const say = (text: string) => {
      progress = text
      if (!out.isTTY) out.write(`${head} ${text}\n`)
    }
    if (!out.isTTY) out.write(`${head} …\n`)
    draw()
    const timer = setInterval(draw, 250)
    try {
      const result = await work(say)
      out.write(`${out.isTTY ? '\r\x1b[2K' : ''}${head} ${result} (${seconds()})\n`)
    } catch (error) {
      if (out.isTTY) out.write('\n')
      throw error
    } finally {
      clearInterval(timer)
    }
  }
}

/** Lines in a frame. */
export function frame(lines: string[]): string {
  const width = Math.max(...lines.map((line) => line.length))
  const bar = '─'.repeat(width + 2)
  return [`┌${bar}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${bar}┘`].join('\n')
}
