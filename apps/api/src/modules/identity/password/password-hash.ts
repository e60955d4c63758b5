import { hash, parseOptions, verify } from '@node-rs/argon2'

// argon2id (the algorithm's number is 2) with the OWASP Password Storage Cheat Sheet's first choice: 19 MiB, 2 passes, 1 lane.
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** argon2id in PHC form; about 20 ms of one core. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), parameters)

// Two keyboards may write the same letter differently.
const normal = (password: string) => password.normalize('NFKC')

let ofNobody: Promise<string> | undefined

/** Whether a password is right. Where there is none to compare with, the same work is done and the answer is no. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  ofNobody ??= hashPassword('nobody has this password')
  const right = await verify(stored ?? (await ofNobody), normal(password))
  return right && stored !== null && stored !== undefined
}

/** Whether a hash was made with weaker parameters than today’s. */
export function isOutdated(stored: string): boolean {
  const made = parseOptions(stored)
  return (
    Number(made.algorithm) !== parameters.algorithm ||
    made.memoryCost < parameters.memoryCost ||
    made.timeCost < parameters.timeCost
  )
}
