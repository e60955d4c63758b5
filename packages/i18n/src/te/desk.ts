import type { Translation } from '../overlay.ts'

/** What patients read: their token, the screen in the waiting room, and taking over a profile that a desk made. */
export const desk: NonNullable<Translation['desk']> = {
  display: {
    title: 'టోకెన్లు',
    now: 'ఇప్పుడు',
    please: 'దయచేసి లోపలికి రండి',
    inside: 'లోపల',
    next: 'తర్వాత',
    waiting: '{count, plural, =0 {ఎవరూ వేచి లేరు} one {# వేచి ఉన్నారు} other {# వేచి ఉన్నారు}}',
    late: 'సుమారు {minutes} నిమిషాలు ఆలస్యం',
    queue: 'వరుస {letter}',
    none: 'ఇంకా ఎవరికీ టోకెన్ లేదు.',
    gone: 'ఈ స్క్రీన్ చిరునామా మారింది. దయచేసి డెస్క్ వద్ద అడగండి.',
    called: 'టోకెన్ {label}, {room}',
    calledNoRoom: 'టోకెన్ {label}',
  },
  mine: {
    title: 'మీ టోకెన్',
    waiting: 'వరుసలో మీ నంబర్ {position}, సుమారు {time} కు.',
    called: 'మీ వంతు వచ్చింది. దయచేసి {room} కు వెళ్లండి.',
    calledNoRoom: 'మీ వంతు వచ్చింది. దయచేసి వైద్యుల గదికి వెళ్లండి.',
    inside: 'మీరు వైద్యుల వద్ద ఉన్నారు.',
    skipped: 'మిమ్మల్ని పిలిచారు, మీరు రాలేదు. దయచేసి డెస్క్‌కు చెప్పండి.',
    late: 'వైద్యులు సుమారు {minutes} నిమిషాలు ఆలస్యంగా ఉన్నారు.',
    nowCalled: 'ఇప్పుడు పిలిచింది: {label}',
  },
  claim: {
    title: 'ఏదైనా క్లినిక్‌లో మీ పేరు నమోదు చేశారా?',
    body: 'డెస్క్ మిమ్మల్ని లేదా మీ బిడ్డను ఈ నంబర్‌తో నమోదు చేసి ఉంటే, కొత్త ప్రొఫైల్ బదులు దాన్నే తీసుకోండి.',
    open: 'దాన్ని వెతకండి',
    birthDate: 'రోగి పుట్టిన తేదీ',
    relation: 'రోగి ఎవరు',
    self: 'నేనే',
    do: 'ప్రొఫైల్ తీసుకోండి',
    done: '{name} ప్రొఫైల్ ఇప్పుడు మీది.',
    guardian: 'నేను తల్లి/తండ్రి లేదా చట్టబద్ధ సంరక్షకులు',
  },
  problems: {
    token_not_found: 'ఈ టోకెన్ ఇప్పుడు ఇక్కడ లేదు.',
    full_today: 'ఈ రోజు సమయం మిగల్లేదు. మరో రోజు లేదా మరో వైద్యులను ఎంచుకోండి.',
    possible_duplicates: 'ఇలాంటి వ్యక్తి ఇప్పటికే నమోదై ఉన్నారు. నమోదు చేసే ముందు చూడండి.',
    payment_due: 'దయచేసి ముందు డెస్క్ వద్దకు వెళ్లండి: అక్కడే చెల్లించాలి.',
  },
}
