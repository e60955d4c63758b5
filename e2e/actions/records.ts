import { deflateSync, crc32 } from 'node:zlib'
import { awake } from '../harness/visit.ts'
import type { Visitor } from '../harness/visitor.ts'

/** A picture of one pixel, each another grey: the smallest file that a record takes. */
export function picture(name: string, grey: number): { name: string; mimeType: string; buffer: Buffer } {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const buffer = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, grey]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name, mimeType: 'image/png', buffer }
}

/** A PDF of so many bytes: enough that its sending can be watched, and broken. */
export const longPaper = (name: string, bytes: number) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.alloc(bytes, '% padding\n'),
    Buffer.from('\n%%EOF\n'),
  ]),
})

/** Opens a page about oneself whose address names nobody: it leads on to the one with the id. */
export async function openOwn(visitor: Visitor, page: string): Promise<void> {
  const [first = '', ...rest] = page.slice(1).split('/')
  await visitor.page.goto(page)
  const goal = [first, '[0-9a-f-]{36}', ...rest].join('/')
  await visitor.page.waitForURL(new RegExp(`/${goal}$`))
  await awake(visitor)
}

/** Puts a paper into the record that is open. */
export async function addPaper({ page }: Visitor, title: string, grey: number): Promise<void> {
  await page.getByRole('button', { name: 'Add a paper' }).click()
  const form = page.getByRole('form', { name: 'Add a paper' })
  await form.locator('input[type=file]').setInputFiles(picture(`${title}.png`, grey))
  await form.getByText('The file arrived.').waitFor()
  await form.getByLabel('Title').fill(title)
  await form.getByRole('button', { name: 'Add to the record' }).click()
  await form.waitFor({ state: 'detached' })
}

/** What happened, as the record tells it. */
export const entries = ({ page }: Pick<Visitor, 'page'>) =>
  page.getByRole('list', { name: 'What happened, newest first' }).getByRole('listitem')

/** Opens the own record to a doctor for thirty days. */
export async function shareWith(visitor: Visitor, doctor: string): Promise<void> {
  const { page } = visitor
  await openOwn(visitor, '/record/share')
  const form = page.getByRole('form', { name: 'Share the record' })
  await form.getByRole('combobox', { name: 'Doctor' }).fill(doctor)
  await page.getByRole('option', { name: new RegExp(`^Dr ${doctor}`) }).click()
  await form.getByLabel(/^I agree that this doctor/).check()
  await form.getByRole('button', { name: 'Share the record' }).click()
  await page.getByRole('list', { name: 'Shared with' }).getByText(`Dr ${doctor}`).waitFor()
}

/** A policy that holds this year, as the card says it. */
export async function addPolicy(visitor: Visitor, payer: string): Promise<void> {
  await openOwn(visitor, '/insurance')
  await writePolicy(visitor, payer)
  await awake(visitor)
}

/** Writes a policy down where policies are listed. */
export async function writePolicy({ page }: Visitor, payer: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a policy' }).click()
  const form = page.getByRole('form', { name: 'Add a policy' })
  const year = new Date().getFullYear()
  await form.getByLabel('Insurer or scheme').fill(payer)
  await form.getByLabel('Policy number').fill('P-1')
  await form.getByLabel('Valid from').fill(`${year - 1}-01-01`)
  await form.getByLabel('Valid until').fill(`${year + 1}-12-31`)
  await form.getByRole('button', { name: 'Add the policy' }).click()
  await page.getByRole('list', { name: 'Policies' }).getByText(payer).waitFor()
}

/** Puts papers to the claim that is open: what is missing is offered first. */
export async function addClaimPapers({ page }: Visitor, kinds: readonly string[]): Promise<void> {
  for (const [index, kind] of kinds.entries()) {
    await page.getByLabel('What is it?').selectOption(kind)
    await page.locator('input[type=file]').setInputFiles(picture(`${kind}.png`, 100 + index))
    await page.getByRole('button', { name: `Look at: ${kind}` }).waitFor()
  }
}
