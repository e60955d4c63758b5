export type Candidate = { candidate: string; sdpMid: string | null; sdpMLineIndex: number | null }

/** As many as one signal holds. */
const most = 30

/** Collects candidates for a moment: a dozen come within milliseconds, and each signal is a row and a notice. */
export function gather(send: (candidates: Candidate[]) => void, forMs = 30) {
  let waiting: Candidate[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    while (waiting.length > 0) send(waiting.splice(0, most))
  }
  return {
    add({ candidate, sdpMid, sdpMLineIndex }: Candidate) {
      waiting.push({ candidate, sdpMid, sdpMLineIndex })
      timer ??= setTimeout(flush, forMs)
    },
    stop() {
      clearTimeout(timer)
      waiting = []
    },
  }
}
