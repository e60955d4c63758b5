/** One participant's send-only connection to the recorder. */
export type Tap = {
  id: string
  /** Where the media goes, as WebM; its folder exists. */
  path: string
  /** SDP of the participant's offer, gathered whole. */
  offer: string
}

export type TapEvent =
  /** The first packet has been written: only now may anybody be told that a recording runs. */
  | { kind: 'started'; id: string; at: Date }
  /** The connection is gone or was stopped, and the file is closed. */
  | { kind: 'ended'; id: string; at: Date }

/** What lies at the recorder of a tap whose process died. */
export type Left = {
  id: string
  /** When it was last written. */
  writtenAt: Date
  /** Makes the file of it that the tap would have been, and leaves nothing behind. */
  bring: (path: string) => Promise<void>
  discard: () => Promise<void>
}

/** Writes what participants send it to files. When it dies the call goes on, and clients connect to it anew. */
export type Recorder = {
  /** The SDP answer. Throws `RecorderBusy` when no worker can take it. */
  receive: (tap: Tap) => Promise<{ answer: string }>
  /** Ends one connection at once; nothing that arrives later is written. */
  stop: (id: string) => Promise<void>
  /** What other processes left where only the recorder finds it. Some of it may still be written. */
  left: () => Promise<Left[]>
  onEvent: (listener: (event: TapEvent) => void) => void
  close: () => Promise<void>
}

export class RecorderBusy extends Error {}
