/** Signing in, registering, and the account. */
export const identity = {
  signIn: {
    title: 'Sign in',
    lead: 'With the mobile number that you registered.',
    phone: 'Mobile number',
    password: 'Password',
    submit: 'Continue',
    forgot: 'Forgot the password?',
    newHere: 'New to IMEDS?',
    register: 'Create an account',
    codeTitle: 'Enter your code',
    codeLead: 'We sent a one-time code to {destination}.',
    codeResend: 'Send a new code',
    codeResendIn: 'A new code can be sent in {time}',
    codeSubmit: 'Verify and sign in',
    authenticator: 'Use an authenticator app',
    recovery: 'Use a recovery code',
    trustDevice: 'Trust this device for 30 days',
    signedOut: 'You are signed out.',
    needed: 'Sign in to go on.',
  },
  problems: {},
} as const
