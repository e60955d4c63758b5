import { execFile } from 'node:child_process'

/** What a file holds that can be shown and heard: ffmpeg says it of each input, and then that no output was named. */
export const probe = (ffmpeg: string, path: string): Promise<{ video: boolean; audio: boolean }> =>
  new Promise((resolve) => {
    execFile(ffmpeg, ['-nostdin', '-hide_banner', '-i', path], (_error, _out, said) =>
      resolve({
        video: /Stream #.*Video: .*\b\d+x\d+/.test(said),
        audio: /Stream #.*Audio: \w+, \d+ Hz/.test(said),
      }),
    )
  })
