import type { Visitor } from './visitor.ts'

export { loudness, probeFilm } from '../../apps/api/test/film.ts'

/** Gives a person a voice of their own, a lasting tone, so that it can be found again in what was recorded. */
export const speakAs = ({ context }: Visitor, hertz: number): Promise<unknown> =>
  context.addInitScript((pitch) => {
    const { mediaDevices } = navigator
    const original = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await original(wanted)
      if (!wanted?.audio) return stream
      const sound = new AudioContext()
      const tone = new OscillatorNode(sound, { frequency: pitch })
      const out = sound.createMediaStreamDestination()
      tone.connect(out)
      tone.start()
      return new MediaStream([...out.stream.getAudioTracks(), ...stream.getVideoTracks()])
    }
  }, hertz)
