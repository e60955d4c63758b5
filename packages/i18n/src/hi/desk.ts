import type { Translation } from '../overlay.ts'

/** What patients read: their token, the screen in the waiting room, and taking over a profile that a desk made. */
export const desk: NonNullable<Translation['desk']> = {
  display: {
    title: 'टोकन',
    now: 'अभी',
    please: 'कृपया अंदर आएँ',
    inside: 'अंदर',
    next: 'इसके बाद',
    waiting: '{count, plural, =0 {कोई इंतज़ार में नहीं} one {# इंतज़ार में} other {# इंतज़ार में}}',
    late: 'लगभग {minutes} मिनट देर',
    queue: 'कतार {letter}',
    none: 'अभी किसी के पास टोकन नहीं है।',
    gone: 'इस स्क्रीन का पता बदल गया है। कृपया डेस्क पर पूछें।',
    called: 'टोकन {label}, {room}',
    calledNoRoom: 'टोकन {label}',
  },
  mine: {
    title: 'आपका टोकन',
    waiting: 'कतार में आपका नंबर {position} है, लगभग {time} पर।',
    called: 'आपकी बारी है। कृपया {room} में जाएँ।',
    calledNoRoom: 'आपकी बारी है। कृपया डॉक्टर के कमरे में जाएँ।',
    inside: 'आप डॉक्टर के पास हैं।',
    skipped: 'आपको बुलाया गया था और आप नहीं आए। कृपया डेस्क को बताएँ।',
    late: 'डॉक्टर को लगभग {minutes} मिनट की देर है।',
    nowCalled: 'अभी बुलाया गया: {label}',
  },
  claim: {
    title: 'क्या किसी क्लिनिक में आपका नाम लिखा गया था?',
    body: 'अगर डेस्क ने आपको या आपके बच्चे को इसी नंबर से लिखा है, तो नई प्रोफ़ाइल बनाने के बदले वही प्रोफ़ाइल ले लें।',
    open: 'उसे खोजें',
    birthDate: 'मरीज़ की जन्म तारीख़',
    relation: 'मरीज़ कौन है',
    self: 'मैं ख़ुद',
    do: 'प्रोफ़ाइल लें',
    done: '{name} की प्रोफ़ाइल अब आपकी है।',
    guardian: 'मैं माता-पिता या क़ानूनी अभिभावक हूँ',
  },
  problems: {
    token_not_found: 'यह टोकन अब यहाँ नहीं है।',
    full_today: 'आज कोई समय बाक़ी नहीं है। दूसरा दिन या दूसरे डॉक्टर चुनें।',
    possible_duplicates: 'ऐसा कोई मरीज़ पहले से दर्ज है। पंजीकरण से पहले देख लें।',
    payment_due: 'कृपया पहले डेस्क पर जाएँ: भुगतान वहीं करना है।',
  },
}
