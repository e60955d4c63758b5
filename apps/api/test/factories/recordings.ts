import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as call from '@imeds/contracts/consultation'
import {
  changeRecordingConsent,
  recordingTextVersion as textVersion,
  type RecordingState,
} from '@imeds/contracts/recordings'
import { findFfmpeg } from '../../src/modules/recordings/composing/compose.ts'
import {
  RecorderBusy,
  type Recorder,
  type Tap,
  type TapEvent,
} from '../../src/modules/recordings/recorder/recorder.ts'
import type { TestApp } from '../harness.ts'
import { openLine, type Line } from '../live.ts'
import type { Person } from '../people.ts'
import type { Visit } from './consultation.ts'

const run = promisify(execFile)

/** A recorder without browsers: the test says when media arrives and when it stops. */
export function createTestRecorder() {
  const taps: Tap[] = []
  const open = new Set<string>()
  const listeners: ((event: TapEvent) => void)[] = []
  const emit = (event: TapEvent) => listeners.forEach((listener) => listener(event))
  const end = (id: string, at = new Date()) => {
    if (open.delete(id)) emit({ kind: 'ended', id, at })
  }
  const state = { busy: false, now: () => new Date() }
  const recorder: Recorder = {
    receive: async (tap) => {
      if (state.busy) throw new RecorderBusy('full')
      taps.push(tap)
      open.add(tap.id)
      return { answer: `answer to ${tap.offer}` }
    },
    stop: async (id) => end(id, state.now()),
    left: async () => [],
    onEvent: (listener) => void listeners.push(listener),
    close: async () => {},
  }
  return {
    recorder,
    state,
    taps,
    open,
    end,
    /** The first packet is written; the file holds a tone of so many seconds. */
    async start(
      { id, path }: Tap,
      { at, seconds, hertz = 440 }: { at: Date; seconds: number; hertz?: number },
    ) {
      await run(findFfmpeg(), [
        ...'-v error -f lavfi -i'.split(' '),
        `sine=frequency=${hertz}:sample_rate=48000`,
        '-t',
        String(seconds),
        ...'-c:a libopus -y'.split(' '),
        path,
      ])
      emit({ kind: 'started', id, at })
    },
  }
}

const media = { audio: true, video: true, screen: false, mode: 'video' } as const
export type Device = { line: Line; who: { ticket: string; presenceId: string } }

/** Comes into the call of a visit with a device of one's own. */
export async function joinCallOf(
  test: TestApp,
  address: string,
  { encounterId }: Visit,
  person: Person,
): Promise<Device> {
  const { ticket } = (
    await test.call(call.createCallTicket, { params: { id: encounterId } }, { as: person })
  ).reply()
  return joinWith(address, ticket, person)
}

export async function joinWith(address: string, ticket: string, person?: Person): Promise<Device> {
  const line = await openLine(address, person)
  const { presenceId } = await line.ask(call.joinCall, { ticket, media })
  await line.listen(`call/${presenceId}`)
  return { line, who: { ticket, presenceId } }
}

export const consent = ({ line, who }: Device, given = true): Promise<RecordingState> =>
  line.ask(changeRecordingConsent, { ...who, given, textVersion })

/** A third person in the call, by the practitioner's invitation and without an account. */
export async function joinAsGuest(
  test: TestApp,
  address: string,
  { encounterId, meera }: Visit,
): Promise<Device> {
  const invited = await test.call(
    call.inviteCallGuest,
    { params: { id: encounterId }, body: { name: 'Ravi Rao', kind: 'relative', language: 'en' } },
    { as: meera },
  )
  const [, invitation = ''] = invited.reply().link.split('#')
  const accepted = await test.call(call.acceptCallInvitation, {
    body: { key: invitation, name: 'Ravi Rao', textVersion: '1' },
  })
  const { key } = accepted.reply()
  const { ticket } = (await test.call(call.createGuestCallTicket, { body: { key } })).reply()
  return joinWith(address, ticket)
}
