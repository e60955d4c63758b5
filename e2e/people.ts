/** The demo's people that the tests act as, with their published password. */
export const password = 'banyan-lotus-42'

export const asha = { name: 'Asha Rao', phone: '+919000000001' }
export const meera = { name: 'Meera Iyer', phone: '+919000000002' }
export const farah = { name: 'Farah Khan', phone: '+919000000003' }
export const kavya = { name: 'Kavya Chowdary', phone: '+919000000107' }
export const arjun = { name: 'Arjun Reddy', phone: '+919000000102' }
export const sana = { name: 'Sana Qureshi', phone: '+919000000103' }
export const harish = { name: 'Harish Babu', phone: '+919000000108' }
/** Handed in her profile and waits to be verified. */
export const nithya = { name: 'Nithya Menon', registrationNumber: 'DEMO-00111' }
export const vikram = { name: 'Vikram Das', phone: '+919000000004' }
/** Two who work at the demo's laboratory: one enters results, the other verifies them. */
export const sunita = { name: 'Sunita Paul', phone: '+919000000006' }
export const joseph = { name: 'Joseph Mathew', phone: '+919000000007' }
export const lakshmi = { name: 'Lakshmi Narayanan', phone: '+919000000105' }
/** The pharmacist of Neem Pharmacy. */
export const pooja = { name: 'Pooja Menon', phone: '+919000000008' }
export const ravi = { name: 'Ravi Kumar', phone: '+919000000005' }

let strangers = 0

/** A number that nobody has registered. */
export function unknownPhone(): string {
  strangers += 1
  return `+9198${String((Date.now() * 10 + strangers) % 100_000_000).padStart(8, '0')}`
}
