/** Sending files, for whatever they are. */
export const files = {
  preparing: 'Preparing…',
  sending: 'Sending… {percent} %',
  checking: 'Checking the file…',
  done: 'The file arrived.',
  stop: 'Stop',
  tooLarge: 'This file is larger than {megabytes} MB.',
  wrongType: 'This kind of file is not accepted here. Please choose {kinds}.',
  empty: 'This file is empty.',
  interrupted: 'The connection broke while sending. Nothing is lost: try again.',
  insecure: 'Files can be sent only over a secure connection (https).',
  progress: 'Progress of sending',
  problems: {
    file_not_found: 'This file is not here, or it is not open to you.',
    file_taken: 'This file was used already.',
    file_in_use: 'This file is used by a record and stays.',
    file_gone: 'This file can no longer be brought back.',
    file_rejected: 'The file was not accepted: it is damaged, of another kind than its name says, or unsafe.',
    upload_missing: 'The file did not arrive. Please send it again.',
    upload_expired: 'Sending took too long. Please choose the file again.',
  },
} as const
