export const callCheck = {
  title: 'Check camera and sound',
  lead: {
    video: 'While you wait: see whether the doctor will see and hear you.',
    audio: 'While you wait: hear whether the doctor will hear you.',
  },
  begin: 'Check now',
  done: 'Done',
  first: 'Check camera and sound first',
  join: 'Join now',
  ready:
    'You can join with whatever works here. Without a camera you are heard; without a microphone you write.',
  again: 'Try again',
  asking: {
    title: 'Your browser asks for permission',
    help: 'Choose “Allow”, so that the doctor can hear and see you. Nothing is sent to anybody yet.',
  },
  noCall: {
    title: 'This browser cannot hold a call',
    help: 'Open this page in a current Chrome, Edge, Firefox or Safari. The chat works here as well, and nothing you write is lost.',
  },
  camera: {
    on: 'Camera on',
    off: 'The camera is off.',
    preview: 'Your picture, as others will see it',
    denied: {
      title: 'The camera is blocked',
      help: 'Press the symbol beside the address of this page, allow the camera, and try again. You can also join without a picture.',
    },
    missing: {
      title: 'No camera was found',
      help: 'Plug one in and try again, or join without a picture: you will be heard.',
    },
    busy: {
      title: 'The camera is used elsewhere',
      help: 'Close other programs or tabs that show your picture, and try again.',
    },
    unsupported: {
      title: 'The camera cannot be used here',
      help: 'This browser gives no camera to this page. You can join without a picture.',
    },
  },
  microphone: {
    speak: 'Say a few words: the bar moves with your voice.',
    heard: 'Your voice is heard.',
    denied: {
      title: 'The microphone is blocked',
      help: 'Press the symbol beside the address of this page, allow the microphone, and try again. Until then you can listen and write.',
    },
    missing: {
      title: 'No microphone was found',
      help: 'Plug one in, or use a headset, and try again. Until then you can listen and write.',
    },
    busy: {
      title: 'The microphone is used elsewhere',
      help: 'End other calls and close programs that record, and try again.',
    },
    unsupported: {
      title: 'The microphone cannot be used here',
      help: 'This browser gives no microphone to this page. You can listen and write.',
    },
  },
  devices: { microphone: 'Microphone', camera: 'Camera', speaker: 'Speaker' },
  speaker: { play: 'Play a sound', playing: 'Two notes are playing…' },
  network: {
    trying: 'The network is being tried…',
    open: 'Calls get through your network.',
    closed:
      'Calls do not get through your network. Another one may do better, such as mobile data. The chat works all the same.',
    none: 'The network cannot be tried in advance here. If the call does not connect, you go on in the chat.',
    again: 'Try the network again',
  },
} as const
