export const recordings = {
  title: 'Recording',
  /** What people agree to. A changed text is added under the next version; what stood before stays for the record. */
  texts: {
    '1': {
      what: 'Sound and picture of this call are recorded for you and the doctor. The chat is kept anyway.',
      who: 'Only the patient’s side and this doctor can watch it. Each view is written down.',
      kept: 'It is kept safely and destroyed by itself after {days} days.',
      choice:
        'You need not agree: the consultation goes on just the same. You can stop the recording at any moment.',
    },
  },
  card: {
    offer: 'Record this call?',
    lead: 'The recording begins only when everybody in the call agrees.',
    read: 'What is recorded, and for whom',
    agree: 'I agree to be recorded',
    decline: 'No, do not record',
    asked: '{name} agrees to a recording. Do you agree too?',
    youAgreed: 'You agreed. Waiting for: {names}.',
    declined: 'You do not want to be recorded: nothing is.',
    askAgain: 'Change your mind',
    withdraw: 'Stop the recording',
    withdrawn: 'You stopped the recording. What was recorded until then is kept.',
  },
  indicator: {
    off: 'Not recorded',
    starting: 'The recording begins',
    recording: 'This call is being recorded',
    yours: 'Your sound and picture cannot be recorded at the moment. We keep trying.',
  },
  past: {
    making: 'The recording is being put together. This takes some minutes; it appears here by itself.',
    failed: 'The recording could not be put together. Please tell the clinic.',
    removed: 'The recording was destroyed because its time was over.',
    none: 'This call was not recorded.',
    watch: 'Watch the recording',
    again: 'Load it again',
    length: 'Length {length}',
    kept: 'It is kept until {date}.',
    player: 'Recording of the consultation',
    incomplete: 'A part of what was recorded was lost and is missing here.',
    pieces:
      'No single film could be made of this recording. What each person said and showed plays together instead.',
    play: 'Play',
    pause: 'Pause',
    position: 'Position in the recording',
    positionOf: '{at} of {length}',
    seats: { patient: 'Patient', practitioner: 'Doctor', guest: 'Guest' },
    unplayable: 'The recording could not be played. The address may have expired.',
  },
  problems: {
    recording_not_offered: 'Calls are not recorded here.',
    recording_text_outdated: 'The text about recording has changed. Please load the page again and read it.',
    recording_not_agreed: 'Not everybody in the call agrees to a recording.',
    recorder_busy: 'The recorder cannot be reached at the moment. The call goes on without a recording.',
    recording_not_ready: 'There is no recording to watch.',
  },
} as const
