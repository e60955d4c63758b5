const seconds = 1.2

type Sink = { setSinkId?: (id: string) => Promise<void> }

/** Plays two soft notes, through the chosen speaker where the browser lets one choose. */
export async function playTone(speaker: string | null): Promise<void> {
  const context = new AudioContext()
  const player = new Audio()
  try {
    const out = context.createMediaStreamDestination()
    const volume = context.createGain()
    volume.gain.value = 0.15
    volume.connect(out)
    for (const [at, hertz] of [
      [0, 523],
      [0.4, 659],
    ] as const) {
      const note = context.createOscillator()
      note.frequency.value = hertz
      note.connect(volume)
      note.start(context.currentTime + at)
      note.stop(context.currentTime + at + 0.35)
    }
    player.srcObject = out.stream
    if (speaker !== null) await (player as Sink).setSinkId?.(speaker)
    await player.play()
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  } finally {
    player.srcObject = null
    await context.close()
  }
}
