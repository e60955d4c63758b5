import type { Translation } from '../overlay.ts'

export const identity: NonNullable<Translation['identity']> = {
  signIn: {
    title: 'साइन इन',
    lead: 'अपने पंजीकृत मोबाइल नंबर से।',
    phone: 'मोबाइल नंबर',
    password: 'पासवर्ड',
    submit: 'जारी रखें',
    forgot: 'पासवर्ड भूल गए?',
    newHere: 'IMEDS पर नए हैं?',
    register: 'खाता बनाएँ',
    codeTitle: 'अपना कोड लिखें',
    codeLead: 'हमने {destination} पर एक बार का कोड भेजा है।',
    codeResend: 'नया कोड भेजें',
    codeResendIn: '{time} में नया कोड भेजा जा सकता है',
    codeSubmit: 'जाँचें और साइन इन करें',
    authenticator: 'ऑथेंटिकेटर ऐप का उपयोग करें',
    recovery: 'रिकवरी कोड का उपयोग करें',
    trustDevice: 'इस डिवाइस पर 30 दिन भरोसा करें',
    signedOut: 'आप साइन आउट हो गए हैं।',
    needed: 'आगे बढ़ने के लिए साइन इन करें।',
  },
}
