import type { Locator } from 'playwright-core'
import type { Visitor } from '../harness/visitor.ts'

const barOf = ({ page }: Visitor): Locator => page.getByRole('region', { name: 'Recording', exact: true })
const press = (visitor: Visitor, name: string) =>
  barOf(visitor).getByRole('button', { name, exact: true }).click()

export async function proposeRecording(visitor: Visitor): Promise<void> {
  await press(visitor, 'Record this call?')
  await press(visitor, 'I agree to be recorded')
}

/** Answers what somebody else proposed. */
export async function answerRecording(visitor: Visitor, by: string, agrees: boolean): Promise<void> {
  await barOf(visitor).getByText(`${by} agrees to a recording. Do you agree too?`).waitFor()
  await press(visitor, agrees ? 'I agree to be recorded' : 'No, do not record')
}

export const stopRecording = (visitor: Visitor): Promise<void> => press(visitor, 'Stop the recording')

export async function agreeAfterAll(visitor: Visitor): Promise<void> {
  await press(visitor, 'Change your mind')
  await press(visitor, 'I agree to be recorded')
}

const sees = (says: string) => (visitor: Visitor) => barOf(visitor).getByText(says, { exact: true }).waitFor()
export const seeRecorded = sees('This call is being recorded')
export const seeNotRecorded = sees('Not recorded')
export const seeRecorderLost = sees('The recording begins')
