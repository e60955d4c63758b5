import { execFile } from 'node:child_process'
import { CompositionFailed } from './compose.ts'

/**
 * What a file holds that can be shown and heard: ffmpeg says it of each input, and then that no output was named.
 * Throws `CompositionFailed` when ffmpeg itself does not run, which says nothing about the file.
 */
export const probe = (ffmpeg: string, path: string): Promise<{ video: boolean; audio: boolean }> =>
  new Promise((resolve, reject) => {
    execFile(ffmpeg, ['-nostdin', '-hide_banner', '-i', path], (error, _out, said) =>
      said.includes(path)
        ? resolve({
            video: /Stream #.*Video: .*\b\d+x\d+/.test(said),
            audio: /Stream #.*Audio: \w+, \d+ Hz/.test(said),
          })
        : reject(new CompositionFailed(said.slice(-2000) || error?.message)),
    )
  })
