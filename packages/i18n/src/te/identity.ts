import type { Translation } from '../overlay.ts'

export const identity: NonNullable<Translation['identity']> = {
  signIn: {
    title: 'సైన్ ఇన్',
    lead: 'మీరు నమోదు చేసిన మొబైల్ నంబర్‌తో.',
    phone: 'మొబైల్ నంబర్',
    password: 'పాస్‌వర్డ్',
    submit: 'కొనసాగించండి',
    forgot: 'పాస్‌వర్డ్ మరిచిపోయారా?',
    newHere: 'IMEDS కు కొత్తా?',
    register: 'ఖాతా తెరవండి',
    codeTitle: 'మీ కోడ్ రాయండి',
    codeLead: '{destination} కు ఒకసారి వాడే కోడ్ పంపాం.',
    codeResend: 'కొత్త కోడ్ పంపండి',
    codeResendIn: '{time} తర్వాత కొత్త కోడ్ పంపవచ్చు',
    codeSubmit: 'సరిచూసి సైన్ ఇన్ చేయండి',
    authenticator: 'ఆథెంటికేటర్ యాప్ వాడండి',
    recovery: 'రికవరీ కోడ్ వాడండి',
    trustDevice: 'ఈ పరికరాన్ని 30 రోజులు నమ్మండి',
    signedOut: 'మీరు సైన్ అవుట్ అయ్యారు.',
    needed: 'కొనసాగడానికి సైన్ ఇన్ చేయండి.',
  },
}
