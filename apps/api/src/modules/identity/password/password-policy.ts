/** What the lists of leaked passwords begin with, as far as ten characters or more; and what is near at hand here. */
const common = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'iloveyou',
  'letmein',
  'welcome',
  'admin',
  'administrator',
  'monkey',
  'dragon',
  'football',
  'cricket',
  'princess',
  'sunshine',
  'superman',
  'changeme',
  'secret',
  'india',
  'bharat',
  'krishna',
  'ganesh',
  'doctor',
  'hospital',
  'patient',
  'imeds',
]

const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
const digits = (text: string) => text.replaceAll(/\D/g, '')

/** Long runs up or down, and one thing over and over. */
function isSequence(text: string): boolean {
  const steps = new Set(
    Array.from({ length: text.length - 1 }, (_, at) => text.charCodeAt(at + 1) - text.charCodeAt(at)),
  )
  if (steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step))) return true
  return /^(.{1,4})\1+.{0,3}$/u.test(text) || /^(?:0?1?234567890?|0?987654321?0?)+\d{0,4}$/.test(text)
}

/**
 * Whether a password of sufficient length is still among the first that anybody would try (NIST SP 800-63B 5.1.1.2:
 * lists instead of rules about characters).
 */
export function isWeak(password: string, about: { phone: string; name: string }): boolean {
  const plain = password.toLowerCase()
  if (isSequence(plain)) return true
  const national = digits(about.phone).slice(-10)
  if (national !== '' && digits(password).includes(national)) return true
  const word = letters(password)
  const personal = about.name
    .split(/\s+/)
    .map(letters)
    .filter((part) => part.length >= 3)
  const guessable = [...common, ...personal, personal.join('')]
  return guessable.includes(word) || guessable.some((one) => one !== '' && word === one + one)
}
