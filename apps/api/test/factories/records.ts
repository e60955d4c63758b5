import type { InputOf, ReplyOf } from '@imeds/contracts'
import { SharedKind } from '@imeds/contracts/patients'
import { addDocumentReference, shareRecord, type DocumentReference } from '@imeds/contracts/records'
import type { z } from 'zod'
import type { TestApp } from '../harness.ts'
import { createFile, pdfBytes } from './files.ts'

type Body = InputOf<typeof addDocumentReference>['body']

let serial = 0

/** A paper in a patient's record: a report of the first of December, unless said otherwise. */
export async function createDocument(
  test: TestApp,
  as: { token: string },
  patientId: string,
  over: Partial<Body> = {},
): Promise<z.output<typeof DocumentReference>> {
  const file = await createFile(test, as, {
    purpose: 'report',
    patientId,
    bytes: pdfBytes(`report ${serial++}`),
  })
  const body: Body = {
    fileId: file.id,
    kind: 'diagnostic_report',
    title: 'Blood count',
    documentDate: '2026-12-01',
    ...over,
  }
  return (await test.call(addDocumentReference, { params: { id: patientId }, body }, { as })).reply()
}

/** A consent for a week, to all parts of the record unless said otherwise. */
export async function createShare(
  test: TestApp,
  as: { token: string },
  {
    patientId,
    ...over
  }: { patientId: string; practitionerId: string } & Partial<InputOf<typeof shareRecord>['body']>,
): Promise<ReplyOf<typeof shareRecord>> {
  const body = {
    purpose: 'second_opinion' as const,
    kinds: [...SharedKind.options],
    endsAt: new Date(test.clock.now().getTime() + 7 * 86_400_000).toISOString(),
    textVersion: '1',
    ...over,
  }
  return (await test.call(shareRecord, { params: { id: patientId }, body }, { as })).reply()
}
